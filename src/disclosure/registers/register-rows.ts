import { addDays, explainInvalidDay, type Day } from '../dates.ts';
import type { Problem } from '../finding.ts';
import { findNearest, listChoices } from '../messages.ts';
import { headingOf, type RegisterColumn } from './register-columns.ts';
import type { RowTable } from './row-table.ts';

/** A checked cell: numbers are numbers, 是否 is a boolean, an empty cell is `null`, all else is text (organs and documents as written). */
export type CellValue = string | number | boolean | null;

export interface RegisterRow {
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Line (YAML, CSV) or row (workbook) of the file, from 1. */
  readonly line: number;
}

/** The rows of one edition of a register. */
export interface RegisterRows {
  readonly file: string;
  readonly rows: readonly RegisterRow[];
  /** Where columns stand in a table file, from 1, by column key. */
  readonly positions?: ReadonlyMap<string, number>;
}

interface CellProblem {
  readonly message: string;
  readonly fix: string;
}

/** The number that spreadsheet programs keep for the first day of 2000. */
const serialOf2000 = 36_526;

/** The day that was meant by `2026/3/8`, `2026年3月8日` or a spreadsheet's count of days. */
function meantDay(written: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/.exec(written) ?? [];
  const meant = year
    ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
    : /^[34]\d{4}$/.test(written)
      ? addDays('2000-01-01', Number(written) - serialOf2000)
      : '';
  return meant !== '' && explainInvalidDay(meant) === undefined ? meant : undefined;
}

/** The number that was meant by full-width digits, or by digits with a unit. */
function meantNumber(written: string): string | undefined {
  return /^(-?\d+(?:\.\d+)?)\p{Script=Han}{0,3}$/u.exec(written.normalize('NFKC').replaceAll(',', ''))?.[1];
}

/** What is counted one by one: never negative, never a part of one. */
const wholeUnits = new Set(['件', '人', '户', '个', '份', '人次', '次', '家', '日', '工作日']);

function unlikely(value: number, { unit, least, most }: RegisterColumn): string | undefined {
  if (unit !== undefined && wholeUnits.has(unit) && !Number.isInteger(value)) return `单位是${unit}，不会有小数`;
  const lowest = least ?? (unit !== undefined && wholeUnits.has(unit) ? 0 : undefined);
  if (lowest !== undefined && value < lowest) return `不能小于 ${lowest}`;
  return most !== undefined && value > most ? `不能大于 ${most}` : undefined;
}

const yes = new Set(['是', 'true', '√', '有']);
const no = new Set(['否', 'false', '×', '无']);

/** The value of a cell as written, or what is wrong with it; `undefined` problem when it is right. */
function readCell(column: RegisterColumn, raw: unknown): { readonly value: CellValue; readonly problem?: CellProblem } {
  const written = raw === null || raw === undefined ? '' : String(raw).trim();
  const wrong = (why: string, fix: string) => ({
    value: null,
    problem: { message: `“${column.title}”列写的是“${written.slice(0, 40)}”，${why}。`, fix },
  });
  if (written === '') {
    if (!column.required) return { value: null };
    return { value: null, problem: { message: `“${column.title}”列是空的。`, fix: '填写内容；确实可以不填的，把这一列的 required 改成 false。' } };
  }
  switch (column.kind) {
    case '数字': {
      const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written) ? written.replaceAll(',', '') : written;
      if (/^-?\d+(?:\.\d+)?$/.test(plain)) {
        const value = Number(plain);
        const why = unlikely(value, column);
        if (why) return wrong(why, '核对这个数，改正写错的。');
        if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return { value };
        return wrong('位数太多，不能准确读出', '核对这个数；号码、编码不作计算，把这一列的种类改成 文字。');
      }
      const meant = meantNumber(written);
      return wrong(
        '不是数字',
        `${meant === undefined ? '' : `改成 ${meant}；`}只写数字${column.unit ? `，单位 ${column.unit} 已写在列名里` : '，不带单位'}。`,
      );
    }
    case '日期': {
      const why = explainInvalidDay(written);
      if (why === undefined) return { value: written };
      const meant = meantDay(written);
      return wrong(
        why,
        meant === undefined ? '日期写作 2026-02-28 的样子，并核对是否真有这一天。' : `核对后改成 ${meant}；把这一列的格式设为“文本”再填写。`,
      );
    }
    case '是否':
      if (yes.has(written)) return { value: true };
      return no.has(written) ? { value: false } : wrong('不是“是”或“否”', '写“是”或“否”。');
    case '选项': {
      if (column.choices?.includes(written)) return { value: written };
      const nearest = findNearest(written, column.choices ?? []);
      return wrong(`没有这个选项${nearest ? `；是否为“${nearest}”` : ''}`, `从下列值中选一个：${listChoices(column.choices ?? [])}。`);
    }
    case '网址':
      return /^(?:https?:\/\/\S+|\/\S*)$/.test(written) ? { value: written } : wrong('不是网址', '应以 https://、http:// 或 / 开头。');
    default:
      return { value: written };
  }
}

