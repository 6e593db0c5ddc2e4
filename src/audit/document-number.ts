/** `示政办发〔2026〕8号` */
const ordinaryNumber = /^\p{Script=Han}{2,16}〔(\d{4})〕[1-9]\d{0,4}号$/u;
/** `第12号令`, `示例县人民政府令第12号`, `2026年第3号公告`, `示例县人民政府公告2026年第3号` */
const serialNumber = /^\p{Script=Han}{0,30}(?:(\d{4})年)?第[1-9]\d{0,4}号(?:令|公告|通告)?$/u;
const serialWord = /令|公告|通告/;

export type DocumentNumberForm = 'ordinary' | 'serial';

/** The form in which a 发文字号 is written; `undefined` when it is in neither. */
export function formOf(text: string): DocumentNumberForm | undefined {
  if (ordinaryNumber.test(text)) return 'ordinary';
  return serialNumber.test(text) && serialWord.test(text) ? 'serial' : undefined;
}

/** The year that a well-formed number carries. */
export function yearIn(text: string): number | undefined {
  const year = (ordinaryNumber.exec(text) ?? serialNumber.exec(text))?.[1];
  return year === undefined ? undefined : Number(year);
}

export function isDecreeNumber(text: string): boolean {
  return formOf(text) === 'serial' && /令第|号令$/.test(text);
}

export interface NumberCorrection {
  readonly corrected: string;
  /** What is wrong, each a phrase. */
  readonly faults: readonly string[];
}

const blanks = /[\s\u3000\u200B\uFEFF]/g;
const opening = '[［【（(〖｛{〈<《﹝〔「';
const closing = ']］】）)〗｝}〉>》﹞〕」';
const escape = (characters: string) => characters.replace(/[\]\\[]/g, '\\$&');
const tolerant = new RegExp(
  `^(\\p{Script=Han}{2,16})([${escape(opening)}]?)(\\d{4})(年?)([${escape(closing)}])(第?)(0*)([1-9]\\d{0,4})([号號]?)$`,
  'u',
);

function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** What a number that is in no form was meant to be; `undefined` when that cannot be told. */
export function correctDocumentNumber(text: string): NumberCorrection | undefined {
  const faults: string[] = [];
  const compact = text.replace(blanks, '');
  if (compact !== text) faults.push('中间有空格');
  const halfWidth = toHalfWidthDigits(compact);
  if (halfWidth !== compact) faults.push('用了全角数字');
  const match = tolerant.exec(halfWidth);
  if (!match) {
    const corrected = halfWidth.replace(/第0+(?=[1-9])/, '第');
    if (corrected !== halfWidth) faults.push('序号前多了 0');
    return formOf(corrected) ? { corrected, faults } : undefined;
  }
  const [, prefix, open, year, yearWord, close, ordinal, zeros, number, suffix] = match;
  if (open !== '〔' || close !== '〕') faults.push(open ? `年份用了“${open}${close}”，不是六角括号“〔〕”` : '年份前面缺少“〔”');
  if (yearWord) faults.push('年份后多了“年”');
  if (ordinal) faults.push('序号前多了“第”');
  if (zeros) faults.push('序号前多了 0');
  if (suffix !== '号') faults.push(suffix ? `“号”写成了“${suffix}”` : '末尾缺少“号”');
  return { corrected: `${prefix}〔${year}〕${number}号`, faults };
}
