/** Days are `YYYY-MM-DD` text in Asia/Shanghai; they compare as text. Only this file computes with them. */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const chineseMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Why `text` is no day of the calendar, in Chinese; `undefined` when it is one. */
export function explainInvalidDay(text: string): string | undefined {
  const match = dayPattern.exec(text);
  if (!match) return '不是“年-月-日”的写法';
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1949 || year > 2199) return `年份 ${year} 不合理`;
  if (month < 1 || month > 12) return `没有 ${month} 月`;
  if (day < 1 || day > daysInMonth(year, month)) return `${year} 年${chineseMonths[month - 1]}月没有 ${day} 日`;
  return undefined;
}

/** Why `text` is neither a day nor a day with time (`YYYY-MM-DD HH:MM`), in Chinese; `undefined` when it is. */
export function explainInvalidTime(text: string): string | undefined {
  const match = timePattern.exec(text);
  if (!match) return explainInvalidDay(text);
  const [, day, hour, minute] = match as unknown as [string, string, string, string];
  if (Number(hour) > 23 || Number(minute) > 59) return `没有 ${hour}:${minute} 这个时刻`;
  return explainInvalidDay(day);
}

/** The day of `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`. */
export function dayOf(time: string): Day {
  return time.slice(0, 10);
}

export function yearOf(time: string): number {
  return Number(time.slice(0, 4));
}

function toUtc(day: Day): number {
  const invalid = explainInvalidDay(day);
  if (invalid) throw new RangeError(`${day}: ${invalid}`);
  return Date.parse(`${day}T00:00:00Z`);
}

const millisecondsPerDay = 86_400_000;

/** `count` calendar days after `day` (before it, if negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(toUtc(day) + count * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to) - toUtc(from)) / millisecondsPerDay);
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(toUtc(day)).getUTCDay();
}

/** `2026-01-05` → `2026年1月5日` */
export function formatDay(day: Day): string {
  const [year, month, date] = dayOf(day).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The same day of the month `count` months later; the last day of that month where it is shorter (31 January and one month: 28 or 29 February). */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const toDate = Math.min(date, daysInMonth(toYear, toMonth));
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(toDate).padStart(2, '0')}`;
}
