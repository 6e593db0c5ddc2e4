import { absoluteUrl, documentPath, documentTypes, factsOf, toCsvText, type DisclosureDocument, type Portal } from '#disclosure';

export { quoteCsv } from '#disclosure';

/** One row a document, columns by the fields' Chinese terms. */
export function tableOf(
  portal: Portal,
  documents: readonly DisclosureDocument[],
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const rows = documents.map((document) => {
    const cells = new Map(factsOf(portal, document).map(({ term, values }) => [term, values.map(({ text }) => text).join('；')]));
    cells.set('文档类型', documentTypes.get(document.type)!.title);
    cells.set('附件', (document.attachments ?? []).map(({ title }) => title).join('；'));
    cells.set('网址', absoluteUrl(portal.site, documentPath(document)));
    return cells;
  });
  const header = ['索引号', '标题', '内容概述', '成文日期', ...new Set(rows.flatMap((row) => [...row.keys()]))];
  const columns = [...new Set(header)];
  return { columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? '')) };
}

/** The table of some documents as UTF-8 with a byte order mark and CRLF, as spreadsheets expect. */
export function toCsv(portal: Portal, documents: readonly DisclosureDocument[]): string {
  const { columns, rows } = tableOf(portal, documents);
  return toCsvText([columns, ...rows]);
}
