/** Addresses inside the portal, all starting and ending with `/` where they are pages, all without the base. */
export function documentPath(document: { readonly column: string; readonly id: string }): string {
  return `/${document.column}/${document.id}/`;
}

/** Address of page `page` (from 1) of the rows of a register; the first stands on the register's own page. */
export function registerRowsPath(document: { readonly column: string; readonly id: string }, page: number): string {
  return `${documentPath(document)}${page > 1 ? `rows/${page}/` : ''}`;
}

/** Address of the rows of a register as data. */
export function registerDataPath(document: { readonly column: string; readonly id: string }, format: 'csv' | 'json' | 'xlsx'): string {
  return `${documentPath(document)}rows.${format}`;
}

/** Address of a document as a file laid out by GB/T 9704. */
export function documentFilePath(document: { readonly column: string; readonly id: string }): string {
  return `${documentPath(document)}${document.id}.docx`;
}

/** Address of the page that compares the editions of a register. */
export function registerChangesPath(document: { readonly column: string; readonly id: string }): string {
  return `${documentPath(document)}changes/`;
}

/** Address of the page that compares a document, article by article, with one that it amends or repeals. */
export function comparePath(after: { readonly column: string; readonly id: string }, before: { readonly id: string }): string {
  return `${documentPath(after)}compare/${before.id}/`;
}

/** Address of the page with all texts of a gazette issue. */
export function gazettePrintPath(issue: { readonly column: string; readonly id: string }): string {
  return `${documentPath(issue)}print/`;
}

/** Address of page `page` (from 1) of a column, or of one year of it. */
export function columnPath(column: string, page = 1, year?: number): string {
  return `/${column}/${year === undefined ? '' : `year/${year}/`}${page > 1 ? `page/${page}/` : ''}`;
}

export function organPath(organ: string): string {
  return `/organs/${organ}/`;
}

/** Address of page `page` (from 1) of what an organ issued in a column. */
export function organColumnPath(organ: string, column: string, page = 1): string {
  return `/organs/${organ}/${column}/${page > 1 ? `page/${page}/` : ''}`;
}

export function specialTopicPath(topic: string): string {
  return `/topics/${topic}/`;
}

/** Address of page `page` (from 1) of a section of a special topic. */
export function topicSectionPath(topic: string, section: string, page = 1): string {
  return `${specialTopicPath(topic)}${section}/${page > 1 ? `page/${page}/` : ''}`;
}

export function attachmentPath(documentId: string, file: string): string {
  return `/attachments/${documentId}/${encodeURIComponent(file)}`;
}

/** Puts the base (`/` or `/zfxxgk/`) before a path that starts with `/`. */
export function withBase(base: string, path: string): string {
  return base.slice(0, -1) + path;
}

export function absoluteUrl(site: { readonly site: string; readonly base: string }, path: string): string {
  return site.site + withBase(site.base, path);
}
