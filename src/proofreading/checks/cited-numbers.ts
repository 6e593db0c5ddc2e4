import { yearOf } from '#disclosure';
import type { Check } from '../check.ts';
import type { Passage } from '../passage.ts';
import { findSignatureDay } from '../signature-day.ts';
import { sign } from '../signs.ts';

/** The last character of an organ's code: 示政办发, 国办函, 川府规; 罚 and most numbers with 字 belong to files of cases, which are counted in other ways. */
const number =
  /(\p{Script=Han}{1,15}[发办函规政令通告议复电任呈文委改财人教建综农安民审督]|\p{Script=Han}{1,12}[政办委府]字)\s*([〔[［【（(｛{〖„《〈<])\s*(\d{4})\s*(年?)\s*([〕\]］】）)｝}〗‟”》〉>])\s*(第?)\s*(0*)([1-9]\d{0,4})\s*([号號])(?![楼院线井地宗]|文物)/gu;

/** Before 文件, the number is that of an official document, whoever issued it. */
const numberOfFile =
  /(\p{Script=Han}{2,15})\s*([[［【（(])\s*(\d{4})\s*(年?)\s*([\]］】）)])\s*(第?)\s*(0*)([1-9]\d{0,4})\s*([号號])(?=文件|文(?:要求|精神|规定|通知)|《)/gu;

/** 示政办发202116号: the brackets were lost when the text was copied. */
const withoutBrackets = /(20[0-4]\d)(?<=(?:政办?发|办发|政函|办函|委发|党发|办字|政办|国发)\d{4})(\d{1,3})号/gu;

/** The number at the head of a notice that is signed below. */
function isOwn(passage: Passage, written: string, passages: readonly Passage[]): boolean {
  return passage.kind === 'prose' && written === passage.text.trim() && passages.indexOf(passage) < 8 && findSignatureDay(passages) !== undefined;
}

export const citedNumbers: Check = {
  id: 'cited-numbers',
  title: '正文里的发文字号写法规范，年份不在将来',
  severity: 'warning',
  *run({ passages, issued, asOf }) {
    const limit = issued ?? asOf;
    for (const passage of passages) {
      const { text } = passage;
      if (!text.includes('号') || !passage.has(sign.digit)) continue;
      for (const match of /\d{5}号/.test(text) ? text.matchAll(withoutBrackets) : []) {
        const [found, year, serial] = match as unknown as string[];
        const code = /\p{Script=Han}{1,8}$/u.exec(text.slice(0, match.index))![0];
        yield {
          passage,
          offset: match.index,
          found: found!,
          message: `发文字号“${code}${found!}”写法不对：年份没有用六角括号“〔〕”。`,
          fix: `改成“〔${year!}〕${serial!}号”。`,
        };
      }
      if (!/[〔[［【（(｛{〖„《〈<]\s*\d{4}/.test(text)) continue;
      const matches = [...text.matchAll(number)];
      const ends = new Set(matches.map((match) => match.index + match[0].length));
      for (const match of /号(?:文|《)/.test(text) ? text.matchAll(numberOfFile) : [])
        if (!ends.has(match.index + match[0].length)) matches.push(match);
      for (const match of matches) {
        const [whole, prefix, open, year, yearWord, close, ordinal, zeros, serial] = match as unknown as string[];
        const faults: string[] = [];
        if (open !== '〔' || close !== '〕') faults.push(`年份用了“${open}${close}”，不是六角括号“〔〕”`);
        if (yearWord) faults.push('年份后多了“年”');
        if (ordinal && !prefix!.endsWith('令')) faults.push('序号前多了“第”');
        if (zeros) faults.push('序号前多了 0');
        const offset = match.index + prefix!.length;
        const shown = whole!.slice(prefix!.length);
        const code = /[\p{Script=Han}]{1,8}$/u.exec(prefix!)![0].replace(/^.*(?:根据|按照|依据|依照|落实|关于)/, '');
        if (faults.length > 0) {
          yield {
            passage,
            offset,
            found: shown,
            message: `发文字号“${code}${shown}”写法不对：${faults.join('；')}。`,
            fix: `改成“〔${year}〕${serial}号”。`,
          };
        } else if (limit !== undefined && Number(year) > yearOf(limit)) {
          yield {
            passage,
            offset,
            found: shown,
            message: `发文字号“${code}${shown}”的年份晚于${issued === undefined ? '今年' : `成文日期 ${issued}`}。`,
            fix: '对照所引文件的原件改正。',
          };
        } else if (issued !== undefined && isOwn(passage, whole!, passages) && Number(year) !== yearOf(issued)) {
          yield {
            passage,
            offset,
            found: shown,
            message: `本文的发文字号“${code}${shown}”与成文日期 ${issued} 不是同一年。`,
            fix: '对照原件核对发文字号和成文日期。',
          };
        }
      }
    }
  },
};
