/** The search page: its state is the address, its data the index below `pagefind/`, its engine Pagefind. */
import { announce, sentences } from '#search/announcement.ts';
import { watchDownloads } from '#search/downloads.ts';
import { missingFrom } from '#search/excerpt.ts';
import { explain } from '#search/explanation.ts';
import { countFacets, hasLimits, noLimits, passes } from '#search/filters.ts';
import { IndexUnavailable, PagefindIndex } from '#search/pagefind-index.ts';
import { readAddress, writeAddress, type SearchRequest } from '#search/search-address.ts';
import { withNearness } from '#search/nearness.ts';
import { markedRuns, readQuery } from '#search/query.ts';
import { searchExactly, sortHits, type Hit, type Outcome, type Relaxation } from '#search/search.ts';
import type { SitePage } from '#search/site-pages.ts';
import { SearchFilters } from './search-filters.ts';
import { pageItem, resultItem, writeHint, type Found } from './search-results.ts';
import { SearchWords } from './search-words.ts';

const resultsPerStep = 10;

function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`#${id} is missing`);
  return found;
}

const panel = byId('search-panel', HTMLElement);
const form = byId('search-form', HTMLFormElement);
const status = byId('search-status', HTMLElement);
const retry = byId('search-retry', HTMLButtonElement);
const loosen = byId('search-loosen', HTMLAnchorElement);
const list = byId('results', HTMLElement);
const more = byId('more', HTMLButtonElement);
const pages = byId('search-pages', HTMLElement);
const suggested = byId('search-suggestions', HTMLElement);
const elsewhere = byId('search-elsewhere', HTMLElement);
const clear = byId('search-clear', HTMLButtonElement);
const filterPanel = byId('search-filters', HTMLDetailsElement);
const filters = new SearchFilters(form, clear);

const base = panel.dataset['base'] ?? '/';
const pageTitle = document.title;
const failedDownloads = watchDownloads(window, `${base}pagefind/`);

let opened: Promise<PagefindIndex> | undefined;
let attempts = 0;

function openIndex(): Promise<PagefindIndex> {
  if (!opened) {
    attempts += 1;
    // A browser does not load a module again whose download has failed, unless its address is another one.
    const again = attempts > 1 ? `?${attempts}` : '';
    opened = PagefindIndex.open({
      base,
      fetch: (address) => window.fetch(address),
      importModule: (address) => import(/* @vite-ignore */ address + again),
      failedDownloads,
    });
    opened.catch(() => (opened = undefined));
  }
  return opened;
}

function cutIntoWords(text: string): string[] {
  if (!('Segmenter' in Intl)) return [text];
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

const words = new SearchWords(base, cutIntoWords);
let request: SearchRequest = readAddress(new URLSearchParams(location.search));
let last: { readonly query: string; readonly loose: boolean; readonly outcome: Outcome } | undefined;
/** Counts requests, so that a late answer does not overwrite a newer one. */
let turn = 0;

async function outcomeOf(index: PagefindIndex, { query, loose }: SearchRequest): Promise<Outcome> {
  if (last?.query === query && last.loose === loose) return last.outcome;
  const found = await words.search(index, query, loose);
  const outcome = await withNearness(
    found,
    (ordinal) => index.read(ordinal),
    (ordinal) => index.entries[ordinal]!.ended,
  );
  last = { query, loose, outcome };
  return outcome;
}

function setStatus(state: 'loading' | 'done' | 'error', text: string, total?: number, relaxation?: Relaxation): void {
  status.dataset['state'] = state;
  if (total === undefined) delete status.dataset['total'];
  else status.dataset['total'] = String(total);
  if (relaxation === undefined) delete status.dataset['relaxation'];
  else status.dataset['relaxation'] = relaxation;
  status.textContent = text;
  retry.hidden = state !== 'error';
}

function nothing(): Outcome {
  return { relaxation: 'none', query: { parts: [], runs: [], titlesOnly: false, ignored: [] }, hits: [], canLoosen: false, missing: [] };
}

/** `undefined` when it could not be downloaded: what stands beside the documents is no reason to hold them back. */
async function unlessUnavailable<Value>(value: Promise<Value>): Promise<Value | undefined> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof IndexUnavailable) return undefined;
    throw error;
  }
}

