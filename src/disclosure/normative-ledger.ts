import { dayOf, yearOf } from './dates.ts';
import { isOfType, type DisclosureDocument, type DocumentOf } from './document-types/index.ts';
import type { Organ } from './organs.ts';
import type { Portal } from './portal.ts';
import { isInForce } from './validity.ts';

type Normative = DocumentOf<'normative-document'> & DisclosureDocument;

/** One normative document in force, or about to be, as it stands in the ledger. */
export interface LedgerEntry {
  readonly document: Normative;
  /** The first gazette issue that printed it. */
  readonly gazette?: DocumentOf<'gazette-issue'>;
  readonly interpretations: number;
}

function entryOf(portal: Portal, document: Normative): LedgerEntry {
  const published = (name: 'publishedIn' | 'interpretedBy') =>
    portal.reverse(name, document.id).filter(({ id }) => portal.document(id) !== undefined);
  const issues = published('publishedIn').filter(isOfType('gazette-issue'));
  const gazette = issues.toSorted((a, b) => a.total - b.total)[0];
  return { document, gazette, interpretations: published('interpretedBy').length };
}

/** 现行有效的行政规范性文件台账 with those that are not in force yet, newest first. */
export function normativeLedger(portal: Portal): readonly LedgerEntry[] {
  return portal.documents
    .filter(isOfType('normative-document'))
    .filter((document) => portal.isLive(document))
    .map((document) => entryOf(portal, document));
}

/** The day from which normative documents are expected in the gazette: the beginning of the year of its first issue; none without a gazette. */
export function gazetteSince(portal: Portal): string | undefined {
  const issues = portal.documents.filter(isOfType('gazette-issue'));
  return issues.length > 0 ? `${Math.min(...issues.map(({ year }) => year))}-01-01` : undefined;
}

/** What an organ handed in, by the first issuer of each document. */
export interface OrganSubmissions {
  readonly organ: Organ;
  readonly inForce: number;
  /** Normative and other policy documents of the year. */
  readonly published: number;
  readonly inGazette: number;
  readonly interpreted: number;
}

/** Statistics of what organs published in a year, in the order of organs.yaml; organs that published nothing and have nothing in force are left out. */
export function submissionsOf(portal: Portal, year: number): readonly OrganSubmissions[] {
  const policies = portal.documents.filter((document) => isOfType('normative-document')(document) || isOfType('policy-document')(document));
  const byOrgan = Map.groupBy(policies, ({ issuers }) => issuers[0]!);
  return portal.organs.flatMap((organ) => {
    const own = byOrgan.get(organ.id) ?? [];
    const ofYear = own.filter(({ published }) => yearOf(dayOf(published)) === year);
    const has = (name: 'publishedIn' | 'interpretedBy') => ofYear.filter((document) => portal.relations(document)[name].length > 0).length;
    const inForce = own.filter((document) => document.type === 'normative-document' && isInForce(portal.validity(document)!.state)).length;
    if (inForce === 0 && ofYear.length === 0) return [];
    return [{ organ, inForce, published: ofYear.length, inGazette: has('publishedIn'), interpreted: has('interpretedBy') }];
  });
}
