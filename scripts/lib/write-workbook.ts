import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/universal';
import type { Sheet, SheetCell } from '#audit';

/** A spreadsheet cell holds no more characters. */
const cellLimit = 32_767;
/** Zip entries need a time; this one is the same everywhere, being built from the parts of a local time, as the format keeps it. */
const entryTime = new Date(1980, 0, 1, 12);

function clip(text: string): string {
  return text.length > cellLimit ? `${text.slice(0, cellLimit - 1)}…` : text;
}

const common = { alignVertical: 'top', borderColor: '#d0d0d0', borderStyle: 'thin' } as const;

function toCell(value: SheetCell): Cell {
  if (value === null) return null;
  if (typeof value === 'string') return { value: clip(value), type: String, wrap: true, format: '@', ...common };
  if (typeof value === 'number') return { value, type: Number, format: '0', ...common };
  if ('share' in value) return { value: value.share, type: Number, format: '0.0%', ...common };
  return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', align: 'left', ...common };
}

function headerCell(title: string): Cell {
  return { value: title, type: String, fontWeight: 'bold', wrap: true, backgroundColor: '#e8eef7', ...common };
}

/** Letters of a column, counted from 0: A, B, … Z, AA. */
function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

/** Puts a filter on the header row, and prints all columns on the width of a page; the standard wants the filter after the data and before merged cells, margins and the like. */
function withFilter(xml: string, { columns, rows }: Sheet): string {
  const range = `A1:${columnName(columns.length - 1)}${rows.length + 1}`;
  return xml
    .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
    .replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
}

/**
 * The bytes of an XLSX workbook: typed cells, a frozen header with filters, widths, wrapped text.
 * The same sheets give the same bytes: what the library takes from the clock is replaced.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const blob = await writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [columns.map(({ title }) => headerCell(title)), ...rows.map((row) => row.map(toCell))] as SheetData,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
  ).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const entries: Zippable = {};
  for (const [path, bytes] of Object.entries(parts)) {
    const index = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    const sheet = index === undefined ? undefined : sheets[Number(index) - 1];
    entries[path] = sheet ? strToU8(withFilter(strFromU8(bytes), sheet)) : bytes;
  }
  return zipSync(entries, { mtime: entryTime, level: 6 });
}
