import { describe, expect, test } from 'vitest';
import { auditContent } from '../run.ts';
import { contentSubject, findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { annualReportSum } from './annual-report-sum.ts';

const file = 'documents/annual-reports/county-government-2025.yaml';
const switchedOn = { 'site.yaml': replace('interpretation:\n', 'annualReport:\n  countyIsSum: true\ninterpretation:\n') };
// The county has two normative documents in force, its organs none.
const agreed = {
  ...switchedOn,
  [file]: replace('inForce: 2', 'inForce: 0'),
  'documents/annual-reports/county-government-2024.yaml': replace('inForce: 2', 'inForce: 0'),
};

describe('annual-report-sum', () => {
  test('does nothing unless the site says that the county reports the sum', () => {
    expect(auditContent([annualReportSum], contentSubject()).results).toMatchObject([{ state: 'not-applicable', checked: 0 }]);
  });

  test('passes a county whose cells are the sums of its organs', () => {
    const { results, findings } = auditContent([annualReportSum], contentSubject(agreed));
    expect(findings).toEqual([]);
    expect(results[0]!.checked).toBeGreaterThan(200);
  });

  test('names the cell, its value and the sum', () => {
    const change = { ...agreed, [file]: replace('inForce: 2', 'inForce: 5') };
    expect(findingsOf(annualReportSum, change)).toMatchObject([
      {
        where: { file, line: lineIn(file, 'normativeDocuments:') },
        message: '第二部分“行政规范性文件”行“现行有效件数”写的是 5，而 3 个部门、乡镇 2025 年度报告这一格相加是 0。',
      },
    ]);
  });

  test('leaves a year alone in which an organ’s report is missing', () => {
    expect(
      findingsOf(annualReportSum, {
        ...switchedOn,
        'documents/annual-reports/finance-2025.yaml': null,
        'documents/annual-reports/finance-2024.yaml': null,
      }),
    ).toEqual([]);
  });
});
