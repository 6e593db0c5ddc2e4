import { noOtherWords, OtherWords, traditionalFile, wordsFile, type TraditionalFile, type WordsFile } from '#search/other-words.ts';
import { IndexUnavailable, type PagefindIndex } from '#search/pagefind-index.ts';
import { findElsewhere, search, type Outcome } from '#search/search.ts';
import { Suggestions, suggestionsFile, type SuggestionsFile } from '#search/suggestions.ts';

const mostSuggestions = 3;
/** Each costs a search. */
const mostCandidates = 6;
/** Above so many documents, the other word is offered without having been counted: that would double what a query downloads. */
const mostCounted = 3000;

/** Another query that a reader may want, as a sentence around a link. */
export interface Hint {
  readonly before: string;
  readonly query: string;
  readonly after: string;
}

/** What the search page knows about words; every file is loaded when it is first needed. Fails with `IndexUnavailable`. */
export class SearchWords {
  readonly #base: string;
  readonly #cut: (text: string) => readonly string[];
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(base: string, cut: (text: string) => readonly string[]) {
    this.#base = base;
    this.#cut = cut;
  }

  #load(name: string): Promise<unknown> {
    let file = this.#files.get(name);
    if (!file) {
      file = this.#download(name);
      this.#files.set(name, file);
      file.catch(() => this.#files.delete(name));
    }
    return file;
  }

  async #download(name: string): Promise<unknown> {
    try {
      const response = await window.fetch(this.#base + name);
      if (response.ok) return await response.json();
    } catch (error) {
      throw new IndexUnavailable(name, error);
    }
    throw new IndexUnavailable(name);
  }

  /** Synonyms and traditional characters, for a query that nothing has. */
  async otherWords(): Promise<OtherWords> {
    const [words, characters] = await Promise.all([this.#load(wordsFile), this.#load(traditionalFile)]);
    return new OtherWords(words as WordsFile, characters as TraditionalFile);
  }

  search(index: PagefindIndex, query: string, loose: boolean): Promise<Outcome> {
    return search(index, query, loose, this.#cut, () => this.otherWords());
  }

  /** The other word for what was found. */
  async elsewhere(index: PagefindIndex, outcome: Outcome): Promise<Hint | undefined> {
    if (outcome.relaxation !== 'none' || outcome.hits.length === 0 || outcome.query.runs.length !== 1) return undefined;
    const words = new OtherWords((await this.#load(wordsFile)) as WordsFile);
    if (index.entries.length > mostCounted) {
      const query = words.synonymsOf(outcome.query.runs[0]!)[0];
      return query === undefined ? undefined : { before: '也可以查“', query, after: '”。' };
    }
    const other = await findElsewhere(index, outcome, words);
    return other && { before: `另有 ${other.documents} 件没有这个词，但含有“`, query: other.text, after: '”。' };
  }

  /** Words close to what was typed that lead to documents. */
  async suggest(index: PagefindIndex, outcome: Outcome, typed: string): Promise<string[]> {
    const { relaxation, hits, query } = outcome;
    if (query.runs.length === 0 || query.number?.text || (hits.length > 0 && relaxation !== 'all-words' && relaxation !== 'some-words')) return [];
    const known = new Suggestions((await this.#load(suggestionsFile)) as SuggestionsFile);
    const found: string[] = [];
    for (const candidate of known.candidatesFor(typed, mostCandidates)) {
      const { relaxation: further, hits: documents } = await search(index, candidate, false, this.#cut, async () => noOtherWords);
      if (documents.length > 0 && (further === 'none' || further === 'question-words')) found.push(candidate);
      if (found.length === mostSuggestions) break;
    }
    return found;
  }
}
