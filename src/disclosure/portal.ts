import type { Column } from './columns.ts';
import { dayOf, type Day } from './dates.ts';
import type { DisclosureDocument } from './document-types/index.ts';
import type { Absence } from './local-columns.ts';
import type { Organ } from './organs.ts';
import type { ProsePage } from './prose-pages.ts';
import { relatedIds, relationKinds, type RelationName, type Relations } from './relations.ts';
import type { SearchWord } from './search-words.ts';
import type { Site } from './site.ts';
import type { SpecialTopic } from './special-topics.ts';
import type { Withdrawal } from './withdrawals.ts';
import { hasLifecycle, isLive, validityOn, type LifecycleDocument, type Validity } from './validity.ts';

/** What the files that describe an office say, as far as pages show it. */
export interface PortalSettings {
  readonly organs: readonly Organ[];
  readonly columns: readonly Column[];
  readonly absences: readonly Absence[];
  readonly withdrawals: readonly Withdrawal[];
  readonly searchWords: readonly SearchWord[];
  readonly specialTopics: readonly SpecialTopic[];
}

export interface PortalInput extends PortalSettings {
  readonly site: Site;
  readonly documents: readonly DisclosureDocument[];
  readonly pages: readonly ProsePage[];
  /** The day of judgement. */
  readonly asOf: Day;
}

