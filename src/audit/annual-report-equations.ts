import { applicantColumns, applicationRows, disputeCells, disputeGroups, type ApplicationRow, type ReportFormat } from '#disclosure';

export interface EquationCell {
  /** Below `tables`: `applications.total.nat`. */
  readonly path: string;
  readonly row: string;
  readonly column: string;
}

export interface EquationSide {
  /** What the cells are called together; without it each is called by its row. */
  readonly name?: string;
  readonly cells: readonly EquationCell[];
}

/** Two sums of cells that the national form wants to be equal. */
export interface Equation {
  /** The part of the form and the row or column that is added up. */
  readonly subject: string;
  readonly left: EquationSide;
  readonly right: EquationSide;
}

/** The official label of a row, its group before it. */
export function rowLabel(row: ApplicationRow): string {
  return row.group ? `${row.group} ${row.label}` : row.label;
}

function columnEquations(format: ReportFormat): Equation[] {
  const rows = applicationRows[format];
  return applicantColumns.flatMap((column) => {
    const cellsOf = (...parts: readonly ApplicationRow['part'][]): EquationCell[] =>
      rows
        .filter((row) => parts.includes(row.part))
        .map((row) => ({ path: `applications.${row.key}.${column.key}`, row: rowLabel(row), column: column.label }));
    const subject = `第三部分“${column.label}”列`;
    return [
      { subject, left: { cells: cellsOf('received') }, right: { cells: cellsOf('total', 'carried') } },
      { subject, left: { name: '三、本年度办理结果（一）至（六）各行', cells: cellsOf('result') }, right: { cells: cellsOf('total') } },
    ];
  });
}

function rowEquations(format: ReportFormat): Equation[] {
  const parts = applicantColumns.filter((column) => column.key !== 'sum');
  return applicationRows[format].map((row) => {
    const cell = (column: (typeof applicantColumns)[number]): EquationCell => ({
      path: `applications.${row.key}.${column.key}`,
      row: rowLabel(row),
      column: column.label,
    });
    return {
      subject: `第三部分“${rowLabel(row)}”行`,
      left: { name: parts.map((column) => column.label).join('、'), cells: parts.map(cell) },
      right: { name: '总计', cells: applicantColumns.filter((column) => column.key === 'sum').map(cell) },
    };
  });
}

function disputeEquations(): Equation[] {
  const parts = disputeCells.filter((cell) => cell.key !== 'sum');
  return disputeGroups.map((group) => {
    const cell = ({ key, label }: (typeof disputeCells)[number]): EquationCell => ({
      path: `disputes.${group.key}.${key}`,
      row: group.label,
      column: label,
    });
    return {
      subject: `第四部分“${group.label}”`,
      left: { name: parts.map(({ label }) => label).join('、'), cells: parts.map(cell) },
      right: { name: '总计', cells: disputeCells.filter(({ key }) => key === 'sum').map(cell) },
    };
  });
}

/** Every equation between cells of one report, made from the table definitions of its format. */
export function equationsOf(format: ReportFormat): readonly Equation[] {
  return [...columnEquations(format), ...rowEquations(format), ...disputeEquations()];
}

export interface BrokenEquation extends Equation {
  readonly leftSum: number;
  readonly rightSum: number;
  /** The cell whose correction makes every equation that it stands in come true; of several, the one that stands in most. */
  /** Where several cells of single rows could be corrected so: the first of them. */
  readonly suspect?: EquationCell;
  readonly repair?: { readonly cell: EquationCell; readonly value: number };
}

/** The equations that do not hold for a report's numbers. */
export function findBrokenEquations(equations: readonly Equation[], valueOf: (path: string) => number): BrokenEquation[] {
  const sum = ({ cells }: EquationSide) => cells.reduce((total, cell) => total + valueOf(cell.path), 0);
  const checked = equations.map((equation) => ({ ...equation, leftSum: sum(equation.left), rightSum: sum(equation.right) }));
  const broken = checked.filter(({ leftSum, rightSum }) => leftSum !== rightSum);
  if (broken.length === 0) return [];
  // What would have to be added to a cell, by each equation that it stands in.
  const missing = new Map<string, number[]>();
  for (const { left, right, leftSum, rightSum } of checked) {
    for (const [side, change] of [
      [left, rightSum - leftSum],
      [right, leftSum - rightSum],
    ] as const) {
      for (const { path } of side.cells) missing.set(path, [...(missing.get(path) ?? []), change]);
    }
  }
  return broken.map((equation) => {
    const candidates = [...equation.left.cells, ...equation.right.cells].flatMap((cell) => {
      const changes = missing.get(cell.path)!;
      const value = valueOf(cell.path) + changes[0]!;
      return changes.every((change) => change === changes[0]) && value >= 0 ? [{ cell, value, mends: changes.length }] : [];
    });
    const most = Math.max(...candidates.map(({ mends }) => mends));
    const [best, ...others] = candidates.filter(({ mends }) => mends === most);
    if (!best) return equation;
    if (others.length === 0) return { ...equation, repair: { cell: best.cell, value: best.value } };
    return equation.left.name === undefined ? { ...equation, suspect: best.cell } : equation;
  });
}
