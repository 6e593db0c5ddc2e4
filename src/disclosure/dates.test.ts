import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, explainInvalidDay, explainInvalidTime, formatDay, weekdayOf, yearOf } from './dates.ts';

describe('explainInvalidDay', () => {
  test.each(['2026-01-05', '2024-02-29', '2026-12-31', '1949-10-01'])('accepts %s', (day) => {
    expect(explainInvalidDay(day)).toBeUndefined();
  });

  test.each([
    ['2026-02-30', '2026 年二月没有 30 日'],
    ['2026-02-29', '2026 年二月没有 29 日'],
    ['2026-04-31', '2026 年四月没有 31 日'],
    ['2026-11-00', '2026 年十一月没有 0 日'],
    ['2026-13-01', '没有 13 月'],
    ['2026-00-01', '没有 0 月'],
    ['0026-01-01', '年份 26 不合理'],
    ['2026-1-5', '不是“年-月-日”的写法'],
    ['2026年1月5日', '不是“年-月-日”的写法'],
    ['2026-01-05 ', '不是“年-月-日”的写法'],
    ['２０２６-01-05', '不是“年-月-日”的写法'],
    ['2026-01-05T00:00:00Z', '不是“年-月-日”的写法'],
  ])('says why %s is none', (day, reason) => {
    expect(explainInvalidDay(day)).toBe(reason);
  });
});

describe('explainInvalidTime', () => {
  test.each(['2026-01-05', '2026-01-05 00:00', '2026-01-05 23:59'])('accepts %s', (time) => {
    expect(explainInvalidTime(time)).toBeUndefined();
  });

  test.each([
    ['2026-01-05 24:00', '没有 24:00 这个时刻'],
    ['2026-01-05 12:60', '没有 12:60 这个时刻'],
    ['2026-02-30 12:00', '2026 年二月没有 30 日'],
    ['2026-01-05 9:30', '不是“年-月-日”的写法'],
  ])('says why %s is none', (time, reason) => {
    expect(explainInvalidTime(time)).toBe(reason);
  });
});

describe('reckoning with days', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-01-05', 0, '2026-01-05'],
  ])('%s and %d days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });

  test('refuses what is no day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });

  test('knows day, year and weekday of a time', () => {
    expect(dayOf('2026-01-05 09:30')).toBe('2026-01-05');
    expect(yearOf('2026-01-05 09:30')).toBe(2026);
    expect(weekdayOf('2026-11-22')).toBe(0);
    expect(weekdayOf('2026-11-20')).toBe(5);
  });

  test('writes a day in Chinese', () => {
    expect(formatDay('2026-01-05')).toBe('2026年1月5日');
  });
});
