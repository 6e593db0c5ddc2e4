import { addDays, yearOf, type Day } from './dates.ts';

/** The official calendar of working days: holidays and make-up days as the State Council's office announces them each year. */
export interface WorkingCalendar {
  /** Years whose arrangement is known. */
  readonly years: ReadonlySet<number>;
  /** Only asked for days of known years. */
  isWorkday(day: Day): boolean;
}

/** Thrown instead of guessing: the calendar of this year is not known. */
export class UnknownHolidayYear extends Error {
  readonly year: number;
  constructor(year: number) {
    super(`没有 ${year} 年的节假日安排，不能计算工作日。`);
    this.name = 'UnknownHolidayYear';
    this.year = year;
  }
}

function isWorkday(calendar: WorkingCalendar, day: Day): boolean {
  if (!calendar.years.has(yearOf(day))) throw new UnknownHolidayYear(yearOf(day));
  return calendar.isWorkday(day);
}

/**
 * The `count`-th working day after `day`, which itself does not count.
 * @throws {UnknownHolidayYear} when a year on the way is not in the calendar.
 */
export function addWorkingDays(calendar: WorkingCalendar, day: Day, count: number): Day {
  let current = day;
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    if (isWorkday(calendar, current)) left -= 1;
  }
  return current;
}

/**
 * Working days after `from` up to and including `to`; 0 when `to` is not later.
 * @throws {UnknownHolidayYear} when a year on the way is not in the calendar.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkday(calendar, day)) count += 1;
  }
  return count;
}