/** The address for another query without limits. */
function addressFor(asked: SearchRequest): (query: string) => string {
  return (query) => `?${writeAddress({ ...asked, ...noLimits, query, loose: false })}`;
}

/** Shows what stands above the documents: columns, organs and pages, and queries that may have been meant. */
function showBeside(
  beside: readonly SitePage[] | undefined,
  similar: readonly string[] | undefined,
  runs: readonly string[],
  asked: SearchRequest,
): void {
  pages.querySelector('ul')?.replaceChildren(...(beside ?? []).map((page) => pageItem(page, base, runs)));
  pages.hidden = !beside?.length;
  writeHint(suggested, '您是不是要找：', similar ?? [], '？', addressFor(asked));
  if (beside && similar) return;
  suggested.textContent = sentences.noHints;
  suggested.hidden = false;
}

/** Offers the other word below the documents; `isCurrent` tells whether they still stand on the page. */
async function showElsewhere(index: PagefindIndex, outcome: Outcome, asked: SearchRequest, isCurrent: () => boolean): Promise<void> {
  const other = await unlessUnavailable(words.elsewhere(index, outcome));
  if (other && isCurrent()) writeHint(elsewhere, other.before, [other.query], other.after, addressFor(asked));
}

async function readFound(index: PagefindIndex, { ordinal, standing }: Hit, runs: readonly string[]): Promise<Found> {
  const found = await index.read(ordinal);
  const isOnPage = found.pages === undefined || missingFrom([found.title, found.number, ...found.blocks], runs).length === 0;
  const [pages, attachments] = await Promise.all([
    index.readParts(isOnPage ? undefined : found.pages),
    index.readParts(standing === 'attachment' ? found.attachments : undefined),
  ]);
  return { document: found, parts: [...pages, ...attachments] };
}

/**
 * While a large portal's older documents are being asked: shows what the newest ones hold, then tells how much has been found so far.
 * Nothing is final before all of them have been asked.
 */
async function showNewest(index: PagefindIndex, asked: SearchRequest, count: number, isCurrent: () => boolean): Promise<void> {
  if (last?.query === asked.query && last.loose === asked.loose) return;
  for (let shards = index.askedFirst; shards < index.shards; shards += 1) {
    const hits = sortHits(
      (await searchExactly(index.newest(shards), asked.query)).filter(({ ordinal }) => passes(index.entries[ordinal]!, asked)),
      asked.order,
      (ordinal) => index.entries[ordinal]!.ended,
    );
    if (shards === index.askedFirst && hits.length > 0) {
      const runs = markedRuns(readQuery(asked.query));
      const found = await Promise.all(hits.slice(0, count).map((hit) => readFound(index, hit, runs)));
      if (isCurrent()) list.replaceChildren(...found.map((document) => resultItem(document, runs)));
      delete list.dataset['address'];
      more.hidden = true;
    }
    if (!isCurrent()) return;
    setStatus('loading', sentences.soFar(index.documentsIn(shards), hits.length));
  }
}

