import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { budgetDeadline } from './budget-deadline.ts';

const budget = 'documents/budgets/county-budget-2026.md';

test('a budget published within 20 calendar days passes, the last day included', () => {
  expect(findingsOf(budgetDeadline)).toEqual([]);
  expect(findingsOf(budgetDeadline, { [budget]: replace('published: 2026-01-30', 'published: 2026-02-17') })).toEqual([]);
});

test('one day more is told with all three days', () => {
  expect(findingsOf(budgetDeadline, { [budget]: replace('published: 2026-01-30', 'published: 2026-02-18') })).toMatchObject([
    {
      where: { file: budget, line: 7 },
      message: '示例县人民政府 2026 年预算于 2026-01-28 批复，20 日（日历日）的公开期限到 2026-02-17，发布日期却是 2026-02-18。',
    },
  ]);
});

test('a shorter time of the office counts, and a day that has not come is told elsewhere', () => {
  expect(findingsOf(budgetDeadline, { 'site.yaml': replace('thresholds:', 'thresholds:\n  budgetDays: 1') })).toHaveLength(1);
  expect(findingsOf(budgetDeadline, { [budget]: replace('published: 2026-01-30', 'published: 2027-02-18') })).toEqual([]);
});
