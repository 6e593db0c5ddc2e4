import type { Check } from '../check.ts';
import { around } from '../excerpt.ts';
import { findTermSlips } from '../term-slips.ts';
import { findWords, isPartOf, type WordList } from '../word-list.ts';

// 截止 names an end, 截至 a day up to which something is counted.
const untilNow = /(?<=^|[。；\s])\s*(截止)(?=到?\s*\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?，)/g;

/** 施行 is what regulations are, 实行 what is done by them. */
const inForce = /本(?:办法|规定|细则|条例|规则|意见|通知|方案|标准)自[^，。；]{1,20}起(?:正式)?(实行)(?=[，。；])/g;

/** A letter or full-width nought for 〇. */
const lettersInYear = /(?:二[OoＯ0０]|一九)(?:[OoＯ0０一二三四五六七八九〇○]{2})(?=年)/g;

/** 2022度省级资金 */
const yearOfBudget = /(?<![\d.])20[1-4]\d度(?=[\p{Script=Han}《])(?!电|的|以上|以下|左右|角|热|高温)/gu;

/** 将“帐户”修改为“账户”. */
const amended = /^”(?:统一|均|一律)?(?:修?改|更正|订正)/;

function mayBeWrong(text: string, words: WordList): boolean {
  return /截止|\d度|起(?:正式)?实行|二[OoＯ0０]|一九/.test(text) || findWords(text, words).length > 0 || findTermSlips(text).length > 0;
}

export const wrongWords: Check = {
  id: 'wrong-words',
  title: '没有常见的错别字和用词错误',
  severity: 'warning',
  *run({ passages, text: whole, words }) {
    if (!mayBeWrong(whole, words)) return;
    for (const passage of passages) {
      const { text } = passage;
      const found: { start: number; end: number }[] = [];
      for (const { index, word } of findWords(text, words)) {
        const { wrong, right, except } = word;
        if (isPartOf(text, index, wrong.length, words.allowed) || (except && isPartOf(text, index, wrong.length, except))) continue;
        found.push({ start: index, end: index + wrong.length });
        if (text[index - 1] === '“' && amended.test(text.slice(index + wrong.length, index + wrong.length + 8))) continue;
        yield {
          passage,
          offset: index,
          found: wrong,
          message: `“${around(text, index, wrong.length)}”里的“${wrong}”有误。`,
          fix: `改成“${right}”。`,
        };
      }
      for (const { index, written, term } of findTermSlips(text)) {
        if (isPartOf(text, index, written.length, words.allowed)) continue;
        if (found.some(({ start, end }) => start < index + written.length && index < end)) continue;
        yield {
          passage,
          offset: index,
          found: written,
          message: `“${around(text, index, written.length)}”里的“${written}”有误，与“${term}”只差一个音近或形近的字。`,
          fix: `改成“${term}”。`,
        };
      }
      for (const match of /二[OoＯ0０]|一九/.test(text) ? text.matchAll(lettersInYear) : []) {
        if (!/[OoＯ0０]/.test(match[0])) continue;
        yield {
          passage,
          offset: match.index,
          found: match[0],
          message: `年份“${match[0]}年”里的“〇”写成了字母或数字。`,
          fix: `改成“${match[0].replace(/[OoＯ0０]/g, '〇')}年”。`,
        };
      }
      for (const match of text.includes('度') ? text.matchAll(yearOfBudget) : []) {
        yield {
          passage,
          offset: match.index,
          found: match[0],
          message: `“${around(text, match.index, match[0].length)}”里的“${match[0]}”漏了“年”。`,
          fix: `改成“${match[0].replace('度', '年度')}”。`,
        };
      }
      for (const match of text.includes('起实行') || text.includes('起正式实行') ? text.matchAll(inForce) : []) {
        yield {
          passage,
          offset: match.index + match[0].length - 2,
          found: '实行',
          message: `“${around(text, match.index + match[0].length - 2, 2, 10)}”里的“实行”有误：文件自某日起生效用“施行”。`,
          fix: '改成“施行”。',
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
