import type { DisclosureDocument } from '#disclosure';
import type { ContentSubject, TextBody } from './rule.ts';

/** Documents that have a text, withheld ones included. */
export function* textsOfDocuments({ portal, bodies }: Pick<ContentSubject, 'portal' | 'bodies'>): Generator<readonly [DisclosureDocument, TextBody]> {
  for (const document of [...portal.documents, ...portal.withheld]) {
    const body = bodies.get(document.source.file);
    if (body) yield [document, body];
  }
}

export interface TableRow {
  /** Counted from 0 in the text. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The tables of a Markdown text: header and rows, the rule between them left out. */
export function* tablesIn(text: string): Generator<TableRow[]> {
  let rows: TableRow[] = [];
  for (const [line, content] of [...text.split('\n'), ''].entries()) {
    const trimmed = content.trim();
    if (!trimmed.startsWith('|')) {
      if (rows.length > 0) yield rows;
      rows = [];
      continue;
    }
    if (/^\|[\s:|-]+\|?$/.test(trimmed)) continue;
    const cells = trimmed.replace(/^\||\|$/g, '').split(/(?<!\\)\|/);
    rows.push({ line, cells: cells.map((cell) => cell.replace(/[*_`]/g, '').trim()) });
  }
}