export function compareNewestFirst(a: DisclosureDocument, b: DisclosureDocument): number {
  // By code units: the order must not depend on the language of the machine.
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export function isPublic(document: DisclosureDocument): boolean {
  return document.disclosure === '主动公开';
}

function hasEnded({ displayUntil }: DisclosureDocument, asOf: Day): boolean {
  return displayUntil !== undefined && displayUntil < asOf;
}

const none: readonly never[] = [];

function groupBy<Value>(values: readonly Value[], keys: (value: Value) => readonly string[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of keys(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}

/**
 * A portal on one day: what is published, indexed once so that no page looks at all documents.
 * Withheld documents (依申请公开, 不予公开) count for validity and references and appear in no list but `withheld`.
 */
export class Portal implements PortalSettings {
  readonly site: Site;
  readonly asOf: Day;
  readonly organs: readonly Organ[];
  readonly columns: readonly Column[];
  readonly absences: readonly Absence[];
  readonly withdrawals: readonly Withdrawal[];
  readonly searchWords: readonly SearchWord[];
  readonly specialTopics: readonly SpecialTopic[];
  readonly pages: readonly ProsePage[];
  /** Published documents, newest first. */
  readonly documents: readonly DisclosureDocument[];
  /** Documents whose time on display is over: their addresses answer 已停止公示, and nothing else of them is shown. */
  readonly ended: readonly DisclosureDocument[];
  /** Documents that must never reach any output. */
  readonly withheld: readonly DisclosureDocument[];

  readonly #all: ReadonlyMap<string, DisclosureDocument>;
  readonly #organs: ReadonlyMap<string, Organ>;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #pages: ReadonlyMap<string, ProsePage>;
  readonly #byColumn: ReadonlyMap<string, readonly DisclosureDocument[]>;
  readonly #byOrgan: ReadonlyMap<string, readonly DisclosureDocument[]>;
  /** Reverse relations over all documents, withheld ones too: relation name, then id of the document named. */
  readonly #reverse: ReadonlyMap<RelationName, ReadonlyMap<string, readonly DisclosureDocument[]>>;
  readonly #validity = new Map<string, Validity>();
  readonly #positions = new Map<string, number>();

  constructor(input: PortalInput) {
    this.site = input.site;
    this.asOf = input.asOf;
    // Of an id used twice the first organ counts; the audit tells the second.
    this.#organs = new Map(input.organs.toReversed().map((organ) => [organ.id, organ]));
    this.organs = input.organs.filter((organ) => this.#organs.get(organ.id) === organ);
    this.columns = input.columns;
    this.absences = input.absences;
    this.withdrawals = input.withdrawals;
    this.searchWords = input.searchWords;
    this.specialTopics = input.specialTopics;
    this.pages = input.pages;
    const sorted = [...input.documents].sort(compareNewestFirst);
    const published = sorted.filter(isPublic);
    this.documents = published.filter((document) => !hasEnded(document, input.asOf));
    this.ended = published.filter((document) => hasEnded(document, input.asOf));
    this.withheld = sorted.filter((document) => !isPublic(document));
    this.#all = new Map(sorted.map((document) => [document.id, document]));
    this.#columns = new Map(input.columns.map((column) => [column.id, column]));
    this.#pages = new Map(input.pages.map((page) => [page.id, page]));
    const reverses = new Set(relationKinds.map(({ reverse }) => reverse));
    this.#reverse = new Map(
      [...reverses].map((reverse) => {
        const names = relationKinds.filter((kind) => kind.reverse === reverse).map(({ name }) => name);
        return [reverse, groupBy(sorted, (document) => [...new Set(names.flatMap((name) => relatedIds(document, name)))])];
      }),
    );
    this.#byOrgan = groupBy(this.documents, (document) => document.issuers);
    const byColumn = groupBy(this.documents, (document) => [document.column]);
    // What is in force comes first; sort() is stable, so each part stays newest first.
    const rank = (document: DisclosureDocument) => (this.isLive(document) ? 0 : 1);
    for (const documents of byColumn.values()) {
      documents.sort((a, b) => rank(a) - rank(b));
      documents.forEach((document, index) => this.#positions.set(document.id, index));
    }
    this.#byColumn = byColumn;
  }

  /** Plain data of which the same portal can be built again, in another thread. */
  toInput(): PortalInput {
    const { site, organs, columns, absences, withdrawals, searchWords, specialTopics, pages, asOf } = this;
    return { site, organs, columns, absences, withdrawals, searchWords, specialTopics, pages, asOf, documents: [...this.#all.values()] };
  }

  /** A published document. */
  document(id: string): DisclosureDocument | undefined {
    const document = this.#all.get(id);
    return document && isPublic(document) && !hasEnded(document, this.asOf) ? document : undefined;
  }

  /** Any document, also a withheld one: for checks, never for output. */
  anyDocument(id: string): DisclosureDocument | undefined {
    return this.#all.get(id);
  }

  organ(id: string): Organ | undefined {
    return this.#organs.get(id);
  }

  column(id: string): Column | undefined {
    return this.#columns.get(id);
  }

  page(id: string): ProsePage | undefined {
    return this.#pages.get(id);
  }

  /** Published documents of a column: first those in force (and those without validity), then 失效 and 废止, each part newest first. */
  inColumn(columnId: string): readonly DisclosureDocument[] {
    return this.#byColumn.get(columnId) ?? none;
  }

  /** Published documents that an organ issued, alone or with others, newest first. */
  issuedBy(organId: string): readonly DisclosureDocument[] {
    return this.#byOrgan.get(organId) ?? none;
  }

  /** Columns that pages show: those of the law always, others when they hold a document or a page. */
  get shownColumns(): readonly Column[] {
    return this.columns.filter(
      (column) => column.origin === 'statutory' || this.inColumn(column.id).length > 0 || this.page(column.id) !== undefined,
    );
  }

  /** The dated record that a column is rightly empty on this day. */
  absenceOf(columnId: string): Absence | undefined {
    return this.absences.find((absence) => absence.column === columnId && absence.dated <= this.asOf && absence.until >= this.asOf);
  }

  validity(document: DisclosureDocument): Validity | undefined {
    if (!hasLifecycle(document)) return undefined;
    let validity = this.#validity.get(document.id);
    if (!validity) {
      validity = validityOn(document, this.asOf, this.#allLifecycle('repealedBy', document.id), this.#allLifecycle('amendedBy', document.id));
      this.#validity.set(document.id, validity);
    }
    return validity;
  }

  isLive(document: DisclosureDocument): boolean {
    const validity = this.validity(document);
    return validity === undefined || isLive(validity.state);
  }

  relations(document: DisclosureDocument): Relations {
    const entries = relationKinds.flatMap(({ name, reverse }) => [
      [name, relatedIds(document, name).flatMap((id) => this.document(id) ?? [])],
      [reverse, this.reverse(reverse, document.id).filter(({ id }) => this.document(id) !== undefined)],
    ]);
    return Object.fromEntries(entries) as Relations;
  }

  /** Documents, withheld ones too, that name `id` in the relation whose reverse is `name`. */
  reverse(name: RelationName, id: string): readonly DisclosureDocument[] {
    return this.#reverse.get(name)?.get(id) ?? none;
  }

  /** The neighbours of a document in its column's list. */
  neighbours(document: DisclosureDocument): { readonly previous?: DisclosureDocument; readonly next?: DisclosureDocument } {
    const list = this.inColumn(document.column);
    const position = this.#positions.get(document.id);
    if (position === undefined) return {};
    return { previous: list[position - 1], next: list[position + 1] };
  }

  /** The name shown for an organ; an id that is not in organs.yaml is shown as it is (and reported by the audit). */
  organName(id: string): string {
    return this.organ(id)?.name ?? id;
  }

  /** The latest publication day in the portal. */
  get lastPublished(): Day | undefined {
    const newest = this.documents[0];
    return newest && dayOf(newest.published);
  }

  #allLifecycle(name: 'repealedBy' | 'amendedBy', id: string): LifecycleDocument[] {
    return this.reverse(name, id).filter(hasLifecycle);
  }
}
