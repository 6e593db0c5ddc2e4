import { isOfType, lineOf, reportFormatOf, type DocumentOf, type Portal, type ReportFormat, type ReportTables } from '#disclosure';
import { equationsOf, findBrokenEquations, type BrokenEquation } from './annual-report-equations.ts';

export type AnnualReport = DocumentOf<'annual-report'>;

/** Published annual reports, by file name. */
export function annualReports(portal: Portal): AnnualReport[] {
  return portal.documents.filter(isOfType('annual-report')).sort((a, b) => (a.source.file < b.source.file ? -1 : 1));
}

export function formatOf(report: AnnualReport): ReportFormat {
  return reportFormatOf(report.year);
}

/** A cell of a report by its path below `tables`: `applications.new.nat`; every cell of its format is there. */
export function cellOf(report: AnnualReport, path: string): number {
  const [table, row, cell] = path.split('.') as [keyof ReportTables, string, string];
  const tables: ReportTables = report.tables;
  const value = tables[table][row]?.[cell];
  if (value === undefined) throw new Error(`no such cell: ${path}`);
  return value;
}

/** Every report whose organ also reported on the year before, with that report. */
export function consecutiveReports(portal: Portal): { readonly report: AnnualReport; readonly previous: AnnualReport }[] {
  const reports = annualReports(portal);
  const byOrganAndYear = new Map(reports.map((report) => [`${report.organ} ${report.year}`, report]));
  return reports.flatMap((report) => {
    const previous = byOrganAndYear.get(`${report.organ} ${report.year - 1}`);
    return previous ? [{ report, previous }] : [];
  });
}

/** What a report's text field says on a line (counted from 0): its line in the file where the field is a block of lines (`|`), else the field's. */
export function lineInField({ source }: AnnualReport, field: string, value: string, line: number): number {
  const start = lineOf(source, field);
  const next = Object.entries(source.lines)
    .filter(([key, at]) => !key.includes('.') && at > start)
    .reduce((nearest, [, at]) => Math.min(nearest, at), Infinity);
  return next - start - 1 === value.split('\n').length ? start + 1 + line : start;
}

function brokenEquations(report: AnnualReport): BrokenEquation[] {
  return findBrokenEquations(equationsFor(formatOf(report)), (path) => cellOf(report, path));
}

/** Cells that are surely wrong, with the value that makes every equation come true. */
export function repairsOf(report: AnnualReport): ReadonlyMap<string, number> {
  return new Map(brokenEquations(report).flatMap(({ repair }) => (repair ? [[repair.cell.path, repair.value] as const] : [])));
}

/** Paths of the cells that stand in an equation which does not hold. */
export function unbalancedCells(report: AnnualReport): ReadonlySet<string> {
  const broken = brokenEquations(report);
  return new Set(broken.flatMap(({ left, right }) => [...left.cells, ...right.cells].map(({ path }) => path)));
}

const equations = new Map<ReportFormat, ReturnType<typeof equationsOf>>();

function equationsFor(format: ReportFormat): ReturnType<typeof equationsOf> {
  let known = equations.get(format);
  if (!known) equations.set(format, (known = equationsOf(format)));
  return known;
}
