import { hasLimits } from '#search/filters.ts';
import { facetNames, forEachFacet, type FacetName } from '#search/ledger.ts';
import type { SearchRequest } from '#search/search-address.ts';

/** The form of the search page: query, filters, dates and order, which all live outside it too, in the address. */
export class SearchFilters {
  readonly #form: HTMLFormElement;
  readonly #clear: HTMLButtonElement;

  constructor(form: HTMLFormElement, clear: HTMLButtonElement) {
    this.#form = form;
    this.#clear = clear;
  }

  #inputs(name: string): HTMLInputElement[] {
    return [...this.#form.elements].filter((field): field is HTMLInputElement => field instanceof HTMLInputElement && field.name === name);
  }

  #value(name: string): string {
    const inputs = this.#inputs(name);
    return (inputs.find((input) => input.type === 'radio' && input.checked) ?? inputs[0])?.value ?? '';
  }

  read(): SearchRequest {
    return {
      query: this.#value('q').trim(),
      filters: forEachFacet(facetNames, (name) => this.#inputs(name).flatMap((input) => (input.checked ? [input.value] : []))),
      from: this.#value('from'),
      to: this.#value('to'),
      order: this.#value('sort') === 'date' ? 'date' : 'relevance',
      loose: false,
      explain: false,
    };
  }

  write(request: SearchRequest): void {
    for (const name of facetNames) for (const input of this.#inputs(name)) input.checked = request.filters[name].includes(input.value);
    for (const name of ['from', 'to'] as const) for (const input of this.#inputs(name)) input.value = request[name];
    for (const input of this.#inputs('sort')) input.checked = (input.value === 'date') === (request.order === 'date');
    for (const input of this.#inputs('q')) input.value = request.query;
    this.#clear.hidden = !hasLimits(request);
  }

  /** Shows how many documents each value would give; values that would give none and are not chosen are hidden. */
  showCounts(counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>): void {
    for (const name of facetNames) {
      const inputs = this.#inputs(name);
      for (const input of inputs) {
        const count = counts[name].get(input.value) ?? 0;
        const item = input.closest('li');
        if (!item) continue;
        item.hidden = count === 0 && !input.checked;
        item.querySelector('.count')?.replaceChildren(String(count));
      }
      const fieldset = inputs[0]?.closest('fieldset');
      if (fieldset) fieldset.hidden = inputs.every((input) => input.closest('li')?.hidden !== false);
    }
  }
}
