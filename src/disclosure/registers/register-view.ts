import { findOrgan } from '../organs.ts';
import type { Portal } from '../portal.ts';
import { documentPath, organPath } from '../urls.ts';
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
  if (column.kind === '文件') {
    const document = portal.document(text);
    return document ? { text: document.title, path: documentPath(document) } : { text };
  }
  return { text };
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
