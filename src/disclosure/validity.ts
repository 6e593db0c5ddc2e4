import { addDays, dayOf, type Day } from './dates.ts';
import type { DisclosureDocument, DocumentOf } from './document-types/index.ts';
import { documentTypes } from './document-types/index.ts';

/** 效力状态, computed for a day and never typed; in the order in which lists show them. */
export const validityStates = ['有效', '已修改', '尚未施行', '失效', '废止'] as const;
export type ValidityState = (typeof validityStates)[number];

export interface Validity {
  readonly state: ValidityState;
  /** The first day of this state, where it is known. */
  readonly since?: Day;
  /** The last day of force, where one is set. */
  readonly until?: Day;
  /** Ids of the documents that repealed or amended this one, as they came into force. */
  readonly by: readonly string[];
}

export type LifecycleDocument = DocumentOf<'normative-document'> | DocumentOf<'policy-document'>;

export function hasLifecycle(document: DisclosureDocument): document is LifecycleDocument & DisclosureDocument {
  return documentTypes.get(document.type)?.hasValidity === true;
}

/** The day from which a document works: `effective`, else the day it was made, else the day it was published. */
export function startOf(document: LifecycleDocument): Day {
  return document.effective ?? document.dated ?? dayOf(document.published);
}

function inForce(documents: readonly LifecycleDocument[], asOf: Day): LifecycleDocument[] {
  return documents
    .filter((document) => startOf(document) <= asOf)
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a.id < b.id ? -1 : 1));
}

/**
 * The validity of a document on a day. A repeal counts from the day on which the repealing document works, and stays
 * even if that document itself ends later; the last day of validity still counts as in force.
 */
export function validityOn(
  document: LifecycleDocument,
  asOf: Day,
  repealedBy: readonly LifecycleDocument[],
  amendedBy: readonly LifecycleDocument[],
): Validity {
  const { expires } = document;
  const [repeal] = inForce(repealedBy, asOf);
  if (repeal && !(expires && expires < startOf(repeal))) return { state: '废止', since: startOf(repeal), by: [repeal.id] };
  if (expires && expires < asOf) return { state: '失效', since: addDays(expires, 1), by: [] };
  const start = startOf(document);
  const until = expires && { until: expires };
  if (start > asOf) return { state: '尚未施行', since: start, ...until, by: [] };
  const amendments = inForce(amendedBy, asOf);
  if (amendments.length > 0) return { state: '已修改', since: startOf(amendments.at(-1)!), ...until, by: amendments.map(({ id }) => id) };
  return { state: '有效', since: start, ...until, by: [] };
}

/** 现行有效: in force on the day, as it was made or amended. */
export function isInForce(state: ValidityState): boolean {
  return state === '有效' || state === '已修改';
}

/** In force, or about to be: the part of a list that comes first. */
export function isLive(state: ValidityState): boolean {
  return state !== '失效' && state !== '废止';
}
