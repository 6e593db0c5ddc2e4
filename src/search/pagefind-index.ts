/** Pagefind's share of the search: index files made of shards, newest first, asked for exact phrases. */
import { decodeLedger, type LedgerEntry, type LedgerFile } from './ledger.ts';
import type { Ordinal, PhraseFinder } from './search.ts';
import { coverOf, markAttachment } from './tokens.ts';

/** `pagefind/shards.json`: the shards of an index, newest first. */
export interface ShardList {
  readonly shards: readonly Shard[];
}
export interface Shard {
  /** Folder below `pagefind/`, and the language code that keeps the engine from cutting words again. */
  readonly id: string;
  readonly documents: number;
  /** Changes when anything in the shard does. */
  readonly tag: string;
}

export const shardListFile = 'pagefind/shards.json';
/** In a shard's folder. */
export const ledgerFile = 'ledger.json';
export const attachmentFolder = 'attachments';
export const engineFile = 'pagefind.js';

interface PagefindResult {
  readonly id: string;
  /** Word positions of the match. */
  readonly words: readonly number[];
  data(): Promise<PagefindData>;
}
interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}
interface PagefindInstance {
  search(term: string | null): Promise<{ readonly results: readonly PagefindResult[] }>;
  mergeIndex(path: string, options: { readonly language: string; readonly metaCacheTag: string }): Promise<void>;
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

/** What is shown of a document. */
export interface FoundDocument {
  /** With the base. */
  readonly address: string;
  readonly title: string;
  readonly column: string;
  readonly organs: string;
  readonly published: string;
  readonly number: string;
  readonly validity: string;
  /** Blocks of text, then the facts. */
  readonly blocks: readonly string[];
  /** Where the texts of attachments are, with the base; absent when there are none. */
  readonly attachments?: string;
}

/** An attachment as it is shown; `attachmentFolder` of a shard holds a list of them for each document that has any. */
export interface FoundAttachment {
  readonly title: string;
  readonly blocks: readonly string[];
}

/** The index, or a part of it, could not be downloaded: nothing can be said about what it holds. */
export class IndexUnavailable extends Error {
  constructor(what: string, cause?: unknown) {
    super(what, { cause });
    this.name = 'IndexUnavailable';
  }
}

async function fetchJson(access: IndexAccess, address: string): Promise<unknown> {
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

/** For each document, the first position from which every word stands at its own offset. */
function firstTogether(words: readonly Positions[], offsets: readonly number[]): Map<Ordinal, number> {
  const [first, ...rest] = words as [Positions, ...Positions[]];
  const found = new Map<Ordinal, number>();
  for (const [ordinal, starts] of first) {
    const others = rest.map((positions) => new Set(positions.get(ordinal)));
    const start = [...starts].sort((a, b) => a - b).find((at) => others.every((positions, index) => positions.has(at + offsets[index + 1]!)));
    if (start !== undefined) found.set(ordinal, start);
  }
  return found;
}

export class PagefindIndex implements PhraseFinder {
  readonly entries: readonly LedgerEntry[];
  readonly #access: IndexAccess;
  readonly #pagefind: PagefindInstance;
  readonly #results: readonly PagefindResult[];
  readonly #ordinals: ReadonlyMap<string, Ordinal>;
  readonly #found = new Map<string, Promise<ReadonlyMap<Ordinal, number>>>();

  private constructor(access: IndexAccess, pagefind: PagefindInstance, entries: readonly LedgerEntry[], results: readonly PagefindResult[]) {
    this.#access = access;
    this.#pagefind = pagefind;
    this.entries = entries;
    this.#results = results;
    this.#ordinals = new Map(results.map(({ id }, ordinal) => [id, ordinal]));
  }

  /** Loads engine, ledgers and the list of documents. Throws `IndexUnavailable` when any of it cannot be had. */
  static async open(access: IndexAccess): Promise<PagefindIndex> {
    try {
      return await PagefindIndex.#open(access);
    } catch (error) {
      throw error instanceof IndexUnavailable ? error : new IndexUnavailable('open', error);
    }
  }

  static async #open(access: IndexAccess): Promise<PagefindIndex> {
    const { shards } = (await fetchJson(access, access.base + shardListFile)) as ShardList;
    const folderOf = (shard: Shard) => `${access.base}pagefind/${shard.id}/`;
    const [newest, ...older] = shards;
    if (!newest) return new PagefindIndex(access, { search: async () => ({ results: [] }), mergeIndex: async () => {} }, [], []);
    const ledgers = Promise.all(shards.map((shard) => fetchJson(access, `${folderOf(shard)}${ledgerFile}?${shard.tag}`)));
    const module = (await access.importModule(folderOf(newest) + engineFile)) as PagefindModule;
    // On the page itself, not in the engine's worker, where nobody sees a failed download.
    const pagefind = module.createInstance({ basePath: folderOf(newest), noWorker: true, metaCacheTag: newest.tag });
    // createInstance() returns before the engine is ready; an empty search waits for it.
    await watched(access, () => pagefind.search(''));
    await Promise.all(older.map((shard) => pagefind.mergeIndex(folderOf(shard), { language: shard.id, metaCacheTag: shard.tag })));
    const [all, files] = await Promise.all([watched(access, () => pagefind.search(null)), ledgers]);
    const byShard = Map.groupBy(all.results, ({ id }) => id.slice(0, id.lastIndexOf('_')));
    const entries = files.map((file) => decodeLedger(file as LedgerFile));
    shards.forEach((shard, index) => {
      if (byShard.get(shard.id)?.length !== entries[index]!.length) throw new IndexUnavailable(`${shard.id}: ledger and index differ`);
    });
    return new PagefindIndex(
      access,
      pagefind,
      entries.flat(),
      shards.flatMap((shard) => byShard.get(shard.id)!),
    );
  }

  /** Throws `IndexUnavailable` when a file of the index cannot be downloaded; asking again tries again. */
  find(phrase: string): Promise<ReadonlyMap<Ordinal, number>> {
    let found = this.#found.get(phrase);
    if (!found) {
      found = this.#ask(phrase);
      this.#found.set(phrase, found);
      found.catch(() => this.#found.delete(phrase));
    }
    return found;
  }

  async #ask(phrase: string): Promise<ReadonlyMap<Ordinal, number>> {
    const cover = coverOf(phrase);
    // The engine finds short phrases itself; of longer ones half the words will do, which halves the download.
    const asked = phrase.split(' ').length < 3 ? [phrase] : cover.map(({ word }) => word);
    const answers = await watched(this.#access, () => Promise.all(asked.map((term) => this.#pagefind.search(term))));
    const positions = answers.map(({ results }) => new Map(results.map(({ id, words }) => [this.#ordinals.get(id)!, words])));
    const offsets = cover.map(({ offset }) => offset);
    const first =
      asked.length === 1 ? new Map([...positions[0]!].map(([ordinal, words]) => [ordinal, words[0] ?? 0])) : firstTogether(positions, offsets);
    return new Map([...first].map(([ordinal, position]) => [ordinal, markAttachment(position, this.entries[ordinal]!.attachmentsFrom)]));
  }

  /** Throws `IndexUnavailable` when the document's record cannot be downloaded. */
  async read(ordinal: Ordinal): Promise<FoundDocument> {
    try {
      const { url, content, meta } = await this.#results[ordinal]!.data();
      const value = (name: string) => meta[name] ?? '';
      return {
        address: url,
        title: value('title'),
        column: value('column'),
        organs: value('organs'),
        published: value('published'),
        number: value('number'),
        validity: value('validity'),
        blocks: content.split('\n'),
        ...(meta['attachments'] && { attachments: `${this.#access.base}pagefind/${meta['attachments']}` }),
      };
    } catch (error) {
      throw new IndexUnavailable(String(ordinal), error);
    }
  }

  /** Texts of a document's attachments, in its order. Throws `IndexUnavailable` when they cannot be downloaded. */
  async readAttachments({ attachments }: FoundDocument): Promise<readonly FoundAttachment[]> {
    if (attachments === undefined) return [];
    try {
      return (await fetchJson(this.#access, attachments)) as readonly FoundAttachment[];
    } catch (error) {
      throw error instanceof IndexUnavailable ? error : new IndexUnavailable(attachments, error);
    }
  }
}
