import { absoluteUrl, documentPath, documentTypes, factsOf, type DisclosureDocument, type Portal } from '#disclosure';

/** Quotes a value for RFC 4180; a value that a spreadsheet would take for a formula gets an apostrophe before it. */
export function quoteCsv(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** UTF-8 with a byte order mark and CRLF, as spreadsheets expect; one row a document, columns by the fields' Chinese terms. */
export function toCsv(portal: Portal, documents: readonly DisclosureDocument[]): string {
  const rows = documents.map((document) => {
    const cells = new Map(factsOf(portal, document).map(({ term, values }) => [term, values.map(({ text }) => text).join('；')]));
    cells.set('文档类型', documentTypes.get(document.type)!.title);
    cells.set('附件', (document.attachments ?? []).map(({ title }) => title).join('；'));
    cells.set('网址', absoluteUrl(portal.site, documentPath(document)));
    return cells;
  });
  const header = ['索引号', '标题', '内容概述', '成文日期', ...new Set(rows.flatMap((row) => [...row.keys()]))];
  const columns = [...new Set(header)];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))];
  return `\uFEFF${lines.map((line) => line.map(quoteCsv).join(',')).join('\r\n')}\r\n`;
}
