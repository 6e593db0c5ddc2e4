import { describe, expect, test } from 'vitest';
import type { FormerReport } from './compare.ts';
import { finding, reportWith, ruleResult } from './testing/report-context.ts';

const asOf = '2026-11-10';
const former = (findings: Parameters<typeof reportWith>[0], rules: Parameters<typeof reportWith>[2] = []): FormerReport =>
  reportWith(findings, { asOf, fingerprints: { content: 'f'.repeat(64), site: 'f'.repeat(64) } }, rules);

describe('a report compared with a former one', () => {
  test('tells new and open findings apart; the day for the remedy counts from the first time', () => {
    const report = reportWith([finding('old'), finding('new')], { former: former([finding('old')]) });
    expect(report.findings.map(({ id, state, firstSeen, due, overdue }) => [id, state, firstSeen, due, overdue])).toEqual([
      ['new', 'new', '2026-11-20', '2026-11-25', false],
      ['old', 'open', '2026-11-10', '2026-11-13', true],
    ]);
    expect(report.comparison).toMatchObject({ asOf, new: 1, open: 1, notComparable: 0, fixed: [], content: 'f'.repeat(64), software: '0.1.0' });
    expect(report.summary.overdue).toBe(1);
  });

  test('keeps the first day over several reports', () => {
    const second = reportWith([finding('old')], { asOf: '2026-11-16', former: former([finding('old')]) });
    expect(reportWith([finding('old')], { former: second }).findings[0]?.firstSeen).toBe(asOf);
  });

  test('lists what is fixed when the same rule looked again', () => {
    const report = reportWith([], { former: former([finding('gone')]) }, [ruleResult('date-order')]);
    expect(report.comparison?.fixed).toMatchObject([{ id: 'gone', rule: 'date-order', firstSeen: asOf }]);
    expect(report.comparison?.unclear).toEqual([]);
  });

  test.each([
    [
      'was not run',
      ruleResult('date-order', { state: 'to-confirm', checked: 0, unchecked: true, remark: '没有生成网站' }),
      '这一次没有检查这条规则：没有生成网站',
    ],
    ['has another version', ruleResult('date-order', { version: 2 }), '规则已由第 1 版改为第 2 版，问题消失可能只是规则变了'],
    ['had nothing to look at', ruleResult('date-order', { state: 'not-applicable', checked: 0 }), '这一次没有可检查的内容，不能说已经改好'],
    ['is gone', ruleResult('plan-periods'), '这一版软件已经没有这条规则'],
  ])('does not call fixed what is gone because the rule %s', (_, rule, reason) => {
    const { comparison } = reportWith([], { former: former([finding('gone')]) }, [rule]);
    expect(comparison?.fixed).toEqual([]);
    expect(comparison?.unclear).toMatchObject([{ id: 'gone', reason }]);
  });

  test('does not call fixed what stood in a file that cannot be read', () => {
    const unread = finding('unread', { rule: 'content-syntax' });
    const { comparison } = reportWith([unread], { former: former([finding('gone')], [ruleResult('content-syntax')]) }, [ruleResult('date-order')]);
    expect(comparison).toMatchObject({ new: 1, fixed: [], unclear: [{ id: 'gone', reason: '这个文件这一次读不了，先改正读取的问题' }] });
  });

  test.each([
    ['a content rule with the same content', 'date-order', 'content', { content: 'a'.repeat(64), site: null }, false],
    ['a site rule with the same content and site', 'broken-links', 'site', { content: 'a'.repeat(64), site: 'b'.repeat(64) }, false],
    ['a site rule with another site', 'broken-links', 'site', { content: 'a'.repeat(64), site: 'f'.repeat(64) }, true],
    ['a rule about other hosts', 'external-links', 'site', { content: 'a'.repeat(64), site: 'b'.repeat(64) }, true],
  ] as const)('does not call fixed what is gone of itself: %s', (_, rule, subject, fingerprints, isFixed) => {
    const before = reportWith([finding('gone', { rule })], { asOf, fingerprints });
    const { comparison } = reportWith([], { former: before }, [ruleResult(rule, { subject })]);
    expect([comparison?.fixed.length, comparison?.unclear.length]).toEqual(isFixed ? [1, 0] : [0, 1]);
  });

  test('does not call fixed what an exception accepts', () => {
    const where = 'documents/normative-documents/relief-measures.md';
    const exceptions = [{ rule: 'date-order', where, reason: '原件如此', by: '信息公开岗', until: '2026-12-31', line: 2 }];
    const report = reportWith([finding('a')], { former: former([finding('a')]), exceptions });
    expect(report.comparison).toMatchObject({ fixed: [], accepted: [{ id: 'a' }], new: 0, open: 0 });
    expect(reportWith([finding('a')], { former: report, asOf: '2026-11-23' }).findings[0]).toMatchObject({ state: 'open', firstSeen: asOf });
  });

  test.each([
    ['was not run then', ruleResult('date-order', { state: 'to-confirm', checked: 0, unchecked: true })],
    ['had another version', ruleResult('date-order', { version: 9 })],
    ['did not exist', ruleResult('plan-periods')],
  ])('does not call new what a rule finds that %s', (_, rule) => {
    const report = reportWith([finding('a')], { former: former([], [rule]) });
    expect(report.findings[0]?.state).toBe('not-comparable');
    expect(report.comparison).toMatchObject({ new: 0, notComparable: 1 });
  });

  test('reads a report of before there were versions, days and exceptions', () => {
    const old: FormerReport = {
      asOf,
      rules: [{ id: 'date-order', state: 'failed', checked: 3 }],
      findings: [finding('gone'), finding('old')],
      summary: { accepted: [] },
    };
    const { findings, comparison } = reportWith([finding('old')], { former: old });
    expect(findings[0]).toMatchObject({ state: 'open', firstSeen: asOf });
    expect(comparison).toMatchObject({ content: null, software: null, fixed: [], unclear: [{ id: 'gone' }] });
  });
});
