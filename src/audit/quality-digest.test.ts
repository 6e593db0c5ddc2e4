import { describe, expect, test } from 'vitest';
import { buildReport } from './build-report.ts';
import { qualityDigest } from './quality-digest.ts';
import { annualReportDeadline } from './rules/annual-report-deadline.ts';
import { disclosureAttributes } from './rules/disclosure-attributes.ts';
import { auditContent, leaveUnchecked, listQuestions } from './run.ts';
import { brokenLinks } from './rules/broken-links.ts';
import { sourceAuthenticity } from './rules/source-authenticity.ts';
import { contentSubject, replace, type ContentChanges } from './testing/content-subject.ts';

const withheld = 'documents/policy-documents/emergency-supplies-reply.md';
const late = 'documents/annual-reports/finance-2025.yaml';
const exceptions = `exceptions:
  - rule: annual-report-deadline
    where: ${late}
    reason: 系统迁移，迟发三日。
    by: 政务公开科
    until: 2026-12-31
  - rule: disclosure-attributes
    where: ${withheld}
    reason: 涉及储备库位置，复审日另定。
    by: 政务公开科
    until: 2026-12-31
  - rule: annual-report-deadline
    where: documents/annual-reports/
    reason: 去年的例外。
    by: 政务公开科
    until: 2026-01-31
`;

function digest(changes: ContentChanges = {}) {
  const subject = contentSubject(changes);
  const outcomes = [
    auditContent([annualReportDeadline, disclosureAttributes], subject),
    leaveUnchecked([brokenLinks], '还没有生成网页'),
    listQuestions([sourceAuthenticity]),
  ];
  const context = {
    asOf: subject.asOf,
    exceptions: subject.settings.exceptions,
    files: subject.filesRead,
    documents: subject.portal.documents.length,
  };
  return qualityDigest(buildReport(outcomes, { ...context, pages: null, portal: subject.portal }), subject.portal);
}

describe('qualityDigest', () => {
  test('leaves open what only the built pages can show', () => {
    const states = Object.fromEntries(digest().rules.map(({ id, state }) => [id, state]));
    expect(states).toEqual({
      'annual-report-deadline': 'passed',
      'disclosure-attributes': 'passed',
      'broken-links': 'pending',
      'source-authenticity': 'to-confirm',
      'audit-exceptions': 'pending',
    });
  });

  test('counts findings and tells nothing of them', () => {
    const result = digest({ [late]: replace('published: 2026-01-20', 'published: 2026-02-03') });
    expect(result.rules[0]).toMatchObject({ id: 'annual-report-deadline', state: 'failed', findings: 1 });
    expect(JSON.stringify(result)).not.toContain('晚于');
    expect(result.reports.find(({ organ }) => organ === '示例县财政局')).toEqual({
      organ: '示例县财政局',
      year: 2025,
      due: '2026-01-31',
      published: '2026-02-03',
      path: '/annual-reports/finance-2025/',
      state: '迟于期限',
    });
  });

  test('lists exceptions in force, without places and reasons that are not public', () => {
    const result = digest({ 'audit-exceptions.yaml': exceptions });
    expect(result.exceptions).toEqual([
      {
        rule: 'annual-report-deadline',
        title: annualReportDeadline.title,
        path: '/annual-reports/finance-2025/',
        reason: '系统迁移，迟发三日。',
        until: '2026-12-31',
      },
      { rule: 'disclosure-attributes', title: disclosureAttributes.title, path: null, reason: null, until: '2026-12-31' },
    ]);
  });

  test('tells nothing of withheld documents', () => {
    const text = JSON.stringify(digest({ 'audit-exceptions.yaml': exceptions }));
    for (const secret of ['emergency-supplies-reply', '应急物资', '储备库', '政务公开科']) expect(text).not.toContain(secret);
  });

  test('gives columns their update and rates their numerator and denominator', () => {
    const { columns, rates, types, validity } = digest();
    expect(columns.find(({ path }) => path === '/normative-documents/')).toMatchObject({ cycleDays: 184, state: '按期更新' });
    expect(rates).toContainEqual({ organ: '示例县人民政府', year: 2026, required: 1, interpreted: 1, diversified: 1 });
    expect(types.find(({ title }) => title === '行政规范性文件')!.count).toBe(
      columns.find(({ path }) => path === '/normative-documents/')!.documents,
    );
    expect(validity.find(({ state }) => state === '废止')!.count).toBe(1);
  });

  test('says that a report is missing only when its day has come', () => {
    expect(digest({ [late]: null }).reports.find(({ organ }) => organ === '示例县财政局')).toMatchObject({ published: null, state: '没有发布' });
  });
});
