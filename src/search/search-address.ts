/** The search page's whole state, as it stands in its address. */
import { facetNames, forEachFacet, type FacetName } from './ledger.ts';

export interface SearchRequest {
  readonly query: string;
  readonly filters: Readonly<Record<FacetName, readonly string[]>>;
  /** First and last publication day. */
  readonly from: string;
  readonly to: string;
  readonly order: 'relevance' | 'date';
  /** The reader accepts documents that hold only some of the words. */
  readonly loose: boolean;
  /** Each result says why it stands where it does. */
  readonly explain: boolean;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

export function readAddress(parameters: URLSearchParams): SearchRequest {
  const dayAt = (name: string) => {
    const value = parameters.get(name) ?? '';
    return dayPattern.test(value) ? value : '';
  };
  return {
    query: (parameters.get('q') ?? '').trim(),
    filters: forEachFacet(facetNames, (name) => [...new Set(parameters.getAll(name).filter(Boolean))]),
    from: dayAt('from'),
    to: dayAt('to'),
    order: parameters.get('sort') === 'date' ? 'date' : 'relevance',
    loose: parameters.get('match') === 'some',
    explain: parameters.get('explain') === '1',
  };
}

export function writeAddress(request: SearchRequest): URLSearchParams {
  const parameters = new URLSearchParams();
  if (request.query) parameters.set('q', request.query);
  for (const name of facetNames) for (const value of request.filters[name]) parameters.append(name, value);
  if (request.from) parameters.set('from', request.from);
  if (request.to) parameters.set('to', request.to);
  if (request.order === 'date') parameters.set('sort', 'date');
  if (request.loose) parameters.set('match', 'some');
  if (request.explain) parameters.set('explain', '1');
  return parameters;
}
