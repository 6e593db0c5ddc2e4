import { applicantColumns, applicationRows, disputeCells, disputeGroups, type ReportTables } from './document-types/annual-report-tables.ts';
import { countedRequests } from './registers/forms/requests.ts';
import type { RegisterRow } from './registers/register-rows.ts';

type Counts = Record<string, number>;

const numberIn = ({ cells }: RegisterRow, key: string) => (typeof cells[key] === 'number' ? cells[key] : 0);

/** What the tables say that cannot be; empty when they can stand in a report. */
export interface AnnualTables extends Pick<ReportTables, 'applications' | 'disputes'> {
  readonly contradictions: readonly string[];
}

/**
 * Tables three and four of an annual report from the statistics of the year (国办公开办函〔2021〕30号):
 * the total is the sum of the results, and what was received and not dealt with is carried over.
 * @param requests rows of the form `requests-statistics`, of one year
 * @param disputes rows of the form `dispute-statistics`, of the same year
 */
export function annualTables(requests: readonly RegisterRow[], disputes: readonly RegisterRow[]): AnnualTables {
  const contradictions: string[] = [];
  const byItem = Map.groupBy(requests, ({ cells }) => countedRequests.get(String(cells['item']))?.key);
  const keys = applicantColumns.map(({ key }) => key);
  const sums = (rowKey: string): Counts =>
    Object.fromEntries(keys.map((key) => [key, (byItem.get(rowKey) ?? []).reduce((sum, row) => sum + numberIn(row, key), 0)]));
  const applications: Record<string, Counts> = {};
  const total: Counts = Object.fromEntries(keys.map((key) => [key, 0]));
  for (const { key: row, part } of applicationRows[2021]) {
    if (part === 'total') applications[row] = total;
    else if (part === 'carried') {
      applications[row] = Object.fromEntries(keys.map((key) => [key, applications['new']![key]! + applications['carryIn']![key]! - total[key]!]));
      for (const { key, label } of applicantColumns) {
        const left = applications[row][key]!;
        if (left < 0) contradictions.push(`“${label}”列：办理结果比新收和上年结转多 ${-left} 件。`);
      }
    } else {
      applications[row] = sums(row);
      if (part === 'result') for (const key of keys) total[key] = total[key]! + applications[row][key]!;
    }
  }
  const byGroup = new Map(disputes.map((row) => [row.cells['group'], row]));
  const disputeTable = Object.fromEntries(
    disputeGroups.map(({ key: group, label }) => {
      const row = byGroup.get(label);
      return [group, Object.fromEntries(disputeCells.map(({ key }) => [key, row ? numberIn(row, key) : 0]))];
    }),
  );
  return { applications, disputes: disputeTable, contradictions };
}

/** The two tables as they stand in an annual report's YAML, below `tables:`. */
export function toTablesYaml({ applications, disputes }: Pick<AnnualTables, 'applications' | 'disputes'>): string {
  const lines = (name: string, table: Readonly<Record<string, Readonly<Counts>>>) => [
    `  ${name}:`,
    ...Object.entries(table).map(
      ([row, counts]) =>
        `    ${row}: { ${Object.entries(counts)
          .map(([key, value]) => `${key}: ${value}`)
          .join(', ')} }`,
    ),
  ];
  return `${['tables:', ...lines('applications', applications as never), ...lines('disputes', disputes as never)].join('\n')}\n`;
}
