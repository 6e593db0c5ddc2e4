import { absoluteUrl, columnsOf, documentPath, headingOf, showCell, type CellValue, type Portal, type Register, type RegisterRow } from '#disclosure';
import { quoteCsv } from './csv.ts';

/** Headings, then rows, as people read them: names of organs and titles of documents, not ids. */
export function toRegisterTexts(portal: Portal, register: Register, rows: readonly RegisterRow[]): readonly (readonly string[])[] {
  const columns = columnsOf(register);
  return [columns.map(headingOf), ...rows.map(({ cells }) => columns.map((column) => showCell(portal, column, cells[column.key]).text))];
}

/** UTF-8 with a byte order mark and CRLF, as spreadsheets expect. */
export function toRegisterCsv(portal: Portal, register: Register, rows: readonly RegisterRow[]): string {
  return `\uFEFF${toRegisterTexts(portal, register, rows)
    .map((row) => row.map(quoteCsv).join(','))
    .join('\r\n')}\r\n`;
}

/** A register as data: its columns, its rows by column key, and names and addresses of the organs and documents in them. */
export interface RegisterData {
  readonly columns: readonly {
    readonly key: string;
    readonly title: string;
    readonly kind: string;
    readonly unit?: string;
    readonly description?: string;
  }[];
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
  /** By column key, then value: what cells that hold an id or an address show. */
  readonly shown: Readonly<Record<string, Readonly<Record<string, { readonly text: string; readonly url?: string }>>>>;
}

export function toRegisterData(portal: Portal, register: Register, rows: readonly RegisterRow[]): RegisterData {
  const columns = columnsOf(register);
  const shown = columns
    .filter(({ kind }) => kind === '机关' || kind === '文件' || kind === '栏目')
    .map((column) => {
      const values = new Set(rows.flatMap(({ cells }) => cells[column.key] ?? []));
      const entries = [...values].map((value) => {
        const { text, path } = showCell(portal, column, value);
        return [String(value), { text, ...(path !== undefined && { url: absoluteUrl(portal.site, path) }) }] as const;
      });
      return [column.key, Object.fromEntries(entries)] as const;
    });
  return {
    columns: columns.map(({ key, title, kind, unit, description }) => ({
      key,
      title,
      kind,
      ...(unit !== undefined && { unit }),
      ...(description !== undefined && { description }),
    })),
    rows: rows.map(({ cells }) => cells),
    shown: Object.fromEntries(shown),
  };
}

export function toRegisterJson(portal: Portal, register: Register, rows: readonly RegisterRow[]): string {
  const { site } = portal;
  const head = {
    title: register.title,
    url: absoluteUrl(site, documentPath(register)),
    asOf: portal.asOf,
    ...(register.edition !== undefined && { edition: register.edition }),
    ...(site.demonstration && { notice: site.demonstration.notice }),
    count: rows.length,
  };
  return `${JSON.stringify({ ...head, ...toRegisterData(portal, register, rows) })}\n`;
}
