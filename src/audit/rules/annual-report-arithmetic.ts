import { cite, type ReportFormat } from '#disclosure';
import { equationsOf, findBrokenEquations, type BrokenEquation, type EquationSide } from '../annual-report-equations.ts';
import { annualReports, cellOf, formatOf } from '../annual-reports.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

const equations: Readonly<Record<ReportFormat, ReturnType<typeof equationsOf>>> = { 2019: equationsOf(2019), 2021: equationsOf(2021) };

function describeSide({ name, cells }: EquationSide, sum: number, valueOf: (path: string) => number): string {
  if (name === undefined) {
    const labels = cells.map((cell) => cell.row);
    return cells.length === 1 ? `${labels[0]}是 ${sum}` : `${cells.map((cell) => `${cell.row}（${valueOf(cell.path)}）`).join('加')}是 ${sum}`;
  }
  if (cells.length === 1) return `${name}是 ${sum}`;
  const terms = cells.map((cell) => valueOf(cell.path)).filter((value) => value !== 0);
  return `${name}相加是 ${sum}${terms.length > 1 ? `（${terms.join('＋')}）` : ''}`;
}

function describe({ subject, left, right, leftSum, rightSum }: BrokenEquation, valueOf: (path: string) => number): string {
  return `${subject}：${describeSide(left, leftSum, valueOf)}，${describeSide(right, rightSum, valueOf)}，两边应当相等。`;
}

/** R1, R2, R3 and R5: the sums within one report. */
export const annualReportArithmetic: ContentRule = {
  id: 'annual-report-arithmetic',
  version: 2,
  title: '年度报告表内数字勾稽相符',
  basis: [cite('annual-report-format')],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    for (const report of annualReports(portal)) {
      const valueOf = (path: string) => cellOf(report, path);
      const all = equations[formatOf(report)];
      count(all.length);
      const told = new Set<string>();
      for (const equation of findBrokenEquations(all, valueOf)) {
        const { repair } = equation;
        // One wrong cell breaks its column and its row; it is told once.
        if (repair && told.has(repair.cell.path)) continue;
        if (repair) told.add(repair.cell.path);
        const path = repair?.cell.path ?? equation.right.cells[0]!.path;
        yield {
          where: at(report, `tables.${path}`),
          message: describe(equation, valueOf),
          fix: repair
            ? `先核对“${repair.cell.row}”行“${repair.cell.column}”列：写的是 ${valueOf(path)}，改成 ${repair.value} 后相关各式都成立。`
            : '核对这几格，改正填错的数字。',
        };
      }
    }
  },
};
