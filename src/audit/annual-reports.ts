import { isOfType, reportFormatOf, type DocumentOf, type Organ, type Portal, type ReportFormat, type ReportTables } from '#disclosure';
import { equationsOf, findBrokenEquations, type BrokenEquation } from './annual-report-equations.ts';

export type AnnualReport = DocumentOf<'annual-report'>;

const digits = '〇一二三四五六七八九';

/** Whether a title names the year, as `2025` or as `二〇二五`. */
export function namesYear(title: string, year: number): boolean {
  const text = String(year);
  return title.includes(text) || title.includes(text.replace(/\d/g, (digit) => digits[Number(digit)]!));
}

export function namesOrgan(title: string, organ: Organ): boolean {
  return [organ.name, ...(organ.shortNames ?? [])].some((name) => title.includes(name));
}

/** Whether title and issuers contradict the fields that say whose report it is and of which year; such a report is compared with no other. */
export function isInDoubt(portal: Portal, report: AnnualReport): boolean {
  const organ = portal.organ(report.organ);
  return !namesYear(report.title, report.year) || (organ !== undefined && !namesOrgan(report.title, organ) && !report.issuers.includes(report.organ));
}

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
  const reports = annualReports(portal).filter((report) => !isInDoubt(portal, report));
  const byOrganAndYear = new Map(reports.map((report) => [`${report.organ} ${report.year}`, report]));
  return reports.flatMap((report) => {
    const previous = byOrganAndYear.get(`${report.organ} ${report.year - 1}`);
    return previous ? [{ report, previous }] : [];
  });
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
