import { cite, dayOf, hasLifecycle, namedIn, type Day, type DisclosureDocument, type Portal } from '#disclosure';
import { citedDocuments, speaksOfThePast, type CitedDocument } from '../citations.ts';
import { citationIndex } from '../cited-documents.ts';
import { isUnsupported } from '../lifecycle-statements.ts';
import { at } from '../places.ts';
import { publishedTexts, type PublishedText } from '../published-texts.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

/** Texts that tell people what to do today are kept current; other documents speak on the day on which they were published. */
function speaksToday(document: DisclosureDocument | undefined): boolean {
  return document === undefined || /指南$|须知$|办事流程$/.test(document.title) || document.genre === '指南' || document.genre === '办事指南';
}

/** The document that a mention means, if there is no doubt; of documents with one title the one that lives. */
function meant(portal: Portal, { link, number, title }: CitedDocument): DisclosureDocument | undefined {
  if (link !== undefined && portal.document(link)) return portal.document(link);
  const index = citationIndex(portal);
  if (number !== undefined) return index.numbered(number);
  const namesakes = title === undefined ? [] : index.titled(title);
  return namesakes.find((document) => portal.isLive(document)) ?? namesakes[0];
}

/** Why and since when a document is dead on a day; `undefined` while it lives. */
function deathOf(subject: ContentSubject, document: DisclosureDocument, day: Day): { readonly word: string; readonly since: Day } | undefined {
  const validity = subject.portal.validity(document);
  if (!validity || subject.portal.isLive(document) || validity.since === undefined || validity.since > day) return undefined;
  if (validity.by.some((id) => isUnsupported(subject, id, document.id))) return undefined;
  return { word: validity.state, since: validity.since };
}

/** Whether a document has to speak of a dead one: it ended or changed it, or explains what did. */
function mustName(portal: Portal, document: DisclosureDocument, dead: DisclosureDocument): boolean {
  const own = ['repeals', 'amends', 'interprets'].flatMap((field) => namedIn(document, field));
  if (own.includes(dead.id)) return true;
  return own.some((id) => {
    const other = portal.anyDocument(id);
    return other !== undefined && [...namedIn(other, 'repeals'), ...namedIn(other, 'amends')].includes(dead.id);
  });
}

function describe(portal: Portal, dead: DisclosureDocument): string {
  const [successor] = (portal.validity(dead)?.by ?? []).flatMap((id) => portal.document(id) ?? []);
  if (!successor) return '';
  return /废止|清理/.test(successor.title) ? `（见《${successor.title}》）` : `，代替它的是《${successor.title}》（${successor.id}）`;
}

function* checkText(subject: ContentSubject, { file, owner, text, lineAt }: PublishedText) {
  const { portal, asOf } = subject;
  const document = portal.document(owner);
  if (document && !portal.isLive(document)) return;
  const day = document && !speaksToday(document) ? dayOf(document.published) : asOf;
  const told = new Set<string>(document ? [document.id] : []);
  for (const cited of citedDocuments(text)) {
    const target = meant(portal, cited);
    if (!target || told.has(target.id) || !hasLifecycle(target) || speaksOfThePast(cited.sentence)) continue;
    const death = deathOf(subject, target, day);
    if (!death || (document && mustName(portal, document, target))) continue;
    told.add(target.id);
    yield {
      where: { file, line: lineAt(cited.line) },
      message: `引用的《${target.title}》已于 ${death.since} ${death.word}${describe(portal, target)}。`,
      fix: '改为引用现行的文件；确是叙述历史的，写明“原”或者已经废止、失效。',
    };
  }
}

export const deadReferences: ContentRule = {
  id: 'dead-references',
  version: 1,
  title: '现行的文件和网页不引用已经失效、废止的文件',
  basis: [cite('normative-document-notice')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    for (const text of publishedTexts(subject)) {
      count();
      yield* checkText(subject, text);
    }
    for (const document of portal.documents) {
      for (const [index, id] of namedIn(document, 'basedOn').entries()) {
        const basis = portal.document(id);
        const death = basis && deathOf(subject, basis, document.dated ?? dayOf(document.published));
        if (!death || !portal.isLive(document)) continue;
        yield {
          where: at(document, `basedOn.${index}`),
          message: `basedOn（制定依据）的 ${id}《${basis.title}》已于 ${death.since} ${death.word}，早于本件制发。`,
          fix: '改为现行的依据，或核对两件文件的日期。',
        };
      }
    }
  },
};
