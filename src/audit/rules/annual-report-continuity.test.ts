import { describe, expect, test } from 'vitest';
import { contentSubject, findingsOf, replace } from '../testing/content-subject.ts';
import { annualReportArithmetic } from './annual-report-arithmetic.ts';
import { annualReportContinuity } from './annual-report-continuity.ts';

const file = 'documents/annual-reports/county-office-2025.yaml';

describe('annual-report-continuity', () => {
  test('passes years that join, and leaves an organ’s first year alone', () => {
    let checked = 0;
    expect([...annualReportContinuity.check(contentSubject(), (things = 1) => void (checked += things))]).toEqual([]);
    expect(checked).toBe(4 * 7);
  });

  test('finds each column that begins with another number than the year before ended with', () => {
    const found = findingsOf(annualReportContinuity, { [file]: replace('carryIn: { nat: 1, ent: 0', 'carryIn: { nat: 0, ent: 1') });
    expect(found).toMatchObject([
      {
        where: { file },
        message:
          '2025 年度“二、上年结转政府信息公开申请数量”的“自然人”列是 0，而 2024 年度报告（documents/annual-reports/county-office-2024.yaml）“四、结转下年度继续办理”同一列是 1。',
        fix: '两个数应当相等：本年填错的改成 1，上年填错的更正上年报告。',
      },
      { message: expect.stringContaining('“商业企业”列是 1') as string },
    ]);
  });

  test('says nothing when the year before is missing', () => {
    expect(
      findingsOf(annualReportContinuity, {
        [file]: replace('carryIn: { nat: 1', 'carryIn: { nat: 9'),
        'documents/annual-reports/county-office-2024.yaml': null,
      }),
    ).toEqual([]);
  });

  test('tells of the last column only what the others do not explain', () => {
    const changed = replace(
      'carryIn: { nat: 1, ent: 0, sci: 0, ngo: 0, law: 0, oth: 0, sum: 1 }',
      'carryIn: { nat: 2, ent: 0, sci: 0, ngo: 0, law: 0, oth: 0, sum: 2 }',
    );
    expect(findingsOf(annualReportContinuity, { [file]: changed }).map(({ message }) => message)).toEqual([
      expect.stringContaining('“自然人”列是 2'),
    ]);
  });

  test('leaves a cell to the rule on sums when the sums show it to be wrong', () => {
    const change = { [file]: replace('carryIn: { nat: 1, ent: 0', 'carryIn: { nat: 2, ent: 0') };
    expect(findingsOf(annualReportArithmetic, change).length).toBeGreaterThan(0);
    expect(findingsOf(annualReportContinuity, change)).toEqual([]);
  });
});
