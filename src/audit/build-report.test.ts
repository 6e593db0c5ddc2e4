import type { AuditException } from '#disclosure';
import { describe, expect, test } from 'vitest';
import { contentSubject, replace } from './testing/content-subject.ts';
import { finding, reportWith, ruleResult } from './testing/report-context.ts';

const exception = (change: Partial<AuditException> = {}): AuditException => ({
  rule: 'date-order',
  where: 'documents/normative-documents/relief-measures.md',
  reason: '原件如此',
  by: '信息公开岗',
  until: '2026-12-31',
  line: 3,
  ...change,
});

describe('a finding of a report', () => {
  test('is owned by the leading issuer, with basis, column and a day three working days on', () => {
    expect(reportWith([finding('a')]).findings).toMatchObject([
      {
        id: 'a',
        where: { file: 'content/documents/normative-documents/relief-measures.md', line: 6 },
        owner: { id: 'county-government', name: '示例县人民政府' },
        column: 'normative-documents',
        basis: ['《政府信息公开条例》第四十九条'],
        firstSeen: '2026-11-20',
        due: '2026-11-25',
        overdue: false,
      },
    ]);
  });

  test.each([
    ['a report of an organ', { file: 'documents/annual-reports/finance-2025.yaml', line: 1 }, 'finance', 'annual-reports'],
    ['the page of an organ', { page: '/organs/finance/' }, 'finance', undefined],
    ['the page of a document', { page: '/annual-reports/finance-2025/' }, 'finance', 'annual-reports'],
    ['an attachment', { page: '/attachments/county-budget-2026/budget-2026.xlsx' }, 'finance', 'budgets'],
    ['a column', { page: '/budgets/page/2/' }, 'county-government', 'budgets'],
    ['a prose page', { file: 'pages/guide.md', line: 4 }, 'county-government', 'guide'],
    ['the settings', { file: 'site.yaml', line: 1 }, 'county-government', undefined],
  ])('about %s has the owner and the column of its place', (_, where, owner, column) => {
    const [told] = reportWith([finding('a', { where })]).findings;
    expect({ owner: told?.owner.id, column: told?.column }).toEqual({ owner, column });
  });

  test('shows no number of a person, whatever rule has quoted it', () => {
    const where = { file: 'documents/budgets/list-13800138000.md', line: 1 };
    const told = reportWith([finding('a', { where, message: '附件“张某110101199003074514.doc”是旧格式。', fix: '改成 13800138000.docx。' })])
      .findings[0];
    expect(JSON.stringify(told)).not.toMatch(/13800138000|110101199003074514/);
    expect(told).toMatchObject({
      where: { file: 'content/documents/budgets/list-138****8000.md' },
      message: '附件“张某110101********4514.doc”是旧格式。',
    });
  });

  test('about a column is owned by the organ that columns.yaml names', () => {
    const { portal } = contentSubject({
      'columns.yaml': replace('absences:', 'responsible:\n  - { column: budgets, organ: finance }\nabsences:'),
    });
    expect(reportWith([finding('a', { where: { page: '/budgets/' } })], { portal }).findings[0]?.owner.id).toBe('finance');
  });

  test('has the days that site.yaml gives, and none where the working days are not known', () => {
    const { portal } = contentSubject({
      'site.yaml': replace('expiryNoticeDays: 90', 'expiryNoticeDays: 90\n  remedyWorkingDays: { error: 5 }'),
    });
    const { findings, scope } = reportWith([finding('a'), finding('b', { severity: 'notice', rule: 'retroactive-effect' })], { portal });
    expect(findings.map(({ due }) => due)).toEqual(['2026-11-27', null]);
    expect(scope.remedyWorkingDays).toEqual({ error: 5, warning: 10, notice: 30 });
  });

  test('without a usable site.yaml nobody is named', () => {
    expect(reportWith([finding('a')], { portal: undefined }).findings[0]?.owner).toEqual({ id: '', name: '责任机关不明' });
  });
});

describe('buildReport', () => {
  test('sorts by severity, rule, place and line', () => {
    const { findings } = reportWith([
      finding('d', { rule: 'title-clarity', severity: 'warning' }),
      finding('c', { where: { file: 'site.yaml', line: 9 } }),
      finding('b', { where: { file: 'site.yaml', line: 2 } }),
      finding('a', { rule: 'attachments' }),
    ]);
    expect(findings.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('takes accepted findings out and names them under their exception', () => {
    const report = reportWith([finding('a'), finding('b', { where: { file: 'site.yaml', line: 1 } })], { exceptions: [exception()] });
    expect(report.findings.map(({ id }) => id)).toEqual(['b']);
    expect(report.exceptions).toMatchObject([
      { state: 'in-force', covers: [{ id: 'a', where: { file: 'content/documents/normative-documents/relief-measures.md' } }] },
    ]);
    expect(report.summary.accepted).toEqual([{ id: 'a', rule: 'date-order', reason: '原件如此', by: '信息公开岗', until: '2026-12-31' }]);
  });

  test('names the nearest rule to one that does not exist', () => {
    const report = reportWith([], { exceptions: [exception({ rule: 'date-orders' })] }, [ruleResult('date-order')]);
    expect(report.findings).toMatchObject([
      { rule: 'audit-exceptions', message: expect.stringContaining('没有这条规则。是否为 date-order？') as string },
    ]);
  });

  test('reports exceptions that have run out or that nothing needs', () => {
    const report = reportWith([], { exceptions: [exception({ until: '2026-01-31' }), exception({ line: 9 })] }, [ruleResult('date-order')]);
    expect(report.exceptions.map(({ state }) => state)).toEqual(['expired', 'unneeded']);
    expect(report.findings.map(({ rule, where }) => [rule, where])).toEqual([
      ['audit-exceptions', { file: 'content/audit-exceptions.yaml', line: 3 }],
      ['audit-exceptions', { file: 'content/audit-exceptions.yaml', line: 9 }],
    ]);
  });

  test('says nothing of exceptions whose rule, or whose site, was not looked at', () => {
    const unchecked = ruleResult('date-order', { state: 'to-confirm', checked: 0, remark: '没有检查', unchecked: true });
    const report = reportWith([], { exceptions: [exception(), exception({ rule: 'broken-links', where: '/plans/' })], pages: null }, [unchecked]);
    expect(report.exceptions.map(({ state }) => state)).toEqual(['unchecked', 'unchecked']);
    expect(report.findings).toEqual([]);
  });

  test('tells figures of columns, organs and interpretation', () => {
    const report = reportWith([finding('a')]);
    expect(report.columns.find(({ id }) => id === 'normative-documents')).toMatchObject({
      bound: true,
      findings: { error: 1, warning: 0, notice: 0 },
    });
    expect(report.columns.find(({ id }) => id === 'fees')).toMatchObject({ documents: 0, lastPublished: null, absence: { state: '本期无内容' } });
    expect(report.organs.find(({ id }) => id === 'finance')).toMatchObject({ findings: { error: 0, warning: 0, notice: 0 }, overdue: 0 });
    for (const { required, interpreted, missing } of report.interpretation) expect(required - interpreted).toBe(missing.length);
    expect(report.interpretation.length).toBeGreaterThan(0);
  });

  test('holds no clock: two reports are alike', () => {
    expect(JSON.stringify(reportWith([finding('a')]))).toBe(JSON.stringify(reportWith([finding('a')])));
  });
});
