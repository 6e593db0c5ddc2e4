import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { DisclosureDocument, Portal } from '#disclosure';
import { encodeLedger, type WrittenEntry } from '#search/ledger.ts';
import { ledgerFile, type Shard } from '#search/open-shard.ts';
import { engineFile, shardListFile, type ShardList } from '#search/pagefind-index.ts';
import type { AttachmentTexts } from '../lib/attachment-texts.ts';
import { FrequentWords } from '../lib/frequent-words.ts';
import { engineVersion, indexPart } from '../lib/index-part.ts';
import { joinParts, type JoinSizes } from '../lib/join-parts.ts';
import { PartStore, wasmFile } from '../lib/part-store.ts';
import { digestOf, fragmentOf, layOutRecord, partFilesOf, toRecord, type SearchRecord } from '../lib/search-record.ts';
import { packed } from '../lib/sync-folder.ts';
import { writeSearchWords } from './write-search-words.ts';

/** Raised when the same pages would give another index. */
const formatVersion = 5;
// A query loads a file or two of every shard; in a larger shard the engine takes longer, by the square of the documents it finds.
const documentsPerShard = 5000;
const charactersPerShard = 20_000_000;
// What the browser loads before the first query: about 13 bytes for each document.
const documentsAskedFirst = 15_000;
// The indexer needs about 0.8 KB of memory for each character of a part while it works.
const documentsPerPart = 500;
const charactersPerPart = 600_000;
// Words for suggestions are collected from so many characters of text in all, as many of each document.
const charactersForWords = 2_000_000;

const tagLength = 6;

export interface IndexSearchOptions {
  /** Documents of a shard, and of a part of it. */
  readonly shardSize?: number;
  readonly partSize?: number;
  /** The newest shards with no more documents than that are asked first, the others after they have answered. */
  readonly askedFirst?: number;
  readonly fileSizes?: JoinSizes;
  /** A folder with a former build of the same portal: shards in which nothing has changed are taken from there. */
  readonly previous?: string;
  /** A folder to keep what the engine has made of each part, for the next build. */
  readonly cache?: string;
  /** Default: none, and attachments are not searched. */
  readonly attachments?: Pick<AttachmentTexts, 'of'>;
}

function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

interface PartPlan {
  readonly tag: string;
  /** Newest first. */
  readonly documents: readonly DisclosureDocument[];
  readonly entries: readonly WrittenEntry[];
}

function readShardList(folder: string): ShardList {
  const path = join(folder, shardListFile);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ShardList) : { askedFirst: 0, shards: [] };
}

/** How many of the newest shards hold no more than \`most\` documents; at least one. */
function countFirst(newestFirst: readonly Shard[], most: number): number {
  let documents = 0;
  const over = newestFirst.findIndex((shard) => (documents += shard.documents) > most);
  return over < 0 ? newestFirst.length : Math.max(1, over);
}

function pagesOf({ tag, documents }: PartPlan): string[] {
  return documents.map((_, page) => `${tag.slice(0, tagLength)}/${page.toString(36)}`);
}

function lengthOf({ blocks, pages, attachments }: SearchRecord): number {
  return [...blocks, ...[...pages, ...attachments].flatMap((part) => part.blocks)].reduce((sum, block) => sum + block.length, 0);
}

/** Makes one shard after the other, from the oldest document on, so that a new document changes the newest shard only. */
class ShardMaker {
  readonly made: Shard[] = [];
  readonly #folder: string;
  readonly #former: string | undefined;
  readonly #formerShards: ReadonlyMap<string, Shard>;
  readonly #store: PartStore;
  readonly #sizes: JoinSizes | undefined;
  readonly #read: (document: DisclosureDocument) => SearchRecord;
  #parts: PartPlan[] = [];
  #isNew = false;

  constructor(
    outFolder: string,
    { previous, fileSizes }: Pick<IndexSearchOptions, 'previous' | 'fileSizes'>,
    store: PartStore,
    read: (document: DisclosureDocument) => SearchRecord,
  ) {
    this.#sizes = fileSizes;
    this.#folder = join(outFolder, 'pagefind');
    this.#former = previous === undefined ? undefined : join(previous, 'pagefind');
    this.#formerShards = new Map(previous === undefined ? [] : readShardList(previous).shards.map((shard) => [shard.id, shard]));
    this.#store = store;
    this.#read = read;
  }

