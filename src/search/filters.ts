import { facetNames, forEachFacet, type FacetName, type LedgerEntry } from './ledger.ts';
import type { SearchRequest } from './search-address.ts';

type Limits = Pick<SearchRequest, 'filters' | 'from' | 'to'>;

function passesFacet(entry: LedgerEntry, name: FacetName, wanted: readonly string[]): boolean {
  return wanted.length === 0 || entry.facets[name].some((value) => wanted.includes(value));
}

/** Within one filter any of the values, and all filters at once; `except` leaves one filter out. */
export function passes(entry: LedgerEntry, limits: Limits, except?: FacetName): boolean {
  if (limits.from && entry.published < limits.from) return false;
  if (limits.to && entry.published > limits.to) return false;
  return facetNames.every((name) => name === except || passesFacet(entry, name, limits.filters[name]));
}

/** For every value, how many documents there would be with it: the other filters apply, those of the same name do not. */
export function countFacets(entries: readonly LedgerEntry[], limits: Limits): Record<FacetName, Map<string, number>> {
  return forEachFacet(facetNames, (name) => {
    const count = new Map<string, number>();
    for (const entry of entries) {
      if (!passes(entry, limits, name)) continue;
      for (const value of entry.facets[name]) count.set(value, (count.get(value) ?? 0) + 1);
    }
    return count;
  });
}

export function hasLimits({ filters, from, to }: Limits): boolean {
  return from !== '' || to !== '' || facetNames.some((name) => filters[name].length > 0);
}

export const noLimits: Limits = { filters: forEachFacet(facetNames, () => []), from: '', to: '' };
