import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { testCalendar } from '../testing/working-calendar.ts';
import { publicationDeadline } from './publication-deadline.ts';

const file = 'documents/budgets/county-budget-2026.md';
const withDays = (dated: string, published: string) => (text: string) =>
  text.replace('dated: 2026-01-28', `dated: ${dated}`).replace('published: 2026-01-30', `published: ${published}`);
const before2026 = { ...testCalendar, years: new Set([...testCalendar.years].filter((year) => year < 2026)) };

test('documents published in time pass', () => {
  expect(findingsOf(publicationDeadline)).toEqual([]);
});

describe('twenty working days', () => {
  test('include the last of them, holidays left out', () => {
    expect(findingsOf(publicationDeadline, { [file]: withDays('2026-02-10', '2026-03-16') })).toEqual([]);
  });

  test('end before the day after', () => {
    expect(findingsOf(publicationDeadline, { [file]: withDays('2026-02-10', '2026-03-17') })).toMatchObject([
      { where: { file, line: 7 }, message: '成文日期 2026-02-10，20 个工作日的公开期限到 2026-03-16，发布日期却是 2026-03-17。' },
    ]);
  });

  test('can be made fewer by the office', () => {
    const changes = { 'site.yaml': replace('publicationWorkingDays: 20', 'publicationWorkingDays: 5'), [file]: withDays('2026-03-02', '2026-03-10') };
    expect(findingsOf(publicationDeadline, changes)).toMatchObject([
      { where: { file }, message: expect.stringContaining('5 个工作日的公开期限到 2026-03-09') },
    ]);
  });

  test('are not counted to a day that has not come', () => {
    expect(findingsOf(publicationDeadline, { [file]: withDays('2026-02-10', '2026-11-21') })).toEqual([]);
  });

  test('do not bind reprints', () => {
    const reprint = (source: string) => (text: string) =>
      withDays('2025-02-10', '2026-03-17')(text).replace('summary:', `contentSource: ${source}\nsummary:`);
    expect(findingsOf(publicationDeadline, { [file]: reprint('国务院办公厅') })).toEqual([]);
    expect(findingsOf(publicationDeadline, { [file]: reprint('示例县财政局') })).toHaveLength(1);
  });

  test('do not bind what was made before the Regulation', () => {
    expect(findingsOf(publicationDeadline, { [file]: withDays('2008-04-30', '2026-03-17') })).toEqual([]);
    expect(findingsOf(publicationDeadline, { [file]: withDays('2008-05-01', '2026-03-17') })).toHaveLength(1);
  });
});

describe('a year that the calendar does not know', () => {
  test('is told once, with the year', () => {
    const late = {
      [file]: withDays('2026-02-10', '2026-03-17'),
      'documents/plans/outline-2026.md': replace('published: 2026-03-02', 'published: 2026-04-02'),
    };
    expect(findingsOf(publicationDeadline, late, { calendar: before2026 })).toMatchObject([
      { where: { file: 'documents/plans/outline-2026.md', line: 8 }, message: '没有 2026 年的节假日安排，不能计算公开期限。' },
    ]);
  });

  test('is not needed for what was published before it began or soon enough on any calendar', () => {
    const inTime = { [file]: withDays('2025-12-05', '2025-12-31') };
    expect(findingsOf(publicationDeadline, inTime, { calendar: before2026 })).toEqual([]);
  });

  test('is passed over before the first year of the calendar', () => {
    const calendar = { ...testCalendar, years: new Set([2025, 2026]) };
    expect(findingsOf(publicationDeadline, { [file]: withDays('2024-02-10', '2026-03-17') }, { calendar })).toEqual([]);
  });
});
