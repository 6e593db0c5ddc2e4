import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { periodInTitle, planPeriods } from './plan-periods.ts';

const outline = 'documents/plans/outline-2026.md';
const education = 'documents/plans/education-2026.md';

test('plans whose title and parent agree with their period pass', () => {
  expect(findingsOf(planPeriods)).toEqual([]);
});

test('years of the title that differ are told', () => {
  expect(findingsOf(planPeriods, { [outline]: replace('（2026—2030年）', '（2021—2030年）') })).toMatchObject([
    {
      severity: 'warning',
      where: { file: outline, line: 14 },
      message: '标题中的规划期是 2021—2030 年，periodStart 和 periodEnd 填的是 2026—2030 年。',
    },
  ]);
});

test('a five-year plan named in the title that differs is told', () => {
  expect(findingsOf(planPeriods, { [education]: replace('“十五五”', '“十四五”') })).toMatchObject([
    { where: { file: education, line: 14 }, message: '标题中的“十四五”是 2021—2025 年，periodStart 和 periodEnd 填的是 2026—2030 年。' },
  ]);
});

test('a period that reaches beyond the parent is told', () => {
  expect(
    findingsOf(planPeriods, { [education]: (text) => text.replace('“十五五”', '').replace('periodEnd: 2030', 'periodEnd: 2035') }),
  ).toMatchObject([{ where: { file: education, line: 16 }, message: '规划期 2026—2035 年超出上位规划 outline-2026 的 2026—2030 年。' }]);
});

test('a spatial plan may reach beyond a five-year outline', () => {
  const spatial = (text: string) =>
    text
      .replace('“十五五”教育发展规划', '国土空间总体规划')
      .replace('kind: 专项规划', 'kind: 国土空间规划')
      .replace('periodEnd: 2030', 'periodEnd: 2035');
  expect(findingsOf(planPeriods, { [education]: spatial })).toEqual([]);
});

describe('periodInTitle', () => {
  test.each([
    ['示例县国土空间总体规划（2021－2035年）', '国土空间规划', 2021, [2035]],
    ['示例县水利发展规划（2023年至2027年）', '专项规划', 2023, [2027]],
    ['示例县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要', '规划纲要', 2021, [2025, 2035]],
    ['示例县国民经济和社会发展第十三个五年规划纲要', '规划纲要', 2016, [2020]],
    ['示例县国民经济和社会发展第十个五年计划纲要', '规划纲要', 2001, [2005]],
    ['示例县“十一五”交通规划', '专项规划', 2006, [2010]],
    ['示例县十四五规划纲要', '规划纲要', 2021, [2025]],
    ['示例县2026年国民经济和社会发展计划', '年度计划', 2026, [2026]],
  ] as const)('reads %s', (title, kind, start, ends) => {
    expect(periodInTitle(title, kind)).toMatchObject({ start, ends });
  });

  test.each([
    ['示例县养老服务设施专项规划', '专项规划'],
    ['示例县2026年度土地利用专项规划', '专项规划'],
  ] as const)('reads none in %s', (title, kind) => {
    expect(periodInTitle(title, kind)).toBeUndefined();
  });
});
