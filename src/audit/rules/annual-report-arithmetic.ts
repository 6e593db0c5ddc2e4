import { cite, type ReportFormat } from '#disclosure';
import { equationsOf, findBrokenEquations, type BrokenEquation, type Equation, type EquationSide } from '../annual-report-equations.ts';
import { annualReports, cellOf, consecutiveReports, formatOf } from '../annual-reports.ts';
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

const carryIn = 'applications.carryIn.';
const carryOut = 'applications.carryOut.';

const cellsOf = ({ left, right }: Equation) => [...left.cells, ...right.cells];
const isSumColumn = (equation: Equation) => cellsOf(equation).every(({ path }) => /^applications\..+\.sum$/.test(path));
const isRow = ({ left, right }: Equation) =>
  right.cells.every(({ path }) => /^applications\..+\.sum$/.test(path)) && !left.cells[0]!.path.endsWith('.sum');

function holds({ left, right }: Equation, valueOf: (path: string) => number): boolean {
  const sum = ({ cells }: EquationSide) => cells.reduce((total, { path }) => total + valueOf(path), 0);
  return sum(left) === sum(right);
}

/** The equations that do not hold, without those that only follow from others: where every row adds up, a wrong column makes the sums wrong too. */
function independentFaults(all: readonly Equation[], valueOf: (path: string) => number) {
  const faults = findBrokenEquations(all, valueOf);
  const rowsHold = faults.some(isSumColumn) && !faults.some(isRow);
  if (!rowsHold) return { faults, rowsHold };
  return {
    faults: findBrokenEquations(
      all.filter((equation) => !isSumColumn(equation) && !isRow(equation)),
      valueOf,
    ),
    rowsHold,
  };
}

/** R1, R2, R3 and R5: the sums within one report. */
export const annualReportArithmetic: ContentRule = {
  id: 'annual-report-arithmetic',
  version: 4,
  title: '年度报告表内数字勾稽相符',
  basis: [cite('annual-report-format')],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    const previous = new Map(consecutiveReports(portal).map((pair) => [pair.report, pair.previous]));
    for (const report of annualReports(portal)) {
      const valueOf = (path: string) => cellOf(report, path);
      const all = equations[formatOf(report)];
      count(all.length);
      const told = new Set<string>();
      const before = previous.get(report);
      const corrected = (path: string) => (before && path.startsWith(carryIn) ? cellOf(before, path.replace(carryIn, carryOut)) : valueOf(path));
      const { faults, rowsHold } = independentFaults(all, valueOf);
      for (const equation of faults) {
        const { repair, suspect } = equation;
        // A number carried over wrongly is told where it is compared with the year before.
        if (!repair && before && holds(equation, corrected)) continue;
        // One wrong cell breaks its column and its row; it is told once.
        if (repair && told.has(repair.cell.path)) continue;
        if (repair) told.add(repair.cell.path);
        const path = (repair?.cell ?? suspect ?? equation.right.cells[0]!).path;
        yield {
          where: at(report, `tables.${path}`),
          message: describe(equation, valueOf),
          fix: repair
            ? `先核对“${repair.cell.row}”行“${repair.cell.column}”列：写的是 ${valueOf(path)}，改成 ${repair.value} 后相关各式都成立${rowsHold ? '，同一行的总计随之改正' : ''}。`
            : '核对这几格，改正填错的数字。',
        };
      }
    }
  },
};