export interface ReadRows {
  readonly rows: RegisterRows;
  readonly problems: readonly Problem[];
}

interface CellPlace {
  readonly line: number;
  readonly column?: number;
}

/** Collects rows and what is wrong with them, and sees that unique cells are. */
class RowCollector {
  readonly rows: RegisterRow[] = [];
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #columns: readonly RegisterColumn[];
  readonly #seen: ReadonlyMap<string, Map<CellValue, number>>;

  constructor(file: string, columns: readonly RegisterColumn[]) {
    this.#file = file;
    this.#columns = columns;
    this.#seen = new Map(columns.filter(({ unique }) => unique).map(({ key }) => [key, new Map()]));
  }

  report(place: CellPlace, message: string, fix: string): void {
    this.problems.push({ rule: 'register-rows', where: { file: this.#file, ...place }, message, fix });
  }

  /** @param told keys of cells of which it was told already why they are empty */
  add(
    line: number,
    rawOf: (column: RegisterColumn) => unknown,
    placeOf: (column: RegisterColumn) => CellPlace,
    told: ReadonlySet<string> = new Set(),
  ): void {
    const ordinal = this.rows.length + 1;
    const cells: Record<string, CellValue> = {};
    for (const column of this.#columns) {
      const { value, problem } = readCell(column, rawOf(column));
      cells[column.key] = value;
      if (told.has(column.key)) continue;
      if (problem) this.report(placeOf(column), `第 ${ordinal} 行：${problem.message}`, problem.fix);
      else this.#seeOnce(column, value, ordinal, placeOf(column));
    }
    this.rows.push({ cells, line });
  }

  #seeOnce(column: RegisterColumn, value: CellValue, ordinal: number, place: CellPlace): void {
    const earlier = this.#seen.get(column.key);
    if (!earlier || value === null) return;
    const first = earlier.get(value);
    if (first === undefined) earlier.set(value, ordinal);
    else {
      this.report(
        place,
        `第 ${ordinal} 行：“${column.title}”列的“${String(value)}”已在第 ${first} 行出现。`,
        '这一列不能重复：核对两行，改正写错的，或删去重复的一行。',
      );
    }
  }
}

/** Whether a cell of a header names a column: by its key, its title, or its title with the unit. */
function names(cell: string, column: RegisterColumn): boolean {
  return [column.key, column.title, headingOf(column), `${column.title}（${column.unit ?? ''}）`].includes(cell.trim());
}

/** Lines among which the header is looked for: a title may stand above it. */
const linesAboveHeader = 4;

/** The table from the line on that names most of the columns; as it is where no other line does. */
function withoutTitle(table: RowTable, columns: readonly RegisterColumn[]): RowTable {
  const countNamed = (cells: readonly string[]) => columns.filter((column) => cells.some((cell) => names(cell, column))).length;
  if (countNamed(table.header) > 0) return table;
  const index = table.rows.slice(0, linesAboveHeader).findIndex(({ cells }) => countNamed(cells) * 2 > columns.length);
  const header = table.rows[index];
  return header ? { ...table, headerLine: header.line, header: header.cells, rows: table.rows.slice(index + 1) } : table;
}

/** Where each column stands in a header, and what is wrong with it; a column under another name is told once. */
function readHeader(table: RowTable, columns: readonly RegisterColumn[], collector: RowCollector): ReadonlyMap<string, number> {
  const titles = columns.map(({ title }) => title);
  const positions = new Map<string, number>();
  const unknown: { readonly name: string; readonly place: CellPlace }[] = [];
  for (const [index, cell] of table.header.entries()) {
    const name = cell.trim();
    const place = { line: table.headerLine, column: index + 1 };
    const column = columns.find((known) => names(name, known));
    if (column) {
      if (positions.has(column.key)) collector.report(place, `表头“${name}”出现了两次。`, '删去重复的一列。');
      else positions.set(column.key, index);
    } else if (name !== '' || table.rows.some(({ cells }) => (cells[index] ?? '').trim() !== '')) unknown.push({ name, place });
  }
  const missing = columns.filter(({ key }) => !positions.has(key));
  const nameless = new Set(missing.filter(({ required }) => required));
  const paired = unknown.length === nameless.size;
  for (const [index, { name, place }] of unknown.entries()) {
    const nearest = findNearest(
      name,
      missing.map(({ title }) => title),
    );
    const meant = missing.find(({ title }) => title === nearest) ?? (paired ? [...nameless][index] : undefined);
    if (meant) nameless.delete(meant);
    collector.report(
      place,
      `${name === '' ? `第 ${place.column} 列没有表头` : `表头“${name}”不是这份登记表的列`}。${meant ? `是否为“${meant.title}”？` : ''}`,
      meant
        ? `改成“${meant.title}”，列名须逐字一致。`
        : `删去这一列；要保留的，在 columns 里增加这一列，或改成下列列名之一：${listChoices(titles, 30)}。`,
    );
  }
  for (const { title } of nameless) {
    collector.report({ line: table.headerLine }, `表头缺少“${title}”列。`, '补上这一列，列名与登记表的 columns 逐字一致。');
  }
  return positions;
}

const sumWords = /^(?:合|总|小)\s*计$/;

/** Reads the rows of a table file; each bad cell gives file, row and column. Rows without any text are passed over. */
export function readRowTable(given: RowTable, columns: readonly RegisterColumn[]): ReadRows {
  const table = withoutTitle(given, columns);
  const { file } = table;
  const headerProblems = new RowCollector(file, []);
  const positions = readHeader(table, columns, headerProblems);
  // A required column that is missing was told once, at the header.
  const collector = new RowCollector(
    file,
    columns.filter(({ key, required }) => !required || positions.has(key)),
  );
  for (const { line, cells } of table.rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (sumWords.test(cells[0]!.trim())) {
      collector.report({ line }, '这一行是合计，不是登记的内容。', '删去这一行；需要合计的列写 total: true，由页面相加。');
      continue;
    }
    if (cells.slice(table.header.length).some((cell) => cell.trim() !== '')) {
      const fix = '值里有逗号的，用一对半角双引号括起来；多出的值删去。';
      collector.report({ line, column: table.header.length + 1 }, `这一行有 ${cells.length} 格，表头只有 ${table.header.length} 列。`, fix);
      continue;
    }
    const at = ({ key }: RegisterColumn) => positions.get(key);
    collector.add(
      line,
      (column) => cells[at(column) ?? -1],
      (column) => ({ line, ...(at(column) !== undefined && { column: at(column)! + 1 }) }),
    );
  }
  const columnNumbers = new Map([...positions].map(([key, index]) => [key, index + 1]));
  return { rows: { file, rows: collector.rows, positions: columnNumbers }, problems: [...headerProblems.problems, ...collector.problems] };
}

/** Reads rows written in the YAML file itself; `lineOf` gives the line of a key path. */
export function readWrittenRows(
  file: string,
  written: readonly Readonly<Record<string, unknown>>[],
  columns: readonly RegisterColumn[],
  lineOf: (path: string) => number,
): ReadRows {
  const collector = new RowCollector(file, columns);
  const keys = columns.map(({ key }) => key);
  for (const [index, row] of written.entries()) {
    const at = `rows.${index}`;
    const misspelt = new Set<string>();
    for (const key of Object.keys(row)) {
      if (keys.includes(key)) continue;
      const nearest = findNearest(
        key,
        keys.filter((known) => !(known in row)),
      );
      if (nearest) misspelt.add(nearest);
      collector.report(
        { line: lineOf(`${at}.${key}`) },
        `第 ${index + 1} 行：没有“${key}”这一列。${nearest ? `是否为 ${nearest}？` : ''}`,
        `改成已有的列，或删去：${listChoices(keys, 30)}。`,
      );
    }
    collector.add(
      lineOf(at),
      ({ key }) => row[key],
      ({ key }) => ({ line: lineOf(`${at}.${key}`) }),
      misspelt,
    );
  }
  return { rows: { file, rows: collector.rows }, problems: collector.problems };
}
