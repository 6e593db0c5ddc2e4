import { hasUncommonCharacter } from '#search/common-characters.ts';
import { noOtherWords, OtherWords, traditionalFile, wordsFile, type TraditionalFile, type WordsFile } from '#search/other-words.ts';
import { IndexUnavailable, type PagefindIndex } from '#search/pagefind-index.ts';
import { readQuery, withoutQuestionWords } from '#search/query.ts';
import { findElsewhere, search, type Outcome } from '#search/search.ts';
import { findSitePages, sitePagesFile, type SitePage, type SitePagesFile } from '#search/site-pages.ts';
import { phraseOfRun } from '#search/tokens.ts';
import { rarerWordsFile, Suggestions, suggestionsFile, type RarerWordsFile, type SuggestionsFile } from '#search/suggestions.ts';

const mostSuggestions = 3;
const mostPages = 3;
/** Each costs a search. */
const mostCandidates = 6;
/** A word that stands in so few documents may stand there by chance, as 地保 in 基地保护; then one that is so many times as frequent may have been meant. */
const fewDocuments = 5;
const farMore = 4;
const shortWord = /^\p{Script=Han}{2,4}$/u;
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

  /** Synonyms, and traditional characters where the text may have some, for a query that nothing has. */
  async otherWords(text: string): Promise<OtherWords> {
    const characters = hasUncommonCharacter(text) ? this.#load(traditionalFile) : undefined;
    return new OtherWords((await this.#load(wordsFile)) as WordsFile, (await characters) as TraditionalFile | undefined);
  }

  /** Columns, organs and pages for what was looked for in the end, and for what was typed. */
  async pages({ query }: Outcome, typed: string): Promise<SitePage[]> {
    const { pages } = (await this.#load(sitePagesFile)) as SitePagesFile;
    const asTyped = findSitePages(pages, readQuery(typed), mostPages, true);
    return [...new Set([...asTyped, ...findSitePages(pages, query, mostPages, false)])].slice(0, mostPages);
  }

  search(index: PagefindIndex, query: string, loose: boolean): Promise<Outcome> {
    return search(index, query, loose, this.#cut, (text) => this.otherWords(text));
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

  /** Words that lead to documents and are close to what was typed, where that leads to none, or to few by chance. */
  async suggest(index: PagefindIndex, outcome: Outcome, typed: string): Promise<string[]> {
    const { relaxation, hits, query } = outcome;
    if (query.runs.length === 0 || query.number?.text || query.titlesOnly) return [];
    if (relaxation === 'none' && hits.length > 0) return this.#farMoreFrequent(index, outcome);
    const subject = withoutQuestionWords(readQuery(typed));
    const isUncertain = relaxation === 'none' || relaxation === 'some-words' || (relaxation === 'all-words' && !subject);
    return isUncertain ? this.#mended(index, subject?.parts ?? [typed], typed) : [];
  }

  async #mended(index: PagefindIndex, parts: readonly string[], typed: string): Promise<string[]> {
    const [frequent, rarer, { groups }] = (await Promise.all([this.#load(suggestionsFile), this.#load(rarerWordsFile), this.#load(wordsFile)])) as [
      SuggestionsFile,
      RarerWordsFile,
      WordsFile,
    ];
    const known = new Suggestions(frequent, { words: [...rarer.words, groups.flat().join(' ')] });
    const candidates = parts.flatMap((part) => known.candidatesFor(part, mostCandidates).map((mended) => typed.replace(part, () => mended)));
    const found: string[] = [];
    for (const candidate of candidates.slice(0, mostCandidates)) {
      const { relaxation, hits } = await search(index, candidate, false, this.#cut, async () => noOtherWords);
      if (hits.length > 0 && (relaxation === 'none' || relaxation === 'question-words')) found.push(candidate);
      if (found.length === mostSuggestions) break;
    }
    return found;
  }

  async #farMoreFrequent(index: PagefindIndex, { query, hits }: Outcome): Promise<string[]> {
    const [run, ...more] = query.runs;
    if (run === undefined || more.length > 0 || !shortWord.test(run)) return [];
    if (hits.length > fewDocuments || hits.some(({ standing }) => standing === 'title')) return [];
    const [frequent, { groups }] = (await Promise.all([this.#load(suggestionsFile), this.#load(wordsFile)])) as [SuggestionsFile, WordsFile];
    const known = new Suggestions(frequent, { words: [groups.flat().join(' ')] });
    for (const word of known.wordsLike(run, 2)) {
      if ((await index.find(phraseOfRun(word))).size >= hits.length * farMore) return [word];
    }
    return [];
  }
}
