import { lineOf, type ContentPlace, type DocumentOf, type RegisterRow, type RegisterRows } from '#disclosure';

/** Where a cell of a register stands: its own line where the rows are written in the register's file, else its row and column. */
export function cellPlace(
  register: Pick<DocumentOf<'register'>, 'source'>,
  { file, rows, positions }: RegisterRows,
  row: RegisterRow,
  key: string,
): ContentPlace {
  if (file !== register.source.file) return { file, line: row.line, column: positions?.get(key) };
  const path = `rows.${rows.indexOf(row)}`;
  // Rows that could not be read were left out, so that the count may differ from that of the file.
  return { file, line: lineOf(register.source, path) === row.line ? lineOf(register.source, `${path}.${key}`) : row.line };
}
