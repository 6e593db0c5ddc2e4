import type { RegisterColumn } from './register-columns.ts';
import type { CellValue, RegisterRow } from './register-rows.ts';

export interface CellChange {
  readonly column: RegisterColumn;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What became of a register between two editions. */
export interface RegisterChanges {
  readonly added: readonly RegisterRow[];
  readonly removed: readonly RegisterRow[];
  readonly changed: readonly { readonly row: RegisterRow; readonly cells: readonly CellChange[] }[];
}

/** The columns by which rows of two editions are told to be the same: those marked unique, else all. */
export function identifyingColumns(columns: readonly RegisterColumn[]): readonly RegisterColumn[] {
  const unique = columns.filter((column) => column.unique).slice(0, 1);
  return unique.length > 0 ? unique : columns;
}

/**
 * Compares two editions row by row, by the identifying column. Order is that of the edition in which a row stands.
 * Cells of columns that the former edition did not have count as changed only when they are filled.
 */
export function compareEditions(columns: readonly RegisterColumn[], before: readonly RegisterRow[], after: readonly RegisterRow[]): RegisterChanges {
  const keys = identifyingColumns(columns);
  const keyOf = (row: RegisterRow) => JSON.stringify(keys.map(({ key }) => row.cells[key] ?? null));
  const former = new Map(before.map((row) => [keyOf(row), row]));
  const added: RegisterRow[] = [];
  const changed: { row: RegisterRow; cells: CellChange[] }[] = [];
  for (const row of after) {
    const key = keyOf(row);
    const old = former.get(key);
    former.delete(key);
    if (!old) {
      added.push(row);
      continue;
    }
    const cells = columns.flatMap((column): CellChange[] => {
      const [was, is] = [old.cells[column.key] ?? null, row.cells[column.key] ?? null];
      return was === is ? [] : [{ column, before: was, after: is }];
    });
    if (cells.length > 0) changed.push({ row, cells });
  }
  return { added, removed: [...former.values()], changed };
}
