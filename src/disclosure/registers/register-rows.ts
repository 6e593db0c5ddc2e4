import { explainInvalidDay } from '../dates.ts';
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
}

interface CellProblem {
  readonly message: string;
  readonly fix: string;
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
        if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return { value };
        return wrong('位数太多，不能准确读出', '核对这个数；号码、编码不作计算，把这一列的种类改成 文字。');
      }
      return wrong('不是数字', `只写数字${column.unit ? `，单位 ${column.unit} 已写在列名里` : '，不带单位'}。`);
    }
    case '日期': {
      const why = explainInvalidDay(written);
      return why ? wrong(why, '日期写作 2026-02-28 的样子，并核对是否真有这一天。') : { value: written };
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

  add(line: number, rawOf: (column: RegisterColumn) => unknown, placeOf: (column: RegisterColumn) => CellPlace): void {
    const ordinal = this.rows.length + 1;
    const cells: Record<string, CellValue> = {};
    for (const column of this.#columns) {
      const { value, problem } = readCell(column, rawOf(column));
      cells[column.key] = value;
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

/** Where each column stands in a header, and what is wrong with it. */
function readHeader(table: RowTable, columns: readonly RegisterColumn[], collector: RowCollector): ReadonlyMap<string, number> {
  const titles = columns.map(({ title }) => title);
  const positions = new Map<string, number>();
  for (const [index, cell] of table.header.entries()) {
    const name = cell.trim();
    const place = { line: table.headerLine, column: index + 1 };
    const column = columns.find((known) => [known.key, known.title, headingOf(known), `${known.title}（${known.unit ?? ''}）`].includes(name));
    if (column) {
      if (positions.has(column.key)) collector.report(place, `表头“${name}”出现了两次。`, '删去重复的一列。');
      else positions.set(column.key, index);
    } else if (name !== '' || table.rows.some(({ cells }) => (cells[index] ?? '').trim() !== '')) {
      const nearest = findNearest(name, titles);
      collector.report(
        place,
        `${name === '' ? `第 ${index + 1} 列没有表头` : `表头“${name}”不是这份登记表的列`}。${nearest ? `是否为“${nearest}”？` : ''}`,
        `改成下列列名之一，或在 columns 里增加这一列：${listChoices(titles, 30)}。`,
      );
    }
  }
  for (const { key, title, required } of columns) {
    if (required && !positions.has(key))
      collector.report({ line: table.headerLine }, `表头缺少“${title}”列。`, '补上这一列，列名与登记表的 columns 逐字一致。');
  }
  return positions;
}

/** Reads the rows of a table file; each bad cell gives file, row and column. Rows without any text are passed over. */
export function readRowTable(table: RowTable, columns: readonly RegisterColumn[]): ReadRows {
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
    const at = ({ key }: RegisterColumn) => positions.get(key);
    collector.add(
      line,
      (column) => cells[at(column) ?? -1],
      (column) => ({ line, ...(at(column) !== undefined && { column: at(column)! + 1 }) }),
    );
  }
  return { rows: { file, rows: collector.rows }, problems: [...headerProblems.problems, ...collector.problems] };
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
    for (const key of Object.keys(row)) {
      if (keys.includes(key)) continue;
      const nearest = findNearest(key, keys);
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
    );
  }
  return { rows: { file, rows: collector.rows }, problems: collector.problems };
}
