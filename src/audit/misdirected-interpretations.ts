import { hasLifecycle, namedIn, type DisclosureDocument, type Portal } from '#disclosure';
import { citedDocuments } from './citations.ts';
import { citationIndex, innerTitle, plainTitle } from './cited-documents.ts';
import { interpretations, type InterpretationDocument } from './interpretations.ts';
import type { ContentSubject } from './rule.ts';

/** An interpretation whose words know nothing of what `interprets` names, and the document that they name instead. */
export interface Misdirection {
  readonly interpretation: InterpretationDocument;
  readonly written: DisclosureDocument;
  readonly meant: DisclosureDocument;
}

const relations = ['amends', 'repeals', 'basedOn', 'parent'] as const;

const caches = new WeakMap<ContentSubject, ReadonlyMap<string, Misdirection>>();

/** Misdirected interpretations by their ids; what is said of dates, stages and gaps would follow from the wrong id. */
export function misdirections(subject: ContentSubject): ReadonlyMap<string, Misdirection> {
  let found = caches.get(subject);
  if (!found) {
    const all = interpretations(subject.portal).flatMap((interpretation) => misdirectionOf(subject, interpretation) ?? []);
    caches.set(subject, (found = new Map(all.map((each) => [each.interpretation.id, each]))));
  }
  return found;
}

/** The names by which a text may call a document: its titles, also without the name of the county before them, its number, its address. */
function isMentioned(document: DisclosureDocument, plain: string, portal: Portal): boolean {
  const place = portal.site.name.replace(/人民政府.*$/u, '');
  const inner = innerTitle(document.title).replace(/[（(].*[）)]$/u, '');
  const names = [inner, inner.replace(place, ''), inner.replace(/^.*关于/u, ''), document.documentNumber, `/${document.id}/`];
  return names.some((name) => name !== undefined && name.length > 3 && plain.includes(plainTitle(name)));
}

function misdirectionOf(subject: ContentSubject, interpretation: InterpretationDocument): Misdirection | undefined {
  const { portal, bodies } = subject;
  const body = bodies.get(interpretation.source.file)?.text;
  const targets = interpretation.interprets.flatMap((id) => portal.document(id) ?? []);
  const [written] = targets;
  if (body === undefined || written === undefined || targets.length < interpretation.interprets.length) return undefined;
  const words = `${interpretation.title}\n${body}`;
  const plain = plainTitle(words);
  if (targets.some((target) => isMentioned(target, plain, portal))) return undefined;
  const index = citationIndex(portal);
  for (const { title, number, link } of citedDocuments(words)) {
    const meant =
      (link === undefined ? undefined : portal.document(link)) ??
      (number === undefined ? undefined : index.numbered(number)) ??
      (title === undefined ? undefined : index.titled(title)[0]);
    // What changes, ends or rests on a document is told by the name of that document.
    if (meant && targets.some((target) => relations.some((field) => namedIn(target, field).includes(meant.id)))) return undefined;
    if (meant && hasLifecycle(meant) && portal.isLive(meant)) return { interpretation, written, meant };
  }
  return undefined;
}
