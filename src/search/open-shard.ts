/** One shard of the index, as Pagefind has opened it. */
import { decodeLedger, type LedgerEntry, type LedgerFile } from './ledger.ts';
import type { Ordinal } from './search.ts';
import { coverOf, markAttachment, pairLength } from './tokens.ts';

export interface Shard {
  /** Folder below `pagefind/`, and the language code that keeps the engine from cutting words again. */
  readonly id: string;
  readonly documents: number;
  /** Changes when anything in the shard does. */
  readonly tag: string;
}

/** In a shard's folder. */
export const ledgerFile = 'ledger.json';

interface PagefindResult {
  readonly id: string;
  /** Word positions of the match. */
  readonly words: readonly number[];
  data(): Promise<PagefindData>;
}
export interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}
interface PagefindInstance {
  search(term: string | null): Promise<{ readonly results: readonly PagefindResult[] }>;
}
/** What is used of `pagefind.js`. */
export interface PagefindModule {
  createInstance(options: { readonly basePath: string; readonly noWorker: boolean; readonly metaCacheTag: string }): PagefindInstance;
}

/** How the index reaches the world. */
export interface IndexAccess {
  /** The portal's base, `/` or `/zfxxgk/`. */
  readonly base: string;
  readonly fetch: (address: string) => Promise<Response>;
  readonly importModule: (address: string) => Promise<unknown>;
  /** How many downloads have failed so far: the engine takes no notice of lost index files. */
  readonly failedDownloads: () => number;
}

/** The index, or a part of it, could not be downloaded: nothing can be said about what it holds. */
export class IndexUnavailable extends Error {
  constructor(what: string, cause?: unknown) {
    super(what, { cause });
    this.name = 'IndexUnavailable';
  }
}

export async function fetchJson(access: IndexAccess, address: string): Promise<unknown> {
  const response = await access.fetch(address);
  if (!response.ok) throw new IndexUnavailable(`${response.status} ${address}`);
  return response.json();
}

/** Fails when the engine has lost a download meanwhile. */
async function watched<Value>(access: IndexAccess, work: () => Promise<Value>): Promise<Value> {
  const before = access.failedDownloads();
  const value = await work();
  if (access.failedDownloads() !== before) throw new IndexUnavailable('lost index files');
  return value;
}

type Positions = ReadonlyMap<Ordinal, readonly number[]>;

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

/** For each document, the first position from which every word stands at its own offset. */
function firstTogether(words: readonly Positions[], offsets: readonly number[]): Map<Ordinal, number> {
  const [first, ...rest] = words as [Positions, ...Positions[]];
  const found = new Map<Ordinal, number>();
  for (const [ordinal, starts] of first) {
    const others = rest.map((positions) => new Set(positions.get(ordinal)));
    const start = least(starts.filter((at) => others.every((positions, index) => positions.has(at + offsets[index + 1]!))));
    if (start !== Infinity) found.set(ordinal, start);
  }
  return found;
}

/** One shard as the engine has opened it; ordinals are counted from its newest document. */
export class OpenShard {
  readonly entries: readonly LedgerEntry[];
  readonly #access: IndexAccess;
  readonly #pagefind: PagefindInstance;
  readonly #results: readonly PagefindResult[];
  readonly #ordinals: ReadonlyMap<string, Ordinal>;

  private constructor(access: IndexAccess, pagefind: PagefindInstance, entries: readonly LedgerEntry[], results: readonly PagefindResult[]) {
    this.#access = access;
    this.#pagefind = pagefind;
    this.entries = entries;
    this.#results = results;
    this.#ordinals = new Map(results.map(({ id }, ordinal) => [id, ordinal]));
  }

  static async open(access: IndexAccess, module: PagefindModule, { id, tag, documents }: Shard): Promise<OpenShard> {
    const folder = `${access.base}pagefind/${id}/`;
    const ledger = fetchJson(access, `${folder}${ledgerFile}?${tag}`);
    // On the page itself, not in the engine's worker, where nobody sees a failed download.
    const pagefind = module.createInstance({ basePath: folder, noWorker: true, metaCacheTag: tag });
    // An empty search, because the instance returns before it is ready; then all documents, in the order of the index.
    const [file, { results }] = await Promise.all([ledger, watched(access, () => pagefind.search('').then(() => pagefind.search(null)))]);
    const entries = decodeLedger(file as LedgerFile);
    if (results.length !== documents || entries.length !== documents) throw new IndexUnavailable(`${id}: ledger and index differ`);
    return new OpenShard(access, pagefind, entries, results);
  }

  async #positionsOf(word: string, isAlone: boolean): Promise<Positions> {
    // In quotes the engine tells the first position only, but sooner; without, it also takes words that go on, as those for two characters do.
    const isQuoted = word.length !== pairLength && isAlone;
    const { results } = await this.#pagefind.search(isQuoted ? `"${word}"` : word);
    return new Map(results.map(({ id, words }) => [this.#ordinals.get(id)!, words]));
  }

  async find(phrase: string): Promise<Map<Ordinal, number>> {
    const cover = coverOf(phrase);
    const positions = await watched(this.#access, () => Promise.all(cover.map(({ word }) => this.#positionsOf(word, cover.length === 1))));
    const first = firstTogether(
      positions,
      cover.map(({ offset }) => offset),
    );
    return new Map([...first].map(([ordinal, position]) => [ordinal, markAttachment(position, this.entries[ordinal]!.attachmentsFrom)]));
  }

  data(ordinal: Ordinal): Promise<PagefindData> {
    return this.#results[ordinal]!.data();
  }
}
