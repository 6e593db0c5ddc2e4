import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { annualReportStock } from './annual-report-stock.ts';

const file = 'documents/annual-reports/county-government-2025.yaml';
const before = 'normativeDocuments: { made: 0, repealed: 0, inForce: 2 }';

describe('annual-report-stock', () => {
  test('passes a stock that follows from that of the year before', () => {
    expect(findingsOf(annualReportStock)).toEqual([]);
    expect(findingsOf(annualReportStock, { [file]: replace(before, 'normativeDocuments: { made: 3, repealed: 1, inForce: 4 }') })).toEqual([]);
  });

  test('warns of a stock that does not', () => {
    expect(findingsOf(annualReportStock, { [file]: replace(before, 'normativeDocuments: { made: 3, repealed: 1, inForce: 2 }') })).toMatchObject([
      {
        severity: 'warning',
        where: { file, line: lineIn(file, 'normativeDocuments:') },
        message:
          '“行政规范性文件”现行有效件数写的是 2；按 2024 年度的 2 件（documents/annual-reports/county-government-2024.yaml），加本年制发 3 件、减本年废止 1 件，应为 4 件。',
      },
    ]);
  });
});
