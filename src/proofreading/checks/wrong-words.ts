import type { Check } from '../check.ts';
import { around } from '../excerpt.ts';
import { findWords, isPartOf } from '../word-list.ts';

// 截止 names an end, 截至 a day up to which something is counted.
const untilNow = /(?<=^|[。；])\s*(截止)(?=到?\s*\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?，)/g;

/** 将“帐户”修改为“账户”. */
const amended = /^”(?:统一|均|一律)?(?:修?改|更正|订正)/;

export const wrongWords: Check = {
  id: 'wrong-words',
  title: '没有常见的错别字和用词错误',
  severity: 'warning',
  *run({ passages, words }) {
    for (const passage of passages) {
      const { text } = passage;
      for (const { index, word } of findWords(text, words)) {
        const { wrong, right, except } = word;
        if (isPartOf(text, index, wrong.length, words.allowed) || (except && isPartOf(text, index, wrong.length, except))) continue;
        if (text[index - 1] === '“' && amended.test(text.slice(index + wrong.length, index + wrong.length + 8))) continue;
        yield {
          passage,
          offset: index,
          found: wrong,
          message: `“${around(text, index, wrong.length)}”里的“${wrong}”有误。`,
          fix: `改成“${right}”。`,
        };
      }
      if (!text.includes('截止')) continue;
      for (const match of text.matchAll(untilNow)) {
        yield {
          passage,
          offset: match.index + match[0].length - 2,
          found: '截止',
          message: `“${around(text, match.index, match[0].length, 12)}”里的“截止”有误：统计到某日用“截至”。`,
          fix: '改成“截至”。',
        };
      }
    }
  },
};
