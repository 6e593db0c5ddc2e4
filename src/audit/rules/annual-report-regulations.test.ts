import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { annualReportRegulations } from './annual-report-regulations.ts';

describe('annual-report-regulations', () => {
  test('passes reports without regulations', () => {
    expect(findingsOf(annualReportRegulations)).toEqual([]);
  });

  test.each([
    ['county-government', '示例县人民政府（县级人民政府）'],
    ['finance', '示例县财政局（县级人民政府部门）'],
    ['east-river-town', '示例县东河镇人民政府（乡镇人民政府（街道办事处））'],
  ])('finds a regulation in the report of %s', (organ, name) => {
    const file = `documents/annual-reports/${organ}-2025.yaml`;
    expect(
      findingsOf(annualReportRegulations, {
        [file]: replace('regulations: { made: 0, repealed: 0, inForce: 0 }', 'regulations: { made: 0, repealed: 0, inForce: 6 }'),
      }),
    ).toMatchObject([
      {
        severity: 'error',
        where: { file, line: lineIn(file, 'regulations:') },
        message: `第二部分“规章”行“现行有效件数”写的是 6，而${name}没有规章制定权。`,
      },
    ]);
  });
});