  get #id(): string {
    return `s${String(this.made.length + 1).padStart(4, '0')}`;
  }

  /** Records of a part, newest first. */
  async addPart(documents: readonly DisclosureDocument[], records: readonly SearchRecord[]): Promise<void> {
    const id = this.#id;
    const tag = digestOf([formatVersion, engineVersion, records]);
    const entries = records.map((record) =>
      record.attachments.length > 0 ? { ...record.entry, attachmentsFrom: layOutRecord(record).attachmentsFrom } : record.entry,
    );
    const plan: PartPlan = { tag, documents, entries };
    for (const [page, name] of pagesOf(plan).entries()) {
      const record = records[page]!;
      writeFile(join(this.#folder, id, 'fragment', `${name}.pf_fragment`), fragmentOf(id, record));
      for (const [path, parts] of partFilesOf(id, record)) writeFile(join(this.#folder, path), JSON.stringify(parts));
    }
    // A part that the former build had as well is not needed when the rest of its shard is the same.
    const hadFormerly = this.#former !== undefined && existsSync(join(this.#former, id, 'fragment', tag.slice(0, tagLength)));
    if (!hadFormerly && !this.#store.has(tag)) this.#store.put(tag, await indexPart(records));
    this.#parts.push(plan);
  }

  async finishShard(): Promise<void> {
    const id = this.#id;
    const folder = join(this.#folder, id);
    const newestFirst = this.#parts.toReversed();
    const tag = digestOf([formatVersion, newestFirst.map((part) => part.tag)]).slice(0, tagLength);
    if (this.#former !== undefined && this.#formerShards.get(id)?.tag === tag) {
      rmSync(folder, { recursive: true });
      // Without the copies that the last stage adds: whether a file has any is decided anew.
      cpSync(join(this.#former, id), folder, { recursive: true, filter: (file) => !packed.test(file) });
      // Kept for the day on which the shard changes.
      for (const part of newestFirst) this.#store.has(part.tag);
    } else {
      this.#isNew = true;
      for (const part of newestFirst) {
        if (!this.#store.has(part.tag)) this.#store.put(part.tag, await indexPart(part.documents.map(this.#read)));
      }
      const parts = newestFirst.map((part) => ({ words: this.#store.words(part.tag), pages: pagesOf(part) }));
      const options = { language: id, tag, version: this.#store.version, ...(this.#sizes && { sizes: this.#sizes }) };
      joinParts(parts, options, ({ path, content }) => writeFile(join(folder, path), content));
      writeFile(join(folder, wasmFile), this.#store.engine(wasmFile));
      writeFile(join(folder, ledgerFile), JSON.stringify(encodeLedger(newestFirst.flatMap(({ entries }) => entries))));
    }
    this.made.push({ id, documents: newestFirst.reduce((sum, { documents }) => sum + documents.length, 0), tag });
    this.#parts = [];
  }

  /** Writes the engine: that of the parts, or where all shards are of the former build, its own. */
  writeEngine(): void {
    if (this.made.length === 0) return;
    const content = this.#isNew ? this.#store.engine(engineFile) : readFileSync(join(this.#former!, engineFile));
    writeFile(join(this.#folder, engineFile), content);
  }
}

/**
 * Makes the search index of the built document pages below `<outFolder>/pagefind/`. The same pages give the same bytes; memory does not
 * grow with the number of documents beyond one shard. Throws when a page is missing or the engine reports an error.
 */
export async function indexSearch(
  outFolder: string,
  portal: Portal,
  options: IndexSearchOptions = {},
): Promise<{ documents: number; shards: number }> {
  const { shardSize = documentsPerShard, partSize = documentsPerPart, askedFirst = documentsAskedFirst, cache, attachments } = options;
  rmSync(join(outFolder, 'pagefind'), { recursive: true, force: true });
  const words = new FrequentWords(Math.ceil(charactersForWords / Math.max(1, portal.documents.length)));
  const store = new PartStore(cache);
  const read = (document: DisclosureDocument) => toRecord(outFolder, portal, document, attachments?.of(document) ?? []);
  const maker = new ShardMaker(outFolder, options, store, read);
  try {
    let documents: DisclosureDocument[] = [];
    let records: SearchRecord[] = [];
    let [ofPart, ofShard] = [0, 0];
    let inShard = 0;
    const finishPart = async () => {
      if (records.length > 0) await maker.addPart(documents.toReversed(), records.toReversed());
      [documents, records, ofPart] = [[], [], 0];
    };
    const finishShard = async () => {
      await finishPart();
      if (inShard > 0) await maker.finishShard();
      [inShard, ofShard] = [0, 0];
    };
    for (const document of portal.documents.toReversed()) {
      const record = read(document);
      words.addTitle(record.title);
      words.addText(record.blocks);
      const length = lengthOf(record);
      if (inShard === shardSize || (inShard > 0 && ofShard + length > charactersPerShard)) await finishShard();
      else if (records.length === partSize || ofPart + length > charactersPerPart) await finishPart();
      documents.push(document);
      records.push(record);
      inShard += 1;
      ofPart += length;
      ofShard += length;
    }
    await finishShard();
    maker.writeEngine();
  } finally {
    await close();
    store.close();
  }
  const shards = maker.made.toReversed();
  writeFile(join(outFolder, shardListFile), JSON.stringify({ askedFirst: countFirst(shards, askedFirst), shards } satisfies ShardList));
  writeSearchWords(outFolder, portal, words);
  return { documents: portal.documents.length, shards: maker.made.length };
}
