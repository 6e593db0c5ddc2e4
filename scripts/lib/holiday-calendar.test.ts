import { addWorkingDays, UnknownHolidayYear, workingDaysBetween } from '#disclosure';
import { describe, expect, test } from 'vitest';
import { readHolidayCalendar } from './holiday-calendar.ts';

const calendar = readHolidayCalendar();

describe('readHolidayCalendar', () => {
  test.each([
    ['2026-01-05', 20, '2026-02-02'],
    ['2026-02-02', 20, '2026-03-06'],
    ['2026-02-10', 20, '2026-03-16'],
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-04-24', 7, '2026-05-08'],
    ['2026-04-30', 20, '2026-06-01'],
    ['2026-09-18', 15, '2026-10-15'],
    ['2026-09-30', 20, '2026-11-03'],
  ])('counts from %s %d working days to %s', (day, count, expected) => {
    expect(addWorkingDays(calendar, day, count)).toBe(expected);
    expect(workingDaysBetween(calendar, day, expected)).toBe(count);
  });

  test('has 248 working days in 2026', () => {
    expect(workingDaysBetween(calendar, '2025-12-31', '2026-12-31')).toBe(248);
  });

  test.each([
    ['2026-01-04', true, 'a Sunday made up for'],
    ['2026-02-14', true, 'a Saturday made up for'],
    ['2026-02-16', false, 'a Monday of the Spring Festival'],
    ['2026-10-07', false, 'a Wednesday of the National Day'],
    ['2026-10-08', true, 'an ordinary Thursday'],
    ['2026-10-11', false, 'an ordinary Sunday'],
  ])('knows whether %s is a working day (%s): %s', (day, expected) => {
    expect(calendar.isWorkday(day)).toBe(expected);
  });

  test('knows the years of the annual reports and refuses a year whose arrangement is not announced', () => {
    for (let year = 2012; year <= 2026; year += 1) expect(calendar.years.has(year)).toBe(true);
    expect(() => addWorkingDays(calendar, '2098-12-30', 5)).toThrow(UnknownHolidayYear);
  });
});
