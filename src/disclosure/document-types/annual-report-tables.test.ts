import { describe, expect, test } from 'vitest';
import type { TableCell, TableView } from '../tables.ts';
import {
  applicantColumns,
  applicationRows,
  disclosedTable,
  disputeCells,
  disputeGroups,
  reportFormatOf,
  reportTablesSchema,
  reportTableViews,
  type ReportFormat,
  type ReportTables,
} from './annual-report-tables.ts';

const formats: readonly ReportFormat[] = [2019, 2021];

function zeros(format: ReportFormat): ReportTables {
  const row = (cells: readonly { key: string }[]) => Object.fromEntries(cells.map((cell) => [cell.key, 0]));
  return {
    disclosed: Object.fromEntries(disclosedTable[format].flatMap((group) => group.rows).map((entry) => [entry.key, row(entry.cells)])),
    applications: Object.fromEntries(applicationRows[format].map((entry) => [entry.key, row(applicantColumns)])),
    disputes: Object.fromEntries(disputeGroups.map((entry) => [entry.key, row(disputeCells)])),
  };
}

const cellsOf = (view: TableView): TableCell[] => [...view.head, ...view.body].flat();
const dataCells = (view: TableView) => cellsOf(view).filter((cell) => cell.numeric);

/** Columns that a row of cells covers, with what hangs down into it from rows above. */
function widths(rows: readonly (readonly TableCell[])[]): number[] {
  const hanging: number[] = [];
  return rows.map((row, index) => {
    const own = row.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0);
    for (const cell of row)
      for (let below = 1; below < (cell.rowSpan ?? 1); below += 1) hanging[index + below] = (hanging[index + below] ?? 0) + (cell.colSpan ?? 1);
    return own + (hanging[index] ?? 0);
  });
}

describe('the forms', () => {
  test('have 10 cells in the second part of 2021', () => {
    expect(disclosedTable[2021].flatMap((group) => group.rows).flatMap((row) => row.cells)).toHaveLength(10);
  });

  test('have 25 rows by 7 columns in the third part of 2021, one row less two in that of 2019', () => {
    expect(applicationRows[2021]).toHaveLength(25);
    expect(applicationRows[2019]).toHaveLength(23);
    expect(applicantColumns).toHaveLength(7);
  });

  test('have 3 groups of 5 cells in the fourth part', () => {
    expect(disputeGroups.length * disputeCells.length).toBe(15);
  });

  test.each(formats)('have no key twice (%d)', (format) => {
    const keys = [...disclosedTable[format].flatMap((group) => group.rows), ...applicationRows[format]].map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    [2019, 2019],
    [2020, 2019],
    [2021, 2021],
    [2025, 2021],
  ])('of %d are those of %d', (year, format) => {
    expect(reportFormatOf(year)).toBe(format);
  });
});

describe.each(formats)('reportTablesSchema(%d)', (format) => {
  const schema = reportTablesSchema(format);

  test('takes a report with every cell', () => {
    expect(schema.safeParse(zeros(format)).success).toBe(true);
  });

  test.each([
    ['without a row', (tables: ReportTables) => ({ ...tables, applications: { ...tables.applications, deny3: undefined } })],
    ['without a cell', (tables: ReportTables) => ({ ...tables, disputes: { ...tables.disputes, reconsideration: { upheld: 0 } } })],
    [
      'with a negative count',
      (tables: ReportTables) => ({ ...tables, applications: { ...tables.applications, new: { ...tables.applications['new'], nat: -1 } } }),
    ],
    [
      'with a part of a case',
      (tables: ReportTables) => ({ ...tables, applications: { ...tables.applications, new: { ...tables.applications['new'], nat: 0.5 } } }),
    ],
    ['with a row of its own', (tables: ReportTables) => ({ ...tables, applications: { ...tables.applications, extra: {} } })],
  ])('refuses one %s', (_, change) => {
    expect(schema.safeParse(change(zeros(format))).success).toBe(false);
  });
});

test('the change against the year before may be negative in 2019', () => {
  const tables = zeros(2019);
  const licences = { ...tables.disclosed['licences'], change: -9 };
  expect(reportTablesSchema(2019).safeParse({ ...tables, disclosed: { ...tables.disclosed, licences } }).success).toBe(true);
});

describe.each(formats)('reportTableViews(%d)', (format) => {
  const views = reportTableViews(format, zeros(format));

  test.each([
    ['disclosed', disclosedTable[format].flatMap((group) => group.rows).flatMap((row) => row.cells).length],
    ['applications', applicationRows[format].length * 7],
    ['disputes', 15],
  ] as const)('%s has every cell of the form', (name, count) => {
    expect(dataCells(views[name])).toHaveLength(count);
  });

  test.each(['disclosed', 'applications', 'disputes'] as const)('%s is a rectangle', (name) => {
    expect(new Set(widths([...views[name].head, ...views[name].body])).size).toBe(1);
  });

  test('header cells have ids that are unique on the page', () => {
    const headers = Object.values(views)
      .flatMap(cellsOf)
      .filter((cell) => cell.scope !== undefined);
    const ids = headers.map((cell) => cell.id);
    expect(ids.every((id) => id !== undefined)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(['disclosed', 'applications', 'disputes'] as const)(
    'every reference to a header in %s resolves, and every number has a row or group and a column',
    (name) => {
      const headers = new Map(
        cellsOf(views[name])
          .filter((cell) => cell.scope)
          .map((cell) => [cell.id, cell]),
      );
      for (const cell of cellsOf(views[name])) for (const id of cell.headers ?? []) expect(headers.has(id)).toBe(true);
      for (const cell of dataCells(views[name])) expect((cell.headers ?? []).length).toBeGreaterThanOrEqual(2);
    },
  );

  test('shows each number at its row and column', () => {
    const tables = zeros(format);
    const marked = { ...tables, applications: { ...tables.applications, skip2: { ...tables.applications['skip2'], law: 7 } } };
    const view = reportTableViews(format, marked).applications;
    const cell = dataCells(view).find((candidate) => candidate.text === '7')!;
    const headers = cellsOf(view)
      .filter((candidate) => candidate.id !== undefined && cell.headers?.includes(candidate.id))
      .map((header) => header.text);
    expect(headers).toEqual(expect.arrayContaining(['法律服务机构', '（五）不予处理', '2.重复申请']));
  });
});

test('the first row of the third part carries the note of the form', () => {
  const { applications } = reportTableViews(2021, zeros(2021));
  expect(applications.head[0]![0]!.text).toBe('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）');
});
