import { explainInvalidDay, type Day } from '#disclosure';
import { readNumber, readYear } from './numerals.ts';
import type { Passage } from './passage.ts';

const dateLine =
  /^(?:\S*?(?:人民政府|办公室|委员会|局|厅|部|委|办)\s*)?(\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日$/;

export function toDay(year: number, month: number, day: number): Day | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return explainInvalidDay(text) === undefined ? text : undefined;
}

/** The day of a passage that is a signature's date and nothing else. */
export function signatureDayOf(passage: Passage): Day | undefined {
  if (passage.text.length > 40 || !passage.text.trimEnd().endsWith('日')) return undefined;
  const match = dateLine.exec(passage.text.trim());
  if (!match) return undefined;
  const [year, month, day] = [readYear(match[1]!), readNumber(match[2]!), readNumber(match[3]!)];
  return year === undefined || month === undefined || day === undefined ? undefined : toDay(year, month, day);
}

const figuresLine = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;

/** 2021-6-15, alone in the last lines of a text. */
function dayInFigures(passages: readonly Passage[]): Day | undefined {
  const last = passages.filter(({ kind }) => kind !== 'cell').slice(-2);
  const [found] = last.flatMap(({ text }) => {
    const match = text.length < 14 ? figuresLine.exec(text.trim()) : null;
    return match ? (toDay(Number(match[1]), Number(match[3]), Number(match[4])) ?? []) : [];
  });
  return found;
}

/** The day on which a text was signed: that of its signature; `undefined` when there is none, or several that differ. */
export function findSignatureDay(passages: readonly Passage[]): Day | undefined {
  const days = new Set(passages.filter(({ kind }) => kind !== 'cell').flatMap((passage) => signatureDayOf(passage) ?? []));
  if (days.size === 0) return dayInFigures(passages);
  return days.size === 1 ? [...days][0] : undefined;
}
