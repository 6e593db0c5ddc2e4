import { hasLifecycle, readArticles, type Article, type DisclosureDocument, type Portal } from '#disclosure';
import { readBody } from './portal.ts';

const numbered = new Map<string, boolean>();

/** The articles of a document's text; empty for records and for texts without numbered articles. */
export function articlesOf(document: DisclosureDocument): readonly Article[] {
  return document.source.format === 'yaml' ? [] : readArticles(readBody(document.source));
}

/** Whether a document can be taken along as an official document of its own: one with a validity and a text. */
export function hasOfficialText(document: DisclosureDocument): boolean {
  return hasLifecycle(document) && document.source.format !== 'yaml' && document.source.bodyLine > 0;
}

/** Whether a text is divided into articles. Remembered, for a much amended document is asked about from many pages. */
function hasArticles(document: DisclosureDocument): boolean {
  if (import.meta.env.DEV) return articlesOf(document).length > 1;
  let known = numbered.get(document.id);
  if (known === undefined) numbered.set(document.id, (known = articlesOf(document).length > 1));
  return known;
}

/** Two documents that can be compared article by article. */
export interface Comparison {
  readonly before: DisclosureDocument;
  readonly after: DisclosureDocument;
}

/** The published documents with articles that a document with articles amends or repeals. */
export function comparisonsBefore(portal: Portal, after: DisclosureDocument): readonly Comparison[] {
  if (!hasLifecycle(after)) return [];
  const { amends, repeals } = portal.relations(after);
  const others = [...new Set([...amends, ...repeals])].filter(hasLifecycle);
  if (others.length === 0 || !hasArticles(after)) return [];
  return others.filter(hasArticles).map((before) => ({ before, after }));
}

/** All comparisons in which a document takes part, as the older or as the newer. */
export function comparisonsOf(portal: Portal, document: DisclosureDocument): readonly Comparison[] {
  if (!hasLifecycle(document)) return [];
  const { amendedBy, repealedBy } = portal.relations(document);
  const later = [...new Set([...amendedBy, ...repealedBy])];
  const withLater = later.flatMap((after) => comparisonsBefore(portal, after).filter(({ before }) => before.id === document.id));
  return [...comparisonsBefore(portal, document), ...withLater];
}
