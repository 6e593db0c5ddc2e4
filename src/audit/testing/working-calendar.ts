import { addDays, weekdayOf, yearOf, type Day, type WorkingCalendar } from '#disclosure';

/** Holidays of 2026 that fall on weekdays or weekends alike, first and last day (国务院办公厅关于2026年部分节假日安排的通知). */
const holidays2026: readonly (readonly [first: Day, last: Day])[] = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
];
const makeUpDays2026: ReadonlySet<Day> = new Set(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);

const daysOff2026 = new Set<Day>();
for (const [first, last] of holidays2026) for (let day = first; day <= last; day = addDays(day, 1)) daysOff2026.add(day);

const firstYear = 2000;
const lastYear = 2026;

/** For tests: the true arrangement of 2026; in the years 2000 to 2025 every weekday is a working day. */
export const testCalendar: WorkingCalendar = {
  years: new Set(Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)),
  isWorkday(day) {
    const weekday = weekdayOf(day) !== 0 && weekdayOf(day) !== 6;
    return yearOf(day) === lastYear ? makeUpDays2026.has(day) || (weekday && !daysOff2026.has(day)) : weekday;
  },
};