/** Finds, filters and shows the first `count` results of the request in the address. */
async function show(count: number): Promise<void> {
  const now = (turn += 1);
  const asked = request;
  filters.write(asked);
  suggested.hidden = elsewhere.hidden = pages.hidden = true;
  document.title = asked.query ? `${asked.query}_${pageTitle}` : pageTitle;
  if (!asked.query) {
    list.replaceChildren();
    more.hidden = loosen.hidden = filterPanel.hidden = true;
    setStatus('done', announce(nothing(), '', 0, 0), 0);
    return;
  }
  setStatus('loading', sentences.loading);
  loosen.hidden = true;
  try {
    const index = await openIndex();
    await showNewest(index, asked, count, () => now === turn);
    if (now !== turn) return;
    const outcome = await outcomeOf(index, asked);
    const hits = sortHits(
      outcome.hits.filter(({ ordinal }) => passes(index.entries[ordinal]!, asked)),
      asked.order,
      (ordinal) => index.entries[ordinal]!.ended,
    );
    const runs = markedRuns(outcome.query);
    const kept = list.dataset['address'] === String(writeAddress(asked)) ? list.children.length : 0;
    // What stands above the documents comes with them, so that they do not jump down later.
    const [beside, similar, ...found] = await Promise.all([
      hasLimits(asked) ? [] : unlessUnavailable(words.pages(outcome, asked.query)),
      unlessUnavailable(words.suggest(index, outcome, asked.query)),
      ...hits.slice(kept, count).map((hit) => readFound(index, hit, runs)),
    ]);
    if (now !== turn) return;
    const ranked = (position: number) => ({ hit: hits[position]!, entry: index.entries[hits[position]!.ordinal]! });
    const items = found.map((document, offset) => {
      const position = kept + offset;
      const before = position > 0 ? ranked(position - 1) : undefined;
      const explanation = asked.explain ? explain(ranked(position), before, position + 1, outcome.query.runs.length, asked.order) : '';
      return resultItem(document, runs, explanation);
    });
    showBeside(beside, similar, runs, asked);
    if (kept > 0) list.append(...items);
    else list.replaceChildren(...items);
    list.dataset['address'] = String(writeAddress(asked));
    more.hidden = list.children.length >= hits.length;
    loosen.hidden = !outcome.canLoosen;
    loosen.href = `?${writeAddress({ ...asked, loose: true })}`;
    filters.showCounts(
      countFacets(
        outcome.hits.map(({ ordinal }) => index.entries[ordinal]!),
        asked,
      ),
    );
    filterPanel.hidden = outcome.hits.length === 0 && !hasLimits(asked);
    setStatus('done', announce(outcome, asked.query, hits.length, list.children.length), hits.length, outcome.relaxation);
    void showElsewhere(index, outcome, asked, () => now === turn);
  } catch (error) {
    if (now === turn) {
      list.replaceChildren();
      delete list.dataset['address'];
      more.hidden = true;
      setStatus('error', sentences.unavailable);
    }
    if (!(error instanceof IndexUnavailable)) throw error;
  }
}

function go(next: SearchRequest): void {
  if (String(writeAddress(next)) !== String(writeAddress(request))) history.pushState(null, '', `?${writeAddress(next)}`);
  request = next;
  void show(resultsPerStep);
}

/** How many results were shown when the reader left this entry of the history. */
function shownBefore(): number {
  const state: unknown = history.state;
  const shown = state && typeof state === 'object' && 'shown' in state ? Number(state.shown) : 0;
  return Math.max(resultsPerStep, shown || 0);
}

async function showMore(): Promise<void> {
  const before = list.children.length;
  await show(before + resultsPerStep);
  history.replaceState({ shown: list.children.length }, '');
  list.children[before]?.querySelector('a')?.focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ ...filters.read(), explain: request.explain });
});
// The filters stand beside the form and belong to it all the same: their events pass the panel, not the form.
panel.addEventListener('change', (event) => {
  if (event.target instanceof HTMLInputElement && event.target.name !== 'q')
    go({ ...filters.read(), loose: request.loose, explain: request.explain, query: request.query });
});
clear.addEventListener('click', () => go({ ...request, ...noLimits }));
retry.addEventListener('click', () => void show(shownBefore()));
more.addEventListener('click', () => void showMore());
window.addEventListener('popstate', () => {
  request = readAddress(new URLSearchParams(location.search));
  void show(shownBefore());
});

filterPanel.open = matchMedia('(min-width: 60rem)').matches;
void show(shownBefore());
