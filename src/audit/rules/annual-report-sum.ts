import { applicantColumns, applicationRows, cite, disclosedTable, disputeCells, disputeGroups, type Organ, type ReportFormat } from '#disclosure';
import { annualReports, cellOf, formatOf, unbalancedCells, type AnnualReport } from '../annual-reports.ts';
import { rowLabel } from '../annual-report-equations.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

interface Cell {
  readonly path: string;
  readonly label: string;
}

function cellsOf(format: ReportFormat): Cell[] {
  return [
    ...disclosedTable[format]
      .flatMap((group) => group.rows)
      .flatMap((row) => row.cells.map((cell) => ({ path: `disclosed.${row.key}.${cell.key}`, label: `第二部分“${row.label}”行“${cell.label}”` }))),
    ...applicationRows[format].flatMap((row) =>
      applicantColumns.map((column) => ({ path: `applications.${row.key}.${column.key}`, label: `第三部分“${rowLabel(row)}”行“${column.label}”列` })),
    ),
    ...disputeGroups.flatMap((group) =>
      disputeCells.map((cell) => ({ path: `disputes.${group.key}.${cell.key}`, label: `第四部分“${group.label}”“${cell.label}”` })),
    ),
  ];
}

const cells: Readonly<Record<ReportFormat, readonly Cell[]>> = { 2019: cellsOf(2019), 2021: cellsOf(2021) };

/** Whether an organ was there at the end of a year, wherever it reported. */
function existedIn(year: number): (organ: Organ) => boolean {
  return ({ level, since, dissolved }) =>
    (level === 'department' || level === 'township') &&
    !(since !== undefined && since > `${year}-12-31`) &&
    !(dissolved !== undefined && dissolved <= `${year}-12-31`);
}

/** R9, where site.yaml says that the county reports the sum of its organs; a year in which a report is missing is left alone. */
export const annualReportSum: ContentRule = {
  id: 'annual-report-sum',
  version: 1,
  title: '县政府年度报告等于各部门、乡镇之和',
  inapplicable: 'site.yaml 没有写明县政府报告为各机关之和，或者各机关的报告不齐',
  basis: [cite('annual-report-format')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    if (!portal.site.annualReport.countyIsSum) return;
    const byYear = Map.groupBy(annualReports(portal), ({ year }) => year);
    for (const [year, reports] of byYear) {
      const county = reports.find(({ organ }) => portal.organ(organ)?.level === 'county');
      const parts = new Map<string, AnnualReport>(reports.map((report) => [report.organ, report]));
      const organs = portal.organs.filter(existedIn(year));
      if (!county || organs.length === 0 || organs.some(({ id }) => !parts.has(id))) continue;
      const unbalanced = unbalancedCells(county);
      const explained = new Set<string>();
      for (const { path, label } of cells[formatOf(county)]) {
        count();
        const row = path.slice(0, path.lastIndexOf('.'));
        const [whole, sum] = [cellOf(county, path), Number(organs.reduce((total, { id }) => total + cellOf(parts.get(id)!, path), 0).toFixed(6))];
        // The last cell of a row is the sum of the others.
        if (whole === sum || unbalanced.has(path) || (path.endsWith('.sum') && explained.has(row))) continue;
        explained.add(row);
        yield {
          where: at(county, `tables.${path}`),
          message: `${label}写的是 ${whole}，而 ${organs.length} 个部门、乡镇 ${year} 年度报告这一格相加是 ${sum}。`,
          fix: '核对汇总数和各机关的报告；县政府的报告不是各机关之和的，在 site.yaml 去掉 annualReport.countyIsSum。',
        };
      }
    }
  },
};
