import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { annualReportLibrary } from './annual-report-library.ts';

const file = 'documents/annual-reports/county-government-2025.yaml';

describe('annual-report-library', () => {
  test('passes a report that has at least what the library shows', () => {
    expect(findingsOf(annualReportLibrary)).toEqual([]);
    expect(findingsOf(annualReportLibrary, { [file]: replace('inForce: 2', 'inForce: 9') })).toEqual([]);
  });

  test('warns of a report that has fewer', () => {
    expect(findingsOf(annualReportLibrary, { [file]: replace('inForce: 2', 'inForce: 1') })).toMatchObject([
      {
        where: { file, line: lineIn(file, 'normativeDocuments:') },
        message: '“行政规范性文件”现行有效件数写的是 1，而文件库里 2025 年全县有 2 件。',
      },
    ]);
  });

  test('asks for equal numbers from the year in which the library is complete', () => {
    const complete = { 'site.yaml': replace('interpretation:\n', 'annualReport:\n  libraryFrom: 2025\ninterpretation:\n') };
    expect(findingsOf(annualReportLibrary, complete)).toEqual([]);
    expect(findingsOf(annualReportLibrary, { ...complete, [file]: replace('inForce: 2', 'inForce: 9') })).toHaveLength(1);
  });
});
