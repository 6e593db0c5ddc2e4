import { expect, test } from 'vitest';
import { findingsOf, replace, validContent } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { budgetIdentity } from './budget-identity.ts';

const budget = 'documents/budgets/county-budget-2026.md';
const second = 'documents/budgets/county-budget-again.md';
const again = () =>
  validContent()
    .get(budget)!
    .replace(/^title: .*/m, 'title: 示例县2026年预算（公开版）')
    .replace('2026-00001', '2026-00009')
    .replace('dated: 2026-01-28', 'dated: 2026-01-29');

test('a budget whose title, year and kind agree passes', () => {
  expect(findingsOf(budgetIdentity)).toEqual([]);
});

test.each([
  ['year: 2026', 'year: 2025', 'year（预算年度）是 2025，标题写的是 2026年。'],
  ['kind: 预算', 'kind: 决算', 'kind（预决算类别）是决算，标题是“示例县2026年财政预算”。'],
])('%s instead of %s is told', (before, after, message) => {
  expect(findingsOf(budgetIdentity, { [budget]: replace(before, after) })).toMatchObject([
    { where: { file: budget, line: lineIn(budget, before.slice(0, 4)) }, message },
  ]);
});

test('a second budget of an organ and year is told, an adjustment is none', () => {
  expect(findingsOf(budgetIdentity, { [second]: again() })).toMatchObject([{ message: `示例县人民政府 2026 年预算已有 ${budget}。` }]);
  expect(findingsOf(budgetIdentity, { [second]: again().replace('kind: 预算', 'kind: 预算调整') })).toEqual([]);
});
