import readSheets from 'read-excel-file/node';
import { textOfCell } from '#row-tables';
import { textOf, type ExtractedText } from './extracted-text.ts';

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
