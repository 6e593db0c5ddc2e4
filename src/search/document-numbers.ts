/** 发文字号 and 索引号, told apart from other text and brought to one form. */
import { runsOf } from './normalise.ts';

// The brackets of the year are 〔〕 by rule and anything in practice; they, 年, 第 and 号 may be missing, or a dash may stand for all of them.
const numberPattern =
  /^(?<agency>[^\d〔[(【{<〈《]*?)(?<open>[〔[(【{<〈《])?(?<year>(?:19|20)\d{2})[〕\])】}>〉》]?(?<word>年)?[-\u2010-\u2015]?第?0*(?<number>[1-9]\d{0,4})(?<end>号)?$/u;

/** What a query says when it names a number. */
export interface AskedNumber {
  /** Keys to look for. */
  readonly keys: readonly string[];
  /** The whole query without blanks, when it can only be meant as one number. */
  readonly text?: string;
  /** It may be a month as well, as 2024-11: a number only when no text has it. */
  readonly unlikely?: true;
}

function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** An index number is often typed without its stroke or with blanks for its dashes. */
function wholeKey(text: string): string {
  return `=${runsOf(text)
    .join('')
    .replace(/[/\p{Dash}]/gu, '')}`;
}

function yearKey(year: string, number: string): string {
  return `${year}-${number}`;
}

/** The keys under which a document with this number is found: the number itself, and year with serial number. */
export function keysOfNumber(number: string): string[] {
  const groups = numberPattern.exec(compact(number))?.groups;
  if (!groups) return [wholeKey(number)];
  const key = yearKey(groups['year']!, groups['number']!);
  return [runsOf(groups['agency']!).join('') + key, key];
}

/**
 * The number that a query names, in any usual form: 示政办发〔2021〕8号, with other brackets or none, full-width digits, blanks,
 * without 号, or year and number only. `undefined` when the query cannot be one.
 */
export function readAskedNumber(query: string): AskedNumber | undefined {
  const text = compact(query);
  if (text.length < 3 || text.length > 60 || !/\d/.test(text)) return undefined;
  const groups = numberPattern.exec(text)?.groups;
  // 2021年8 is a piece of a date unless 号 follows.
  if (!groups || (groups['word'] && !groups['end'])) return { keys: [wholeKey(text)] };
  const certain = groups['open'] !== undefined || groups['end'] !== undefined;
  const unlikely = groups['agency'] === '' && /\p{Dash}(?:0[1-9]|1[0-2])$/u.test(text);
  const key = runsOf(groups['agency']!).join('') + yearKey(groups['year']!, groups['number']!);
  return { keys: [key], ...(certain && { text }), ...(unlikely && { unlikely }) };
}
