import { expect, test } from 'vitest';
import { findingsOf, replace, validContent } from '../testing/content-subject.ts';
import { planSystem } from './plan-system.ts';

const outline = 'documents/plans/outline-2026.md';
const education = 'documents/plans/education-2026.md';
const settings = (lines: string) => (text: string) => `${text.trimEnd()}\nplans:\n${lines}`;
/** An outline of 2011–2015 beside those that there are. */
const early = (kind = '规划纲要') =>
  validContent()
    .get(outline)!
    .replaceAll('2026—2030年', '2011—2015年')
    .replace('第十五个', '第十二个')
    .replace('periodStart: 2026', 'periodStart: 2011')
    .replace('periodEnd: 2030', 'periodEnd: 2015')
    .replace('kind: 规划纲要', `kind: ${kind}`);

test('plans of every period since the first pass', () => {
  expect(findingsOf(planSystem)).toEqual([]);
});

test('periods between two plans that have none are told once', () => {
  expect(findingsOf(planSystem, { 'documents/plans/outline-2011.md': early() })).toMatchObject([
    { severity: 'warning', where: { file: 'site.yaml' }, message: '“十三五”、“十四五”时期没有规划，也没有说明断档的原因。' },
  ]);
});

test('a gap that is declared with its reason passes', () => {
  const site = settings('  gaps:\n    - periods: [十三五, 十四五]\n      reason: 正在数字化，2027年6月底前公开。\n');
  expect(findingsOf(planSystem, { 'documents/plans/outline-2011.md': early(), 'site.yaml': site })).toEqual([]);
});

test('an annual plan alone does not fill a period', () => {
  const site = settings('  since: 十四五\n');
  expect(findingsOf(planSystem, { 'site.yaml': site })).toMatchObject([{ message: '“十四五”时期没有规划，也没有说明断档的原因。' }]);
  expect(findingsOf(planSystem, { 'documents/plans/plan-2011.md': early('年度计划') })).toMatchObject([
    { message: '“十二五”、“十三五”、“十四五”时期没有规划，也没有说明断档的原因。' },
  ]);
});

test('a declared gap of a period that has plans is told', () => {
  const site = settings('  gaps:\n    - periods: [十五五]\n      reason: 尚未编制。\n');
  expect(findingsOf(planSystem, { 'site.yaml': site })).toMatchObject([
    { where: { file: 'site.yaml' }, message: '断档说明里的“十五五”时期已经有规划。' },
  ]);
});

test('nothing is said of gaps while a plan cannot be read', () => {
  const changes = { 'documents/plans/outline-2011.md': early(), [education]: replace('kind: 专项规划', 'kind: 没有的类别') };
  expect(findingsOf(planSystem, changes)).toEqual([]);
});
