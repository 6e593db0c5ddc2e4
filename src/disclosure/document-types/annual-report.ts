import { z } from 'zod';
import { id, organIds, text, year } from '../fields.ts';
import type { RecordSection } from '../tables.ts';
import { reportFormatOf, reportTablesSchema, reportTableViews, type ReportTables } from './annual-report-tables.ts';
import type { DocumentType } from './document-type.ts';

interface AnnualReportFields {
  readonly year: number;
  readonly overview: string;
  readonly tables: ReportTables;
  readonly problems: string;
  readonly other: string;
}

/** The six parts of 国办公开办函〔2021〕30号, titles to the letter. */
function sections(fields: Readonly<Record<string, unknown>>): readonly RecordSection[] {
  const report = fields as unknown as AnnualReportFields;
  const views = reportTableViews(reportFormatOf(report.year), report.tables);
  return [
    { id: 'overview', title: '一、总体情况', markdown: report.overview },
    { id: 'disclosed', title: '二、主动公开政府信息情况', tables: [views.disclosed] },
    { id: 'applications', title: '三、收到和处理政府信息公开申请情况', tables: [views.applications] },
    { id: 'disputes', title: '四、政府信息公开行政复议、行政诉讼情况', tables: [views.disputes] },
    { id: 'problems', title: '五、存在的主要问题及改进情况', markdown: report.problems },
    { id: 'other', title: '六、其他需要报告的事项', markdown: report.other },
  ];
}

const tablesField = { 2019: reportTablesSchema(2019), 2021: reportTablesSchema(2021) };

const formatOfYear = (year: unknown) => (typeof year === 'number' ? reportFormatOf(year) : 2021);
const spans = { 2019: '2019、2020 年度的试行格式', 2021: '2021 年度起的格式' } as const;

/** A year to which the format of the tables does not belong. */
function slipIn({ year: written, tables }: Readonly<Record<string, unknown>>) {
  const format = formatOfYear(written);
  const other = format === 2021 ? 2019 : 2021;
  if (tablesField[format].safeParse(tables).success || !tablesField[other].safeParse(tables).success) return undefined;
  return {
    field: 'year',
    message: `year（报告年度）写的是 ${String(written)}，三张表却是 ${spans[other]}。`,
    fix: `对照标题核对 year；年度没有写错的，三张表按 ${spans[format]}填写。`,
  };
}

export const annualReport = {
  id: 'annual-report',
  title: '政府信息公开工作年度报告',
  description: '按国办公开办函〔2021〕30号格式（2019、2020年度按试行格式）编制的年度报告。',
  fields: {
    issuers: organIds.optional().meta({ title: '发文机关', description: '不写即为报告机关。', references: 'organ' }),
    organ: id.meta({ title: '报告机关', references: 'organ' }),
    year: year.meta({ title: '报告年度' }),
    overview: text.meta({ title: '一、总体情况', description: 'Markdown 文字。', place: 'page' }),
    tables: z
      .union([tablesField[2021], tablesField[2019]])
      .meta({ title: '二至四、三张表', description: '2021年度起用新格式，2019、2020年度用试行格式。', place: 'page' }),
    problems: text.meta({ title: '五、存在的主要问题及改进情况', description: 'Markdown 文字。', place: 'page' }),
    other: text.meta({ title: '六、其他需要报告的事项', description: 'Markdown 文字。', place: 'page' }),
  },
  fieldsFor: (data) => ({ tables: tablesField[formatOfYear(data['year'])] }),
  slipIn,
  sections,
} as const satisfies DocumentType;
