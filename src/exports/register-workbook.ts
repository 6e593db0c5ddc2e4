import writeWorkbook, { type Cell } from 'write-excel-file/universal';
import { columnsOf, headingOf, showCell, type Portal, type Register, type RegisterRow } from '#disclosure';
import { withFixedTime } from './fixed-zip.ts';

/** Characters of a sheet's name, as spreadsheet programs allow. */
const longestSheetName = 31;

/** The rows of a register as a workbook; numbers are numbers, all else is text. */
export async function toRegisterWorkbook(portal: Portal, register: Register, rows: readonly RegisterRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const columns = columnsOf(register);
  const header = columns.map((column): Cell => ({ value: headingOf(column), fontWeight: 'bold', wrap: true }));
  const body = rows.map(({ cells }) =>
    columns.map((column): Cell => {
      const value = cells[column.key];
      if (typeof value === 'number') return { type: Number, value };
      const { text } = showCell(portal, column, value);
      return text === '' ? null : { type: String, value: text, wrap: true };
    }),
  );
  const sheet = register.title.replace(/[[\]*?/\\:]/g, ' ').slice(0, longestSheetName);
  const written = writeWorkbook([header, ...body], {
    sheet,
    stickyRowsCount: 1,
    columns: columns.map(({ kind }) => ({ width: kind === '数字' ? 14 : 24 })),
  }).toBlob();
  return withFixedTime(new Uint8Array(await (await written).arrayBuffer()));
}
