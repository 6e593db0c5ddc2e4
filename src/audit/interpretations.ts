import { isOfType, isPublic, type DisclosureDocument, type DocumentOf, type Portal } from '#disclosure';
import { plainLines, type PlainLine } from './plain-lines.ts';
import type { ContentSubject } from './rule.ts';

export type InterpretationDocument = DocumentOf<'interpretation'> & DisclosureDocument;

/** Published interpretations, by file name. */
export function interpretations(portal: Portal): InterpretationDocument[] {
  return portal.documents.filter(isOfType('interpretation')).sort((a, b) => (a.source.file < b.source.file ? -1 : 1));
}

/** The published interpretations of a document that are a 首次, the earliest first. */
export function firstInterpretations(portal: Portal, id: string): InterpretationDocument[] {
  return portal
    .reverse('interpretedBy', id)
    .filter(isOfType('interpretation'))
    .filter((document) => isPublic(document) && document.stage === '首次')
    .sort((a, b) => a.published.localeCompare(b.published) || (a.source.file < b.source.file ? -1 : 1));
}

/** The text of a document as readers see it; `undefined` for one without a text. */
export function linesOf({ bodies }: Pick<ContentSubject, 'bodies'>, document: DisclosureDocument): PlainLine[] | undefined {
  const body = bodies.get(document.source.file);
  return body && plainLines(body.text);
}
