import type { Check } from '../check.ts';
import { sign } from '../signs.ts';

// Doubled ！ and ？, …… and —— are legitimate; a closing mark may stand between two sentences.
const doubled = /([。，、；：])[。，、；：]+|[！？][。，；、]|(?<=[\p{Script=Han}”）》])([,;])\2+(?=[\p{Script=Han}“（《])/gu;

export const doubledPunctuation: Check = {
  id: 'doubled-punctuation',
  title: '没有重复的标点',
  severity: 'warning',
  *run({ passages }) {
    for (const passage of passages) {
      if (!passage.has(sign.doubledMark)) continue;
      for (const match of passage.text.matchAll(doubled)) {
        const found = match[0];
        const before = passage.text.slice(Math.max(0, match.index - 6), match.index);
        yield {
          passage,
          offset: match.index,
          found,
          message: `“${before}${found}”的标点重复。`,
          fix: new Set(found).size === 1 ? `只留一个“${found[0]}”；表示省略的，用“……”。` : `从“${[...new Set(found)].join('”“')}”中只留一个。`,
        };
      }
    }
  },
};
