import { describe, expect, test } from 'vitest';
import { contentSubject, findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { annualReportUnits } from './annual-report-units.ts';

const former = { 'documents/annual-reports/finance-2024.yaml': replace('fees: { amount: 0 }', 'fees: { amount: 38.5 }') };
const file = 'documents/annual-reports/finance-2025.yaml';

describe('annual-report-units', () => {
  test('passes an amount of the same order as the year before', () => {
    expect(findingsOf(annualReportUnits, { ...former, [file]: replace('fees: { amount: 0 }', 'fees: { amount: 3850 }') })).toEqual([]);
  });

  test('warns of an amount more than a thousand times as large', () => {
    expect(findingsOf(annualReportUnits, { ...former, [file]: replace('fees: { amount: 0 }', 'fees: { amount: 401200 }') })).toMatchObject([
      {
        severity: 'warning',
        where: { file, line: lineIn(file, 'fees:') },
        message: '“行政事业性收费”行“本年收费金额（单位：万元）”写的是 401200，是 2024 年度 38.5 的 10421 倍，可能是按“元”填的。',
        fix: '单位是万元：如果 401200 的单位是元，应写 40.12；核对无误的，作例外登记。',
      },
    ]);
  });

  test.each([
    ['fees: { amount: 0 }', 'fees: { amount: -3 }', 'tables.disclosed.fees.amount（本年收费金额（单位：万元））写的是 -3，不能小于 0。'],
    ['licences: { decisions: 0 }', 'licences: { decisions: 2.5 }', 'tables.disclosed.licences.decisions（本年处理决定数量）写的是 2.5，应为整数。'],
    [
      'normativeDocuments: { made: 0',
      'normativeDocuments: { made: 3件',
      'tables.disclosed.normativeDocuments.made（本年制发件数）写的是 3件，应为数字。',
    ],
  ])('leaves cells that are no counts to the schema: %s → %s', (before, after, message) => {
    const { problems } = contentSubject({ [file]: replace(before, after) });
    expect(problems).toMatchObject([{ rule: 'document-fields', where: { file }, message }]);
  });
});
