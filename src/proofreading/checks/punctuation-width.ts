import type { Check } from '../check.ts';
import { around, shorten } from '../excerpt.ts';
import { sign } from '../signs.ts';

const full: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const han = String.raw`[\p{Script=Han}〇]`;
const opening = String.raw`“‘（《〈〔【「『`;
const closing = String.raw`”’）》〉〕】」』％℃`;

// A mark with Chinese on both sides, or after Chinese and before a number or letter, or after a number and before Chinese.
const between = new RegExp(
  String.raw`(?<=[\p{Script=Han}〇${closing})])([,;:?!])(?= ?[\p{Script=Han}〇${opening}(])|(?<=${han})([,;])(?= ?[A-Z0-9]|[a-z])|(?<=[A-Za-z0-9%])([,;])(?= ?(?:${han}|[${opening}]))`,
  'gu',
);
/** 责任到人.各乡镇: a full stop, with words on both sides that are no names in a list of abbreviations. */
const stopBetween = new RegExp(String.raw`(?<=${han}{2})(\.)(?=${han}{2})`, 'gu');
const colonBeforeNumber = new RegExp(String.raw`(?<=${han}{2})(:)(?= ?\d)`, 'gu');
const atEnd = new RegExp(String.raw`(?<=[\p{Script=Han}〇${closing}])([;:?!,.])$`, 'u');
/** 名单见附件1. at the end of a sentence. */
const stopAfterNumber = new RegExp(String.raw`(?<=[，；：].*${han}\d{1,4})(\.)$|(?<=附\s?件\d{1,2})(\.)$`, 'u');
/** 10月17号---21号 */
const hyphens = /(?<=[\p{Script=Han}”）])-{2,}(?=[\p{Script=Han}\d“（])/gu;
const brackets = /\(([^()（）\n]*)\)/g;
const straightQuotes = /"([^"\n]*)"/g;
/** 《关于印发<…方案>的通知》; never a comparison (x<5，y>3). */
const angles = /<(\p{Script=Han}[^<>，。；\n]{0,60}[\p{Script=Han}）)])>/gu;
const hasHan = new RegExp(han, 'u');

/** Lists of words for machines (关键词, 标签) are written as the machine wants them. */
const machineText = /^[A-Za-z][\w-]*\s*[:=]/;

/** A straight quotation mark whose partner stands in another passage; not the sign of inches. */
function loneQuote(text: string): number | undefined {
  const all = [...text.matchAll(/"/g)].map(({ index }) => index);
  const last = all.length % 2 === 1 ? all.at(-1)! : undefined;
  if (last === undefined || /\d/.test(text[last - 1] ?? '')) return undefined;
  return hasHan.test(text[last - 1] ?? '') || hasHan.test(text[last + 1] ?? '') ? last : undefined;
}

/** Half-width marks in Chinese text; never in numbers, times, ratios, English or addresses. */
export const punctuationWidth: Check = {
  id: 'punctuation-width',
  title: '中文里的标点都是全角',
  severity: 'warning',
  *run({ passages }) {
    for (const passage of passages) {
      const { text } = passage;
      if (!passage.has(sign.halfWidth) || !passage.has(sign.han) || machineText.test(text)) continue;
      const seen = new Set<number>();
      for (const pattern of [between, stopBetween, colonBeforeNumber, atEnd, stopAfterNumber]) {
        for (const match of pattern.global ? text.matchAll(pattern) : [pattern.exec(text)]) {
          if (!match || seen.has(match.index)) continue;
          const mark = match[0];
          if (mark === '.' && (text.length < 10 || (passage.kind === 'cell' && !text.includes('，')))) continue;
          seen.add(match.index);
          const right = full[mark] ?? '。';
          yield {
            passage,
            offset: match.index,
            found: mark,
            message: `“${around(text, match.index, 1, 4)}”用了半角的“${mark}”。`,
            fix: `改成全角的“${right}”。`,
          };
        }
      }
      for (const match of text.includes('--') ? text.matchAll(hyphens) : []) {
        yield {
          passage,
          offset: match.index,
          found: match[0],
          message: `“${around(text, match.index, match[0].length, 4)}”用了半角的“${match[0]}”。`,
          fix: '表示起止的，改成“—”或“至”；破折号，改成“——”。',
        };
      }
      for (const match of text.matchAll(brackets)) {
        if (!hasHan.test(match[1]!)) continue;
        yield {
          passage,
          offset: match.index,
          found: match[0],
          message: `“${shorten(match[0])}”用了半角的括号。`,
          fix: `改成“${shorten(`（${match[1]}）`)}”。`,
        };
      }
      for (const match of text.includes('<') ? text.matchAll(angles) : []) {
        const inTitle = text.lastIndexOf('《', match.index) > text.lastIndexOf('》', match.index);
        yield {
          passage,
          offset: match.index,
          found: match[0],
          message: `“${shorten(match[0])}”用了半角的尖括号。`,
          fix: inTitle
            ? `改成单书名号：“${shorten(`〈${match[1]!}〉`)}”。`
            : `改成“${shorten(`（${match[1]!}）`)}”；已在括号里的，用“〔${shorten(match[1]!, 16)}〕”。`,
        };
      }
      const lonely = loneQuote(text);
      if (lonely !== undefined) {
        yield {
          passage,
          offset: lonely,
          found: '"',
          message: `“${around(text, lonely, 1, 4)}”用了半角的直引号。`,
          fix: '改成中文的引号“”。',
        };
      }
      for (const match of text.matchAll(straightQuotes)) {
        if (!hasHan.test(match[1]!)) continue;
        yield {
          passage,
          offset: match.index,
          found: match[0],
          message: `“${shorten(match[1]!)}”前后用了半角的直引号。`,
          fix: '改成中文的引号“”。',
        };
      }
    }
  },
};
