import writeWorkbook, { type Cell } from 'write-excel-file/universal';
import type { DisclosureDocument, Portal } from '#disclosure';
import { tableOf } from './csv.ts';
import { withFixedTime } from './fixed-zip.ts';

/** Characters of a sheet's name, as spreadsheet programs allow. */
const longestSheetName = 31;

/** The documents of a column as a workbook: the table of its CSV. */
export async function toColumnWorkbook(portal: Portal, title: string, documents: readonly DisclosureDocument[]): Promise<Uint8Array<ArrayBuffer>> {
  const { columns, rows } = tableOf(portal, documents);
  const header = columns.map((column): Cell => ({ value: column, fontWeight: 'bold', wrap: true }));
  const body = rows.map((row) => row.map((text): Cell => (text === '' ? null : { type: String, value: text, wrap: true })));
  const written = writeWorkbook([header, ...body], {
    sheet: title.replace(/[[\]*?/\\:]/g, ' ').slice(0, longestSheetName),
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: column === '标题' || column === '内容概述' ? 48 : 20 })),
  }).toBlob();
  return withFixedTime(new Uint8Array(await (await written).arrayBuffer()));
}
