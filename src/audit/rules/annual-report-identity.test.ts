import { describe, expect, test } from 'vitest';
import { findingsOf, replace, validContent } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { annualReportIdentity } from './annual-report-identity.ts';
import { documentFields } from './document-fields.ts';

const file = 'documents/annual-reports/finance-2025.yaml';
const other = 'documents/annual-reports/finance-2024.yaml';

describe('annual-report-identity', () => {
  test('passes one report per organ and year', () => {
    expect(findingsOf(annualReportIdentity)).toEqual([]);
  });

  test('passes a title with a short name and a year in Chinese digits', () => {
    expect(findingsOf(annualReportIdentity, { [file]: replace('title: 示例县财政局2025年', 'title: 县财政局二〇二五年度') })).toEqual([]);
  });

  test('names both files when a year is reported twice', () => {
    const twice = 'documents/annual-reports/finance-2025-second.yaml';
    expect(findingsOf(annualReportIdentity, { [twice]: validContent().get(file)! })).toMatchObject([
      { where: { file, line: lineIn(file, 'year:') }, message: `示例县财政局已有一份 2025 年度报告：${twice}。` },
    ]);
  });

  test.each([
    [
      'another organ in the title',
      replace('title: 示例县财政局', 'title: 示例县教育局'),
      'title:',
      '标题“示例县教育局2025年政府信息公开工作年度报告”里没有报告机关的名称“示例县财政局”。',
    ],
    [
      'another year in the title',
      replace('财政局2025年政府信息公开工作年度报告', '财政局2023年政府信息公开工作年度报告'),
      'title:',
      '标题“示例县财政局2023年政府信息公开工作年度报告”里没有报告年度 2025。',
    ],
    [
      'another issuer',
      replace('issuers: [finance]', 'issuers: [county-office]'),
      'issuers:',
      'issuers（发文机关）写的是 county-office，没有报告机关 finance（示例县财政局）。',
    ],
    [
      'a report before the end of its year',
      (text) => text.replace('published: 2026-01-20', 'published: 2025-12-20').replace(/^dated: .*/m, 'dated: 2025-12-19'),
      'year:',
      'year（报告年度）写的是 2025，而发布日期是 2025-12-20，那时这一年度还没有结束。',
    ],
  ])('finds %s', (_, change, field, message) => {
    expect(findingsOf(annualReportIdentity, { [file]: change })).toMatchObject([{ where: { file, line: lineIn(file, field) }, message }]);
  });

  test('offers the corrected title', () => {
    expect(findingsOf(annualReportIdentity, { [other]: replace('title: 示例县财政局2024年', 'title: 2024年') })[0]!.fix).toBe(
      '改成“示例县财政局2024年政府信息公开工作年度报告”，或核对 organ。',
    );
  });
});

test('a year to which the format of the tables does not belong is told by itself', () => {
  const report = 'documents/annual-reports/finance-2025.yaml';
  expect(findingsOf(documentFields, { [report]: replace('year: 2025', 'year: 2015') })).toMatchObject([
    { where: { file: report, line: lineIn(report, 'year:') }, message: 'year（报告年度）写的是 2015，三张表却是 2021 年度起的格式。' },
  ]);
});
