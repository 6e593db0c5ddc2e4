/** A table as it stands in a file, before anything is known about its columns. */
export interface RowTable {
  readonly file: string;
  /** Line (CSV) or row (workbook) of the header, from 1. */
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}
