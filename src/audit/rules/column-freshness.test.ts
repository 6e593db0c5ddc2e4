import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { columnFreshness } from './column-freshness.ts';

const newest = 'documents/normative-documents/heating-rules.md';

test('columns that were renewed in time pass, the last day included', () => {
  expect(findingsOf(columnFreshness)).toEqual([]);
  expect(findingsOf(columnFreshness, {}, { asOf: '2027-01-31' })).toEqual([]);
});

test('a column of policies that nothing was added to for half a year is told with its last day and the days over', () => {
  const about = (asOf: string) => findingsOf(columnFreshness, {}, { asOf }).find(({ where }) => 'file' in where && where.file === newest);
  expect(about('2027-03-19')).toBeUndefined();
  expect(about('2027-03-20')).toMatchObject({
    where: { file: newest, line: lineIn(newest, 'published') },
    message: '栏目“行政法规、规章和规范性文件”最近一次更新是 2026-09-16，更新周期 184 日到 2027-03-19，已经超过 1 日。',
  });
});

test('an office may ask more of itself, for one column or for a kind of columns', () => {
  const own = { 'columns.yaml': (text: string) => `${text}updates:\n  - column: social-assistance\n    days: 30\n` };
  expect(findingsOf(columnFreshness, own)).toMatchObject([
    {
      where: { file: 'documents/social-assistance/relief-list-2026.md' },
      message: expect.stringContaining('更新周期 30 日到 2026-08-07，已经超过 105 日'),
    },
  ]);
  const kind = { 'site.yaml': (text: string) => `${text}freshness:\n  interpretations: 20\n` };
  expect(findingsOf(columnFreshness, kind)).toMatchObject([{ message: expect.stringContaining('栏目“政策解读”') }]);
});

test('a period of its own cannot be longer than the one of its kind, nor belong to no column', () => {
  const changes = { 'columns.yaml': (text: string) => `${text}updates:\n  - column: plans\n    days: 400\n  - column: plan\n    days: 30\n` };
  expect(findingsOf(columnFreshness, changes).map(({ message }) => message)).toEqual([
    '栏目“规划信息”的更新周期写的是 400 日，比人事、规划计划类栏目的 366 日长，不起作用。',
    '更新周期写的栏目是 plan，没有这个栏目。',
  ]);
});

test('an empty column, one whose files cannot be read, and one declared to be empty are told elsewhere', () => {
  const asOf = '2027-03-20';
  const about = (changes: Parameters<typeof findingsOf>[1]) =>
    findingsOf(columnFreshness, changes, { asOf }).filter(({ message }) => message.includes('规范性文件'));
  expect(about({ [newest]: replace('dated: 2026-09-14', 'dated: 2026-09-31') })).toEqual([]);
  const absence = `  - column: normative-documents\n    state: 本期无内容\n    reason: 无\n    dated: 2027-01-05\n    until: 2027-12-31\n`;
  expect(about({ 'columns.yaml': (text: string) => `${text}${absence}` })).toEqual([]);
});
