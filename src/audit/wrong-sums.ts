import type { TableRow } from './text-tables.ts';

/** Columns of shares, prices and averages do not add up. */
const notAdditive = /率|%|％|占比|比重|比例|增长|增减|同比|环比|均|单价|标准|价格|排名|名次|序号|年份|编号|电话|分值|指数/u;
const totalLabel = /^(?:本表|全县)?[（(]?(?:合\s*计|总\s*计|共\s*计|.{2,8}(?:总计|合计))[）)]?$/u;

function toNumber(cell: string): number | undefined {
  const plain = cell.replace(/[,，\s]/g, '');
  if (/^(?:|—+|-+|\/|无)$/u.test(plain)) return 0;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** A sum in the last row of a table, and what the rows above it add up to. */
export interface TableSum {
  readonly line: number;
  readonly column: string;
  readonly label: string;
  readonly written: string;
  readonly sum: number;
  readonly right: boolean;
}

/** The sums in the last row; a table with parts of parts (其中, 小计) is not added up. */
export function sumsOf(table: readonly TableRow[]): readonly TableSum[] {
  const [header, ...rows] = table;
  const last = rows.pop();
  if (!header || !last || rows.length < 2) return [];
  if (rows.some(({ cells }) => cells.some((cell) => /其中|小计|合计|总计/u.test(cell)))) return [];
  const sums: TableSum[] = [];
  let label: string | undefined;
  for (const [index, written] of last.cells.entries()) {
    if (totalLabel.test(written)) {
      label = written;
      continue;
    }
    const total = toNumber(written);
    const column = header.cells[index] ?? '';
    if (label === undefined || total === undefined || written === '' || notAdditive.test(column)) continue;
    const parts = rows.map(({ cells }) => toNumber(cells[index] ?? ''));
    if (parts.some((part) => part === undefined) || parts.filter((part) => part !== 0).length < 2) continue;
    const decimals = Math.max(...[...rows, last].map(({ cells }) => cells[index]?.split('.')[1]?.length ?? 0));
    const sum = Number(parts.reduce<number>((all, part) => all + part!, 0).toFixed(decimals));
    // Rounded parts may miss a rounded sum by a unit of the last decimal.
    const tolerance = decimals > 0 ? 10 ** -decimals : 0;
    sums.push({ line: last.line, column, label, written, sum, right: Math.abs(sum - total) < tolerance * 1.5 || sum === total });
  }
  return sums;
}

/** Sums that are not those of the rows above. */
export function wrongSums(table: readonly TableRow[]): readonly TableSum[] {
  const sums = sumsOf(table);
  const wrong = sums.filter(({ right }) => !right);
  // Where nothing adds up, the rows are no parts of the sum.
  return wrong.length === sums.length && wrong.length > 1 ? [] : wrong.filter(({ sum, written }) => Math.abs(sum - toNumber(written)!) * 2 < sum);
}
