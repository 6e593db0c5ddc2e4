import readSheets, { type CellValue } from 'read-excel-file/node';
import { textOf, type ExtractedText } from './extracted-text.ts';

/** Numbers without the noise of binary fractions (0.1 + 0.2), days as in `2026-01-31`. */
function textOfCell(value: CellValue | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** All sheets of a workbook (.xlsx): the name of a sheet, then its cells row by row, each a block. Throws on a damaged file. */
export async function extractXlsx(bytes: Uint8Array): Promise<ExtractedText> {
  const sheets = await readSheets(Buffer.from(bytes));
  const cells = sheets.map(({ sheet, data }) => ({ sheet, texts: data.flat().map(textOfCell) }));
  if (cells.every(({ texts }) => texts.every((text) => text.trim() === ''))) return { unreadable: '表格是空的' };
  return textOf(
    cells.flatMap(({ sheet, texts }) => [sheet, ...texts]),
    '表格是空的',
  );
}
