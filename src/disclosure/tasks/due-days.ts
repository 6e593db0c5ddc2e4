import { explainInvalidDay, type Day } from '../dates.ts';

const pad = (value: number) => String(value).padStart(2, '0');
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDayOf(year: number, month: number): Day {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return `${year}-${pad(month)}-${pad(leap ? 29 : lastDays[month - 1]!)}`;
}

const quarters: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, '1': 3, '2': 6, '3': 9, '4': 12 };

const numerals = '〇一二三四五六七八九';

/** 二〇二一年十二月底 → 2021年12月底; other words stay. */
function withArabicDates(text: string): string {
  const years = text.replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (word) =>
    [...word].map((digit) => Math.max(0, numerals.indexOf(digit))).join(''),
  );
  return years.replace(/([一二三四五六七八九十]{1,3})(?=月)/gu, (word) => {
    const [tens, ones] = word.includes('十') ? word.split('十') : ['', word];
    const value = (word.includes('十') ? (tens ? numerals.indexOf(tens) : 1) * 10 : 0) + (ones ? numerals.indexOf(ones) : 0);
    return value >= 1 && value <= 12 ? String(value) : word;
  });
}

/** Words for work that has no last day. */
const openEnded =
  /长期|持续|常态|常年|定期|每(?:年|个?季|个?月|周|日|天|半年)|适时|及时|即时|随时|实时|立即|即日起|立行立改|即知即改|按(?:规定|要求|时|程序|国家|上级|季|月|周)/u;

/** Whether a deadline says that there is no single last day: 长期坚持, 每季度末, 即时. */
export function isOpenEnded(written: string): boolean {
  return openEnded.test(written.normalize('NFKC').replace(/\s+/g, ''));
}

/**
 * The last day that a deadline of a task table means, in the year of the table: 9月30日前, 5月底前, 三季度末, 上半年, 全年, 2021年底前; of
 * several days the last. `undefined` for what has no last day (长期, 持续推进, 每季度) and for words that are not understood.
 */
export function dueDayOf(written: string, tableYear: number): Day | undefined {
  const text = withArabicDates(written.normalize('NFKC').replace(/\s+/g, ''));
  if (/每(?:个?季|个?月|周|日|天|半年)/u.test(text)) return undefined;
  const named = [...text.matchAll(/(\d{4})(?=年|[-./]\d)/gu)].at(-1);
  const year = named ? Number(named[1]) : /(?:次年|明年|翌年|下一?年度?)/u.test(text) ? tableYear + 1 : tableYear;
  const day = [...text.matchAll(/(\d{1,2})月(\d{1,2})[日号]/gu), ...text.matchAll(/(?:\d{4}[-./]|^)(\d{1,2})[-./](\d{1,2})(?![\d月])/gu)].at(-1);
  if (day) {
    const due = `${year}-${pad(Number(day[1]))}-${pad(Number(day[2]))}`;
    return explainInvalidDay(due) ? undefined : due;
  }
  const month = [...text.matchAll(/(\d{1,2})月(份|底|末|中旬|上旬|下旬)?/gu)].at(-1);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) {
    if (month[2] === '上旬') return `${year}-${pad(Number(month[1]))}-10`;
    if (month[2] === '中旬') return `${year}-${pad(Number(month[1]))}-20`;
    return lastDayOf(year, Number(month[1]));
  }
  const quarter = [...text.matchAll(/第?([一二三四1-4])季度/gu)].at(-1);
  if (quarter) return lastDayOf(year, quarters[quarter[1]!]!);
  if (/上半年|年中/u.test(text) && !/下半年/u.test(text)) return `${year}-06-30`;
  if (/全年|年底|年末|年度?内|年前|下半年|年终/u.test(text)) return `${year}-12-31`;
  return named && /^\d{4}年(?:度)?(?:完成)?$/u.test(text) ? `${year}-12-31` : undefined;
}
