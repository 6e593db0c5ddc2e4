import { dayOf, type Day } from '../dates.ts';
import { findOrgan } from '../organs.ts';
import type { Portal } from '../portal.ts';
import { columnPath, documentPath, organPath } from '../urls.ts';
import { addExactly } from './decimals.ts';
import { checksOf, type Register } from './read-register.ts';
import type { RegisterColumn } from './register-columns.ts';
import type { CellValue, RegisterRow } from './register-rows.ts';

/** A cell in words: names for ids, and where it leads. */
export interface ShownCell {
  readonly text: string;
  /** Address below the base, or of another site. */
  readonly path?: string;
}

/** The names in a cell of organs, which may hold several: 财政局、民政局. */
export function namesInCell(text: string): readonly string[] {
  return text.split('、').map((name) => name.trim());
}

/** Rows on one page of a register. */
export const rowsPerPage = 100;

export function rowPageCount(rows: number): number {
  return Math.max(1, Math.ceil(rows / rowsPerPage));
}

interface ColumnStock {
  count: number;
  first: Day;
  last: Day;
}

const stocks = new WeakMap<Portal, ReadonlyMap<string, ColumnStock>>();

/** How many documents a column has, since when, and the day of the last; `undefined` for a blank column. */
export function stockOfColumn(portal: Portal, column: string): Readonly<ColumnStock> | undefined {
  let known = stocks.get(portal);
  if (!known) {
    const counted = new Map<string, ColumnStock>();
    for (const { column: id, published } of portal.documents) {
      const day = dayOf(published);
      const stock = counted.get(id);
      if (!stock) counted.set(id, { count: 1, first: day, last: day });
      else {
        stock.count += 1;
        if (day < stock.first) stock.first = day;
        if (day > stock.last) stock.last = day;
      }
    }
    stocks.set(portal, (known = counted));
  }
  return known.get(column);
}

function showColumn(portal: Portal, id: string): ShownCell {
  const column = portal.column(id);
  if (!column) return { text: id };
  const stock = stockOfColumn(portal, id);
  if (!stock) return { text: `${column.title}（暂无内容）`, path: columnPath(id) };
  return { text: `${column.title}（${stock.count} 件，${stock.first} 起，最近 ${stock.last}）`, path: columnPath(id) };
}

export function showCell(portal: Portal, column: RegisterColumn, value: CellValue | undefined): ShownCell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'boolean') return { text: value ? '是' : '否' };
  const text = String(value);
  if (column.kind === '网址') return { text, path: text };
  if (column.kind === '机关') {
    const organs = namesInCell(text).map((name) => findOrgan(portal.organs, name) ?? { name });
    const [first] = organs;
    const path = organs.length === 1 && first && 'id' in first ? organPath(first.id) : undefined;
    return { text: organs.map(({ name }) => name).join('、'), ...(path !== undefined && { path }) };
  }
  if (column.kind === '栏目') return showColumn(portal, text);
  if (column.kind === '文件') {
    const document = portal.document(text);
    return document ? { text: document.title, path: documentPath(document) } : { text };
  }
  return { text };
}

/** How long the letters of a register took, `undefined` without letters; figures keep what they were made of. */
export interface LetterHandling {
  readonly letters: number;
  /** Days, all letters together. */
  readonly days: number;
  /** Letters with a term for the answer, and those of them answered in it. */
  readonly timed: number;
  readonly inTime: number;
}

/** @param rows of the form `letters` */
export function letterHandling(rows: readonly RegisterRow[]): LetterHandling | undefined {
  const took = rows.flatMap(({ cells }) => (typeof cells['took'] === 'number' ? [cells['took']] : []));
  if (took.length === 0) return undefined;
  const timed = rows.filter(({ cells }) => typeof cells['due'] === 'string' && typeof cells['answered'] === 'string');
  const inTime = timed.filter(({ cells }) => cells['answered']! <= cells['due']!);
  return { letters: took.length, days: addExactly(took), timed: timed.length, inTime: inTime.length };
}

/** Sums of the columns that have one; in a table of levels only its highest rows count. `undefined` when no column has a sum. */
export function totalsOf(
  register: Register,
  columns: readonly RegisterColumn[],
  rows: readonly RegisterRow[],
): ReadonlyMap<string, number> | undefined {
  const summed = columns.filter(({ total }) => total);
  if (summed.length === 0 || rows.length === 0) return undefined;
  const levels = checksOf(register).flatMap((check) => ('parent' in check ? [check] : []));
  return new Map(
    summed.map(({ key }) => {
      const level = levels.find(({ total }) => total.includes(key));
      const counted = level ? rows.filter(({ cells }) => (cells[level.parent] ?? null) === null) : rows;
      return [key, addExactly(counted.map(({ cells }) => cells[key]).filter((value) => typeof value === 'number'))];
    }),
  );
}
