import { dayOf, type Portal } from '#disclosure';

/** Whether a document is shown no longer because the last day of its display lies before its publication, which is a slip. */
export function endsBeforeItBegins({ ended }: Portal, id: string): boolean {
  return ended.some((document) => document.id === id && document.displayUntil !== undefined && document.displayUntil < dayOf(document.published));
}
