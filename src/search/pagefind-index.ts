/** Pagefind's share of the search: index files made of shards, newest first, asked for exact phrases. */
import type { LedgerEntry } from './ledger.ts';
import { fetchJson, IndexUnavailable, OpenShard, type IndexAccess, type PagefindData, type PagefindModule, type Shard } from './open-shard.ts';
import type { Ordinal, PhraseFinder } from './search.ts';

export { IndexUnavailable };

/** `pagefind/shards.json`: the shards of an index, newest first. */
export interface ShardList {
  /** So many of them are opened and asked first, the others after they have answered. */
  readonly askedFirst: number;
  readonly shards: readonly Shard[];
}
export const shardListFile = 'pagefind/shards.json';
/** In a shard's folder. */
export const partFolder = 'parts';
/** Below `pagefind/`. */
export const engineFile = 'pagefind.js';

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
  /** Where the rows of a long table are that stand on further pages, with the base; absent when there are none. */
  readonly pages?: string;
  /** Where the texts of attachments and drawings are, with the base; absent when there are none. */
  readonly attachments?: string;
}

/** Text of a document that does not stand on its own page; `partFolder` of a shard holds lists of them. */
export interface FoundPart {
  readonly kind: '附件' | '插图' | '续页';
  /** Of a further page, its number. */
  readonly title: string;
  readonly blocks: readonly string[];
}

/** Lets a failed attempt be made again. */
function remember<Value>(made: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  let value = made.get(key);
  if (!value) {
    value = make();
    made.set(key, value);
    value.catch(() => made.delete(key));
  }
  return value;
}

function asUnavailable(error: unknown, what: string): IndexUnavailable {
  return error instanceof IndexUnavailable ? error : new IndexUnavailable(what, error);
}

export class PagefindIndex implements PhraseFinder {
  /** Of every document; those of a shard are there once it has been asked. */
  readonly entries: readonly LedgerEntry[];
  readonly #entries: LedgerEntry[];
  readonly #access: IndexAccess;
  readonly #shards: readonly Shard[];
  readonly #module: PagefindModule | undefined;
  /** How many shards are asked first. */
  readonly askedFirst: number;
  readonly #opened = new Map<string, Promise<OpenShard>>();
  readonly #found = new Map<string, Promise<ReadonlyMap<Ordinal, number>>>();

  private constructor(access: IndexAccess, { shards, askedFirst }: ShardList, module: PagefindModule | undefined) {
    this.#access = access;
    this.#shards = shards;
    this.askedFirst = askedFirst;
    this.#module = module;
    this.entries = this.#entries = new Array<LedgerEntry>(shards.reduce((sum, { documents }) => sum + documents, 0));
  }

  /** Loads the engine and the newest shards' lists of documents. Throws `IndexUnavailable` when any of it cannot be had. */
  static async open(access: IndexAccess): Promise<PagefindIndex> {
    try {
      const list = (await fetchJson(access, access.base + shardListFile)) as ShardList;
      if (list.shards.length === 0) return new PagefindIndex(access, list, undefined);
      const module = (await access.importModule(`${access.base}pagefind/${engineFile}`)) as PagefindModule;
      const index = new PagefindIndex(access, list, module);
      // All shards run in one copy of the engine's program: that of the first must be there when the others start.
      await index.#shard(0);
      await Promise.all(list.shards.slice(1, list.askedFirst).map((_, place) => index.#shard(place + 1)));
      return index;
    } catch (error) {
      throw asUnavailable(error, 'open');
    }
  }

  /** How many shards there are, newest first. */
  get shards(): number {
    return this.#shards.length;
  }

  /** How many documents the newest `shards` hold. */
  documentsIn(shards: number): number {
    return this.#shards.slice(0, shards).reduce((sum, { documents }) => sum + documents, 0);
  }

  #shard(place: number): Promise<OpenShard> {
    const shard = this.#shards[place]!;
    return remember(this.#opened, shard.id, async () => {
      const opened = await OpenShard.open(this.#access, this.#module!, shard);
      const first = this.documentsIn(place);
      opened.entries.forEach((entry, ordinal) => (this.#entries[first + ordinal] = entry));
      return opened;
    });
  }

  async #findIn(place: number, phrase: string): Promise<ReadonlyMap<Ordinal, number>> {
    return remember(this.#found, `${place} ${phrase}`, async () => {
      try {
        const found = await (await this.#shard(place)).find(phrase);
        const first = this.documentsIn(place);
        return first === 0 ? found : new Map([...found].map(([ordinal, position]) => [first + ordinal, position]));
      } catch (error) {
        throw asUnavailable(error, phrase);
      }
    });
  }

  async #findInNewest(shards: number, phrase: string): Promise<ReadonlyMap<Ordinal, number>> {
    const found = await Promise.all(this.#shards.slice(0, shards).map((_, place) => this.#findIn(place, phrase)));
    return found.length === 1 ? found[0]! : new Map(found.flatMap((positions) => [...positions]));
  }

  /** Throws `IndexUnavailable` when a file of the index cannot be downloaded; asking again tries again. */
  find(phrase: string): Promise<ReadonlyMap<Ordinal, number>> {
    return this.#findInNewest(this.#shards.length, phrase);
  }

  /** Looks in the newest shards only. */
  newest(shards: number): PhraseFinder {
    return { entries: this.entries, find: (phrase) => this.#findInNewest(shards, phrase) };
  }

  async #data(ordinal: Ordinal): Promise<PagefindData> {
    let place = 0;
    while (ordinal >= this.documentsIn(place + 1)) place += 1;
    return (await this.#shard(place)).data(ordinal - this.documentsIn(place));
  }

  /** Throws `IndexUnavailable` when the document's record cannot be downloaded. */
  async read(ordinal: Ordinal): Promise<FoundDocument> {
    try {
      const { url, content, meta } = await this.#data(ordinal);
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
        ...(meta['pages'] && { pages: `${this.#access.base}pagefind/${meta['pages']}` }),
        ...(meta['attachments'] && { attachments: `${this.#access.base}pagefind/${meta['attachments']}` }),
      };
    } catch (error) {
      throw asUnavailable(error, String(ordinal));
    }
  }

  /** What `pages` or `attachments` of a document leads to, in its order. Throws `IndexUnavailable` when it cannot be downloaded. */
  async readParts(address: string | undefined): Promise<readonly FoundPart[]> {
    if (address === undefined) return [];
    try {
      return (await fetchJson(this.#access, address)) as readonly FoundPart[];
    } catch (error) {
      throw asUnavailable(error, address);
    }
  }
}
