/** What filters, counts and order need to know of every document, in the engine's own order: newest first. */

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

/** The form in which a shard's ledger travels: each value once, then its places. */
export interface LedgerFile {
  readonly published: readonly string[];
  /** Positions of documents that are no longer in force. */
  readonly ended: readonly number[];
  /** Positions of documents with attachments, and where in their words these begin. */
  readonly attachmentsFrom: readonly (readonly [position: number, word: number])[];
  readonly facets: Readonly<Record<WrittenFacet, { readonly values: readonly string[]; readonly of: readonly (readonly number[])[] }>>;
}

export function encodeLedger(entries: readonly WrittenEntry[]): LedgerFile {
  return {
    published: entries.map((entry) => entry.published),
    ended: entries.flatMap((entry, position) => (entry.ended ? [position] : [])),
    attachmentsFrom: entries.flatMap(({ attachmentsFrom }, position) =>
      attachmentsFrom === undefined ? [] : [[position, attachmentsFrom] as const],
    ),
    facets: forEachFacet(writtenFacets, (name) => {
      const values = [...new Set(entries.flatMap((entry) => entry.facets[name]))].sort();
      const places = new Map(values.map((value, place) => [value, place]));
      return { values, of: entries.map((entry) => entry.facets[name].map((value) => places.get(value)!)) };
    }),
  };
}

export function decodeLedger(file: LedgerFile): LedgerEntry[] {
  const ended = new Set(file.ended);
  const attachmentsFrom = new Map(file.attachmentsFrom);
  return file.published.map((published, position) => {
    const facets = forEachFacet(writtenFacets, (name) => {
      const { values, of } = file.facets[name];
      return of[position]!.map((place) => values[place]!);
    });
    const from = attachmentsFrom.get(position);
    return {
      published,
      ended: ended.has(position),
      ...(from !== undefined && { attachmentsFrom: from }),
      facets: { ...facets, year: [published.slice(0, 4)] },
    };
  });
}
