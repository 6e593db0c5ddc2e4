import { dayOf, type DisclosureDocument, type Portal } from '#disclosure';
import { isReprint } from './reprints.ts';
import type { ContentSubject } from './rule.ts';
import { fingerprintIn, isNearlySame, type TextFingerprint } from './text-fingerprint.ts';

/** A document that says again what another has said. */
export interface Repeat {
  /** The one that was published first. */
  readonly first: DisclosureDocument;
  readonly later: DisclosureDocument;
  readonly same: '标题' | '正文';
}

/** Fewer characters than these say nothing by being the same: “现予公布，详见附件。” */
const leastLength = 40;
/** Fewer digits than these do not tell one issue of a series from another. */
const leastDigits = 12;
/** Up to this length a text may be no more than the envelope of its attachments. */
const envelopeLength = 300;

const caches = new WeakMap<ContentSubject, ReadonlyMap<string, Repeat>>();

/** Repeated documents by the id of the later one; reprints, gazettes and reports made on a form are left out. */
export function repeatsIn(subject: ContentSubject): ReadonlyMap<string, Repeat> {
  let repeats = caches.get(subject);
  if (!repeats) caches.set(subject, (repeats = findRepeats(subject)));
  return repeats;
}

function isGazette(portal: Portal, document: DisclosureDocument): boolean {
  return document.genre === '公报' || /公报/.test(portal.column(document.column)?.title ?? '');
}

function titleKey(document: DisclosureDocument): string {
  return `${document.title.replace(/[\s\u3000“”"‘’'《》〈〉]/g, '')}\n${document.issuers[0]}`;
}

/** Whether two documents of one title are two: made on different days, or with different numbers. */
function areApart(a: DisclosureDocument, b: DisclosureDocument): boolean {
  const differ = (one: unknown, other: unknown) => one !== undefined && other !== undefined && one !== other;
  if (differ(a.documentNumber, b.documentNumber) || differ(a.dated, b.dated)) return true;
  return a.dated === undefined && b.dated === undefined && a.column === b.column && dayOf(a.published) !== dayOf(b.published);
}

/** Interpretations, reports of budgets and the rest are compared among themselves only. */
function familyOf({ type }: DisclosureDocument): string {
  return type === 'interpretation' || type === 'consultation' ? type : 'document';
}

function findRepeats({ portal, bodies }: ContentSubject): Map<string, Repeat> {
  const repeats = new Map<string, Repeat>();
  const titles = new Map<string, DisclosureDocument[]>();
  const texts = new Map<string, { document: DisclosureDocument; fingerprint: TextFingerprint }[]>();
  const oldestFirst = [...portal.documents].sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : a.id < b.id ? -1 : 1));
  for (const document of oldestFirst) {
    if (document.type === 'annual-report' || document.type === 'register' || isReprint(portal, document) || isGazette(portal, document)) continue;
    const key = `${familyOf(document)}\n${titleKey(document)}`;
    const namesakes = titles.get(key) ?? [];
    const namesake = namesakes.find((other) => !areApart(other, document));
    if (namesake) repeats.set(document.id, { first: namesake, later: document, same: '标题' });
    titles.set(key, [...namesakes, document]);
    const body = bodies.get(document.source.file);
    if (!body) continue;
    const fingerprint = fingerprintIn(body);
    if (fingerprint.length < leastLength) continue;
    const textKey = `${familyOf(document)} ${fingerprint.digitCount >= leastDigits ? fingerprint.digits : `=${fingerprint.hash}`}`;
    const alike = texts.get(textKey) ?? [];
    const other = alike.find(
      (candidate) => isNearlySame(candidate.fingerprint, fingerprint) && !isEnvelope(candidate.document, document, fingerprint),
    );
    if (other) {
      if (!repeats.has(document.id)) repeats.set(document.id, { first: other.document, later: document, same: '正文' });
    } else if (alike.length < 20) texts.set(textKey, [...alike, { document, fingerprint }]);
  }
  return repeats;
}

function isEnvelope(a: DisclosureDocument, b: DisclosureDocument, { length }: TextFingerprint): boolean {
  return length < envelopeLength && a.title !== b.title && (a.attachments ?? []).length > 0 && (b.attachments ?? []).length > 0;
}
