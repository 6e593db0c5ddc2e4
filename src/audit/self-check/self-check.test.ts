import { readFileSync } from 'node:fs';
import { builtInColumns, statutes, statutoryColumns } from '#disclosure';
import { describe, expect, test } from 'vitest';
import type { AuditReport } from '../report.ts';
import { rules } from '../rules/index.ts';
import { contentSubject, replace } from '../testing/content-subject.ts';
import { finding, reportWith, ruleResult } from '../testing/report-context.ts';
import { evidenceOf } from './rule-evidence.ts';
import { fillSelfCheck } from './self-check.ts';

const columnIds = new Set(builtInColumns.map(({ id }) => id));
const itemOf = (report: AuditReport, item: string) => fillSelfCheck(report).find((entry) => entry.item === item);

describe('the statutory columns of the 自查表', () => {
  test('are all there, in the order of the law', () => {
    const items = fillSelfCheck(reportWith([])).filter(({ part }) => part === '法定主动公开栏目');
    expect(items.map(({ item }) => item)).toEqual(statutoryColumns.map(({ title }) => title));
    expect(items.every(({ result }) => result === '符合')).toBe(true);
  });

  test('are told with address, number and last day', () => {
    expect(itemOf(reportWith([]), '行政法规、规章和规范性文件')).toMatchObject({
      office: '示例县人民政府',
      requirement: '有公开的文件；确实没有的，有未过期的无内容登记',
      evidence: [expect.stringMatching(/^https:.*\/normative-documents\/$/), expect.stringMatching(/^公开文件 \d+ 件，最近发布 2026-\d\d-\d\d$/)],
    });
    expect(itemOf(reportWith([]), '行政事业性收费')?.evidence[2]).toBe('登记“本期无内容”，至 2026-12-31：本期没有这一类信息。');
  });

  test('are not fulfilled where an error was found, nor where nothing is', () => {
    const title = '行政法规、规章和规范性文件';
    expect(itemOf(reportWith([finding('a')]), title)).toMatchObject({ result: '不符合', findings: [{ id: 'a' }] });
    expect(itemOf(reportWith([finding('a', { severity: 'warning', rule: 'title-clarity' })]), title)?.result).toBe('符合');
    const { portal } = contentSubject({ 'columns.yaml': replace(/ {2}- column: fees\n(?: {4}.*\n)+/, '') });
    expect(itemOf(reportWith([], { portal }), '行政事业性收费')?.result).toBe('不符合');
  });

  test('do not apply where no organ of that level is', () => {
    const { portal } = contentSubject({ 'organs.yaml': replace(/ {2}- id: east-river-town[\s\S]*/, '') });
    expect(itemOf(reportWith([], { portal }), '筹资筹劳')?.result).toBe('不适用');
  });

  test('are open when site.yaml cannot be read', () => {
    expect(new Set(fillSelfCheck(reportWith([], { portal: undefined })).map(({ result }) => result))).not.toContain('符合');
  });
});

describe('the indicators of the 自查表', () => {
  test('name rules that exist', () => {
    const source = readFileSync(new URL('indicators.ts', import.meta.url), 'utf8');
    const named = [...source.matchAll(/'([a-z]+(?:-[a-z0-9]+)+)'/g)]
      .map((match) => match[1]!)
      .filter((id) => !statutes.has(id) && !columnIds.has(id));
    const known = new Set(rules.map(({ id }) => id));
    expect(new Set(named).size).toBeGreaterThan(25);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('leave to a person what no program sees', () => {
    for (const item of ['安全、泄密事故等严重问题', '站点无法访问', '互动回应差', '服务不实用'])
      expect(itemOf(reportWith([]), item)?.result, item).toBe('待人工确认');
  });

  test('tell points only where a published table gives them', () => {
    const items = fillSelfCheck(reportWith([])).filter(({ points }) => points !== undefined);
    expect(items.map(({ item, points }) => [item, points])).toEqual([
      ['政策文件类栏目更新', '扣 5 分（见 2019 年二季度自查表）'],
      ['办事统计数据更新', '扣 2 分（见 2019 年二季度自查表）'],
      ['留言公开更新', '扣 3 分（见 2019 年二季度自查表）'],
    ]);
  });

  test('see policies that nobody has renewed for half a year', () => {
    const fresh = itemOf(reportWith([], { asOf: '2026-05-08' }), '政策文件类栏目更新');
    expect(fresh?.evidence[0]).toMatch(/^政策文件类栏目 \d 个，6 个月内没有更新的 \d 个/);
    expect(itemOf(reportWith([], { asOf: '2027-12-31' }), '政策文件类栏目更新')?.result).toBe('不符合');
  });

  test('see when the last publication was', () => {
    expect(itemOf(reportWith([], { asOf: '2026-12-31' }), '首页不更新')).toMatchObject({
      result: '待人工确认',
      evidence: [expect.stringContaining('距基准日 71 日'), '门户网站首页不在本软件检查范围内'],
    });
  });
});

describe('evidenceOf', () => {
  const broken = finding('a', { rule: 'broken-links' });
  test.each([
    ['fails with a failed rule', [broken], [], '不符合'],
    ['passes when all rules passed', [], [ruleResult('broken-links')], '符合'],
    ['is open when a rule was not run', [], [ruleResult('broken-links', { state: 'to-confirm', checked: 0 })], '待人工确认'],
    ['is open when nothing is known of the rule', [], [], '待人工确认'],
    ['does not apply when nothing was looked at', [], [ruleResult('broken-links', { state: 'not-applicable', checked: 0 })], '不适用'],
    ['is not failed by a notice', [finding('a', { rule: 'broken-links', severity: 'notice' })], [], '符合'],
  ] as const)('%s', (_, findings, results, expected) => {
    expect(evidenceOf(reportWith(findings, {}, results), ['broken-links']).result).toBe(expected);
  });
});
