import { applicantColumns, applicationRows, disclosedTable, disputeCells, disputeGroups, reportFormatOf, type ReportCell } from '#disclosure';
import type { Random } from './random.ts';

type Numbers = Record<string, Record<string, number>>;

/** What one year's report hands on to the next. */
export interface ReportBalance {
  readonly carryOut: Readonly<Record<string, number>>;
  readonly inForce: number;
}

function addApplicants(into: Record<string, number>, applicant: string, count: number): void {
  into[applicant] = (into[applicant] ?? 0) + count;
  into['sum'] = (into['sum'] ?? 0) + count;
}

function applicationNumbers(random: Random, year: number, carryIn: Readonly<Record<string, number>>): Numbers {
  const rows = applicationRows[reportFormatOf(year)];
  const table: Numbers = Object.fromEntries(rows.map((row) => [row.key, Object.fromEntries(applicantColumns.map((column) => [column.key, 0]))]));
  const results = rows.filter((row) => row.part === 'result').map((row) => row.key);
  for (const { key } of applicantColumns) {
    if (key === 'sum') continue;
    const received = key === 'nat' ? random.integer(0, 40) : random.integer(0, 4);
    addApplicants(table['new']!, key, received);
    addApplicants(table['carryIn']!, key, carryIn[key] ?? 0);
    const all = received + (carryIn[key] ?? 0);
    const left = Math.min(all, random.integer(0, 2));
    addApplicants(table['carryOut']!, key, left);
    addApplicants(table['total']!, key, all - left);
    for (let application = 0; application < all - left; application += 1)
      addApplicants(table[random.chance(0.5) ? 'open' : random.pick(results)]!, key, 1);
  }
  return table;
}

function disputeNumbers(random: Random): Numbers {
  return Object.fromEntries(
    disputeGroups.map((group) => {
      const cells = Object.fromEntries(disputeCells.map((cell) => [cell.key, cell.key === 'sum' ? 0 : random.chance(0.2) ? 1 : 0]));
      return [group.key, { ...cells, sum: Object.values(cells).reduce((sum, value) => sum + value, 0) }];
    }),
  );
}

function disclosedNumbers(random: Random, year: number, inForce: number): { numbers: Numbers; inForce: number } {
  const made = random.integer(0, 6);
  const repealed = Math.min(inForce, random.integer(0, 3));
  const stock = inForce + made - repealed;
  const special: Readonly<Record<string, number>> = { made, repealed, inForce: stock, disclosed: made, total: stock };
  const numbers: Numbers = {};
  for (const { rows } of disclosedTable[reportFormatOf(year)]) {
    for (const row of rows) {
      const valueOf = (cell: ReportCell) =>
        row.key === 'normativeDocuments' ? (special[cell.key] ?? 0) : row.key === 'regulations' || cell.key === 'change' ? 0 : random.integer(0, 300);
      numbers[row.key] = Object.fromEntries(row.cells.map((cell) => [cell.key, valueOf(cell)]));
    }
  }
  return { numbers, inForce: stock };
}

/** The tables of one report, adding up within the year and with the year before. */
export function reportNumbers(random: Random, year: number, before: ReportBalance | undefined) {
  const applications = applicationNumbers(random, year, before?.carryOut ?? {});
  const disclosed = disclosedNumbers(random, year, before?.inForce ?? random.integer(5, 30));
  return {
    tables: { disclosed: disclosed.numbers, applications, disputes: disputeNumbers(random) },
    balance: { carryOut: applications['carryOut']!, inForce: disclosed.inForce } satisfies ReportBalance,
  };
}
