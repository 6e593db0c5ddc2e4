import { describe, expect, test } from 'vitest';
import { weekdayOf } from './dates.ts';
import { addWorkingDays, UnknownHolidayYear, workingDaysBetween, type WorkingCalendar } from './holidays.ts';

// Weekends, and the first three days of 2026; 4 January, a Sunday, is made up for them.
const calendar: WorkingCalendar = {
  years: new Set([2025, 2026]),
  isWorkday: (day) => day === '2026-01-04' || (weekdayOf(day) % 6 !== 0 && !(day >= '2026-01-01' && day <= '2026-01-03')),
};

describe('addWorkingDays', () => {
  test.each([
    ['2026-01-05', 1, '2026-01-06'],
    ['2026-01-09', 1, '2026-01-12'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2025-12-31', 2, '2026-01-05'],
    ['2026-01-10', 1, '2026-01-12'],
    ['2026-01-10', 0, '2026-01-10'],
  ])('after %s the %d. working day is %s', (day, count, expected) => {
    expect(addWorkingDays(calendar, day, count)).toBe(expected);
  });

  test('refuses to guess a year that the calendar does not know', () => {
    expect(() => addWorkingDays(calendar, '2026-12-31', 1)).toThrow(new UnknownHolidayYear(2027));
    expect(new UnknownHolidayYear(2027)).toMatchObject({ year: 2027, message: '没有 2027 年的节假日安排，不能计算工作日。' });
  });

  test('needs no calendar for years on neither side', () => {
    expect(() => addWorkingDays(calendar, '2026-12-30', 1)).not.toThrow();
  });
});

describe('workingDaysBetween', () => {
  test.each([
    ['2026-01-05', '2026-01-06', 1],
    ['2026-01-09', '2026-01-12', 1],
    ['2025-12-31', '2026-01-05', 2],
    ['2026-01-05', '2026-01-05', 0],
    ['2026-01-06', '2026-01-05', 0],
  ])('from %s to %s there are %s', (from, to, count) => {
    expect(workingDaysBetween(calendar, from, to)).toBe(count);
  });

  test('refuses to guess a year that the calendar does not know', () => {
    expect(() => workingDaysBetween(calendar, '2024-12-30', '2025-01-02')).toThrow(UnknownHolidayYear);
  });
});
