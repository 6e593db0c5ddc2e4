import { explainInvalidDay, type Day } from '../dates.ts';

const pad = (value: number) => String(value).padStart(2, '0');
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDayOf(year: number, month: number): Day {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return `${year}-${pad(month)}-${pad(leap ? 29 : lastDays[month - 1]!)}`;
}

const quarters: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, '1': 3, '2': 6, '3': 9, '4': 12 };

/**
 * The last day that a deadline of a task table means, in the year of the table: 9月30日前, 5月底前, 三季度末, 上半年, 全年, 2021年底前.
 * `undefined` for what has no last day (长期, 持续推进, 每季度) and for words that are not understood.
 */
export function dueDayOf(written: string, tableYear: number): Day | undefined {
  const text = written.normalize('NFKC').replace(/\s+/g, '');
  if (/长期|持续|常态|每[年季月周]|适时|及时/.test(text)) return undefined;
  const named = /(\d{4})年/.exec(text);
  const year = named ? Number(named[1]) : /(?:次年|明年)/.test(text) ? tableYear + 1 : tableYear;
  const day = /(\d{1,2})月(\d{1,2})[日号]/.exec(text);
  if (day) {
    const due = `${year}-${pad(Number(day[1]))}-${pad(Number(day[2]))}`;
    return explainInvalidDay(due) ? undefined : due;
  }
  const month = /(\d{1,2})月(份|底|末|中旬|上旬|下旬)?/.exec(text);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) {
    if (month[2] === '上旬') return `${year}-${pad(Number(month[1]))}-10`;
    if (month[2] === '中旬') return `${year}-${pad(Number(month[1]))}-20`;
    return lastDayOf(year, Number(month[1]));
  }
  const quarter = /第?([一二三四1-4])季度/.exec(text);
  if (quarter) return lastDayOf(year, quarters[quarter[1]!]!);
  if (/上半年/.test(text)) return `${year}-06-30`;
  return /全年|年底|年末|年内|年前|下半年/.test(text) ? `${year}-12-31` : undefined;
}
