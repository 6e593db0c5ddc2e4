import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { annualReportDeadline } from './annual-report-deadline.ts';

const folder = 'documents/annual-reports';
const unlimited = replace('phone: 0000-5550901\n    reportsFrom: 2024', 'phone: 0000-5550901');

describe('annual-report-deadline', () => {
  test('passes reports of every expected year that came in time', () => {
    expect(findingsOf(annualReportDeadline)).toEqual([]);
  });

  test.each([
    ['finance', '2026-01-31', undefined],
    ['finance', '2026-02-01', '示例县财政局 2025 年度报告的发布日期是 2026-02-01，晚于 2026-01-31。'],
    ['county-government', '2026-03-31', undefined],
    ['county-government', '2026-04-01', '示例县人民政府 2025 年度报告的发布日期是 2026-04-01，晚于 2026-03-31。'],
    ['east-river-town', '2026-06-30', undefined],
  ])('judges the report that %s published on %s', (organ, published, message) => {
    const file = `${folder}/${organ}-2025.yaml`;
    const found = findingsOf(annualReportDeadline, { [file]: replace(/published: .*/, `published: ${published}`) });
    expect(found.map((finding) => [finding.where, finding.message])).toEqual(
      message === undefined ? [] : [[{ file, line: lineIn(file, 'published:') }, message]],
    );
  });

  test('finds the report of a year that is missing', () => {
    expect(findingsOf(annualReportDeadline, { [`${folder}/finance-2024.yaml`]: null })).toMatchObject([
      {
        where: { file: `${folder}/`, line: 1 },
        message: '没有示例县财政局 2024 年度的政府信息公开工作年度报告，应在 2025-01-31 前公布。',
      },
    ]);
  });

  test.each([
    ['2026-01-31', 0],
    ['2026-02-01', 1],
  ])('does not miss a report before its day has passed: on %s %d are missing', (asOf, count) => {
    expect(findingsOf(annualReportDeadline, { [`${folder}/finance-2025.yaml`]: null }, { asOf })).toHaveLength(count);
  });

  test.each([
    ['reportsFrom', replace('phone: 0000-5550901\n    reportsFrom: 2024', 'phone: 0000-5550901\n    reportsFrom: 2022'), [2022, 2023]],
    ['the year of its foundation', replace('phone: 0000-5550901\n    reportsFrom: 2024', 'phone: 0000-5550901\n    since: 2023-06-01'), [2023]],
    [
      '2019 when it is older than the revised Regulation',
      replace('phone: 0000-5550901\n    reportsFrom: 2024', 'phone: 0000-5550901\n    since: 1950-06-01'),
      [2019, 2020, 2021, 2022, 2023],
    ],
    ['the year of its first report', unlimited, []],
  ])('expects reports of an organ from %s', (_, change, years) => {
    const messages = findingsOf(annualReportDeadline, { 'organs.yaml': change }).map((finding) => finding.message);
    expect(messages).toEqual(years.map((year) => expect.stringContaining(`没有示例县财政局 ${year} 年度`) as string));
  });

  test('expects the last year of an organ that never reported', () => {
    const found = findingsOf(annualReportDeadline, {
      'organs.yaml': unlimited,
      [`${folder}/finance-2024.yaml`]: null,
      [`${folder}/finance-2025.yaml`]: null,
    });
    expect(found.map((finding) => finding.message)).toEqual([expect.stringContaining('示例县财政局 2025 年度') as string]);
  });

  test('expects nothing of an organ that was dissolved', () => {
    const dissolved = replace('phone: 0000-5550901', 'phone: 0000-5550901\n    dissolved: 2025-03-01');
    expect(findingsOf(annualReportDeadline, { 'organs.yaml': dissolved, [`${folder}/finance-2025.yaml`]: null })).toEqual([]);
  });

  test('does not miss a report whose file cannot be read', () => {
    const unreadable = { [`${folder}/finance-2025.yaml`]: replace('year: 2025', 'year: 二〇二五') };
    expect(findingsOf(annualReportDeadline, unreadable)).toEqual([]);
    expect(findingsOf(annualReportDeadline, { ...unreadable, [`${folder}/county-office-2025.yaml`]: null })).toMatchObject([
      { message: expect.stringContaining('示例县人民政府办公室 2025 年度') as string },
    ]);
  });

  test('says that a report is withheld', () => {
    const withheld = replace('organ: finance', 'disclosure: 不予公开\ndisclosureBasis: 无\ndisclosureReviewBy: 2027-01-01\norgan: finance');
    expect(findingsOf(annualReportDeadline, { [`${folder}/finance-2025.yaml`]: withheld })).toMatchObject([
      {
        where: { file: `${folder}/finance-2025.yaml`, line: lineIn(`${folder}/finance-2025.yaml`, 'organ:') },
        message: '示例县财政局 2025 年度报告的公开属性是“不予公开”，不会发布。',
      },
    ]);
  });
});
