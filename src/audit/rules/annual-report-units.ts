import { cite, disclosedTable } from '#disclosure';
import { cellOf, consecutiveReports, formatOf, type AnnualReport } from '../annual-reports.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** Paths and labels of the cells that hold money, in 万元. */
function amountsIn(report: AnnualReport): ReadonlyMap<string, string> {
  const rows = disclosedTable[formatOf(report)].flatMap((group) => group.rows);
  return new Map(
    rows.flatMap((row) =>
      row.cells
        .filter((cell) => cell.key === 'amount')
        .map((cell) => [`disclosed.${row.key}.${cell.key}`, `“${row.label}”行“${cell.label}”`] as const),
    ),
  );
}

/** R8: an amount a thousand times that of the year before was probably filled in in 元. */
export const annualReportUnits: ContentRule = {
  id: 'annual-report-units',
  version: 1,
  title: '年度报告金额以万元为单位',
  basis: [cite('annual-report-format')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    for (const { report, previous } of consecutiveReports(portal)) {
      const former = amountsIn(previous);
      for (const [path, label] of amountsIn(report)) {
        if (!former.has(path)) continue;
        count();
        const [amount, before] = [cellOf(report, path), cellOf(previous, path)];
        if (before === 0 || amount <= before * 1000) continue;
        yield {
          where: at(report, `tables.${path}`),
          message: `${label}写的是 ${amount}，是 ${previous.year} 年度 ${before} 的 ${Math.round(amount / before)} 倍，可能是按“元”填的。`,
          fix: `单位是万元：如果 ${amount} 的单位是元，应写 ${Number((amount / 10000).toFixed(6))}；核对无误的，作例外登记。`,
        };
      }
    }
  },
};
