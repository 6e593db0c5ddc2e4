import { expect, test } from 'vitest';
import type { DocumentOf } from './document-types/index.ts';
import { planCircles, planPeriodsOf, planStateOn, planTree } from './plan-system.ts';

const plan = (id: string, periodStart: number, periodEnd: number, parent?: string) =>
  ({ id, periodStart, periodEnd, kind: '专项规划', ...(parent !== undefined && { parent }) }) as DocumentOf<'plan'>;

test('a plan is history from the year after its last', () => {
  const outline = plan('outline', 2021, 2025);
  expect(['2020-12-31', '2021-01-01', '2025-12-31', '2026-01-01'].map((day) => planStateOn(outline, day))).toEqual([
    '尚未开始',
    '现行',
    '现行',
    '历史',
  ]);
});

test('periods go from the first until now, in order and without overlap', () => {
  const plans = [plan('new', 2026, 2030), plan('old', 2016, 2020)];
  const periods = planPeriodsOf(plans, { gaps: [{ periods: ['十四五'], reason: '正在整理。' }] }, '2026-11-20');
  expect(periods.map(({ period, plans: own, gap }) => [period.name, own.length, gap])).toEqual([
    ['十三五', 1, undefined],
    ['十四五', 0, '正在整理。'],
    ['十五五', 1, undefined],
  ]);
  const all = planPeriodsOf(plans, { since: '一五', gaps: [] }, '2026-11-20').map(({ period }) => period);
  expect(all).toHaveLength(15);
  expect(all.every(({ start }, index) => index === 0 || start > all[index - 1]!.end)).toBe(true);
});

test('a tree has every plan once, also when parents go in a circle or are not there', () => {
  const plans = [
    plan('a', 2026, 2030),
    plan('b', 2026, 2030, 'a'),
    plan('c', 2026, 2030, 'b'),
    plan('x', 2026, 2030, 'y'),
    plan('y', 2026, 2030, 'x'),
    plan('z', 2026, 2030, 'x'),
    plan('o', 2026, 2030, 'elsewhere'),
  ];
  const ids = (nodes: ReturnType<typeof planTree>): unknown[] => nodes.map(({ plan: { id }, children }) => [id, ...ids(children)]);
  expect(ids(planTree(plans))).toEqual([['a', ['b', ['c']]], ['x', ['z']], ['y'], ['o']]);
  expect(planCircles(plans)).toEqual([['x', 'y']]);
});
