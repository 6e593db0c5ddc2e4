import { findOrgan, isOfType, submissionsOf, type DocumentOf, type Organ, type Portal, type RegisterRow, type RegisterRows } from '#disclosure';
import { mayBeMisnamed } from './lost-organs.ts';
import type { ContentSubject } from './rule.ts';

/** A row of a circular that says how many documents of an organ the gazette printed, and how many its issues show. */
export interface PrintedFigures {
  readonly circular: DocumentOf<'register'>;
  readonly current: RegisterRows;
  readonly row: RegisterRow;
  readonly organ: Organ;
  readonly year: number;
  readonly said: number;
  readonly printed: number;
}

function itemsOf(portal: Portal): readonly string[] {
  return portal.documents.filter(isOfType('gazette-issue')).flatMap(({ sections }) => sections.flatMap(({ items }) => items));
}

/** What circulars on 文件报送 say of the gazette, row by row; nothing while files that count cannot be read. */
export function* printedFigures({ portal, registers, unreadable }: ContentSubject): Generator<PrintedFigures> {
  const unread = new Set(unreadable.values());
  if (['gazette', 'normative-documents', 'policy-documents'].some((column) => unread.has(column))) return;
  if (itemsOf(portal).some((id) => unreadable.has(id))) return;
  for (const circular of portal.documents.filter(isOfType('register'))) {
    const current = circular.form === 'gazette-submissions' ? registers.get(circular.id)?.current : undefined;
    for (const row of current?.rows ?? []) {
      const { year, organ: written, published: said } = row.cells;
      const organ = typeof written === 'string' ? findOrgan(portal.organs, written) : undefined;
      if (typeof year !== 'number' || typeof said !== 'number' || !organ || mayBeMisnamed(portal, organ.id)) continue;
      const printed = submissionsOf(portal, year).find((entry) => entry.organ.id === organ.id)?.inGazette ?? 0;
      yield { circular, current: current!, row, organ, year, said, printed };
    }
  }
}

/** How many items of gazette issues are the ids of no document: what they meant is printed, though nothing shows it. */
export function lostItems({ portal, unreadable }: ContentSubject): number {
  return itemsOf(portal).filter((id) => !portal.anyDocument(id) && !unreadable.has(id)).length;
}
