/** What filters, counts and order need to know of every document of a shard, newest first. */

/** Filters of several values; their names are those of the search page's address. */
export const facetNames = ['column', 'organ', 'year', 'kind', 'validity', 'topic'] as const;
export type FacetName = (typeof facetNames)[number];

/** One value for each filter in `names`. */
export function forEachFacet<Name extends FacetName, Value>(names: readonly Name[], make: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}

export interface LedgerEntry {
  /** Publication day, `YYYY-MM-DD`. */
  readonly published: string;
  /** No longer in force: stands behind its equals. */
  readonly ended: boolean;
  /** The word position at which attachments begin, where there are any. */
  readonly attachmentsFrom?: number;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
}

/** The year is read off the publication day. */
const writtenFacets = ['column', 'organ', 'kind', 'validity', 'topic'] as const satisfies readonly Exclude<FacetName, 'year'>[];
type WrittenFacet = (typeof writtenFacets)[number];

export interface WrittenEntry extends Omit<LedgerEntry, 'facets'> {
  readonly facets: Readonly<Record<WrittenFacet, readonly string[]>>;
}

/** The form in which a shard's ledger travels: a few bits for each document once it is compressed. */
export interface LedgerFile {
  /** Day of the first document; then how many days each one is older than the one before. */
  readonly newest: string;
  readonly older: readonly number[];
  /** Documents that are no longer in force: how far each one is behind the one before. */
  readonly ended: readonly number[];
  /** Documents with attachments: how far behind the one before, and where in their words these begin. */
  readonly attachmentsFrom: readonly (readonly [gap: number, word: number])[];
  /** Sets of values, the most frequent first, and one character for each document: `firstSet` is the first set, and so on. */
  readonly facets: Readonly<Record<WrittenFacet, { readonly sets: readonly (readonly string[])[]; readonly of: string }>>;
}

const dayLength = 24 * 60 * 60 * 1000;
/** Behind all characters that JSON must escape. */
const firstSet = 0x5d;

function gapsOf(positions: readonly number[]): number[] {
  return positions.map((position, index) => position - (positions[index - 1] ?? 0));
}

function toDay(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

function encodeSets(lists: readonly (readonly string[])[]): { sets: string[][]; of: string } {
  const count = new Map<string, number>();
  const keys = lists.map((list) => JSON.stringify(list));
  for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
  const sorted = [...count.keys()].sort((a, b) => count.get(b)! - count.get(a)! || (a < b ? -1 : 1));
  const characters = new Map(sorted.map((key, place) => [key, String.fromCodePoint(firstSet + place)]));
  return { sets: sorted.map((key) => JSON.parse(key) as string[]), of: keys.map((key) => characters.get(key)!).join('') };
}

/** Throws when there are more different sets of values than characters for them. */
export function encodeLedger(entries: readonly WrittenEntry[]): LedgerFile {
  const days = entries.map(({ published }) => Date.parse(published) / dayLength);
  const places = (isOne: (entry: WrittenEntry) => boolean) => entries.flatMap((entry, position) => (isOne(entry) ? [position] : []));
  const attached = places(({ attachmentsFrom }) => attachmentsFrom !== undefined);
  const facets = forEachFacet(writtenFacets, (name) => encodeSets(entries.map((entry) => entry.facets[name])));
  const most = Math.max(...writtenFacets.map((name) => facets[name].sets.length));
  if (firstSet + most > 0xd800) throw new Error(`${most} sets of values`);
  return {
    newest: entries[0]?.published ?? '',
    older: days.slice(1).map((day, index) => days[index]! - day),
    ended: gapsOf(places(({ ended }) => ended)),
    attachmentsFrom: gapsOf(attached).map((gap, index) => [gap, entries[attached[index]!]!.attachmentsFrom!] as const),
    facets,
  };
}

/** Calls `take` with the position behind each gap. */
function fromGaps<Item>(items: readonly Item[], gapOf: (item: Item) => number, take: (position: number, item: Item) => void): void {
  let position = 0;
  for (const item of items) take((position += gapOf(item)), item);
}

export function decodeLedger(file: LedgerFile): LedgerEntry[] {
  const ended = new Set<number>();
  fromGaps(file.ended, Number, (position) => ended.add(position));
  const attachmentsFrom = new Map<number, number>();
  fromGaps(
    file.attachmentsFrom,
    ([gap]) => gap,
    (position, [, word]) => attachmentsFrom.set(position, word),
  );
  if (file.newest === '') return [];
  let day = Date.parse(file.newest) / dayLength;
  return [0, ...file.older].map((older, position) => {
    day -= older;
    const published = toDay(day);
    const from = attachmentsFrom.get(position);
    const facets = forEachFacet(writtenFacets, (name) => file.facets[name].sets[file.facets[name].of.charCodeAt(position) - firstSet]!);
    return {
      published,
      ended: ended.has(position),
      ...(from !== undefined && { attachmentsFrom: from }),
      facets: { ...facets, year: [published.slice(0, 4)] },
    };
  });
}
