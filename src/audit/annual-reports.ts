import { isOfType, reportFormatOf, type DocumentOf, type Portal, type ReportFormat, type ReportTables } from '#disclosure';

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
