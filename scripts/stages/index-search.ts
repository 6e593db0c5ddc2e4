import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { dayOf, documentPath, documentTypes, type DisclosureDocument, type Portal } from '#disclosure';
import { keysOfNumber } from '#search/document-numbers.ts';
import { encodeLedger, type WrittenEntry } from '#search/ledger.ts';
import { attachmentFolder, engineFile, ledgerFile, shardListFile, type FoundAttachment, type Shard, type ShardList } from '#search/pagefind-index.ts';
import { layOut } from '#search/tokens.ts';
import type { AttachmentTexts } from '../lib/attachment-texts.ts';
import { readDocumentPage } from '../lib/document-page.ts';
import { FrequentWords } from '../lib/frequent-words.ts';
import { writeSearchWords } from './write-search-words.ts';

/** Raised when the same pages would give another index. */
const formatVersion = 3;
// The indexer needs about 0.6 KB of memory for each character of a shard while it works.
const documentsPerShard = 1000;
const charactersPerShard = 1_000_000;
// Words for suggestions are collected from so many characters of text in all, as many of each document.
const charactersForWords = 2_000_000;
// Small index files: a query loads one for every two characters.
const indexFileSize = 3000;

const wasmFile = 'wasm.unknown.pagefind';
const fragmentSignature = 'pagefind_dcd';

export interface IndexSearchOptions {
  readonly shardSize?: number;
  /** A folder with a former build of the same portal: shards in which nothing has changed are taken from there. */
  readonly previous?: string;
  /** Default: none, and attachments are not searched. */
  readonly attachments?: Pick<AttachmentTexts, 'of'>;
}

/** One document as the index holds it. */
interface SearchRecord {
  readonly path: string;
  readonly title: string;
  readonly numbers: readonly string[];
  readonly blocks: readonly string[];
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly shown: Readonly<Record<'column' | 'organs' | 'published' | 'number' | 'validity', string>>;
  readonly attachments: readonly FoundAttachment[];
  readonly entry: WrittenEntry;
}

function toRecord(outFolder: string, portal: Portal, document: DisclosureDocument, attachments: readonly FoundAttachment[]): SearchRecord {
  const path = documentPath(document);
  const page = readDocumentPage(readFileSync(join(outFolder, path, 'index.html'), 'utf8'));
  const registrationNumber = document.type === 'normative-document' ? document.registrationNumber : undefined;
  const numbers = [document.documentNumber, document.indexNumber, registrationNumber].filter((number) => number !== undefined);
  const validity = portal.validity(document)?.state;
  const published = dayOf(document.published);
  return {
    path,
    title: page.title,
    numbers,
    blocks: page.blocks,
    facts: page.facts.filter(({ text }) => text !== page.title && !numbers.includes(text)),
    shown: {
      column: portal.column(document.column)?.title ?? document.column,
      organs: document.issuers.map((id) => portal.organName(id)).join('、'),
      published,
      number: document.documentNumber ?? '',
      validity: validity ?? '',
    },
    attachments,
    entry: {
      published,
      ended: !portal.isLive(document),
      facets: {
        column: [document.column],
        organ: document.issuers,
        kind: [documentTypes.get(document.type)!.title],
        validity: validity ? [validity] : [],
        topic: document.topic?.split('/').slice(0, 1) ?? [],
      },
    },
  };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

function check<Response extends { readonly errors: readonly string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function layOutRecord({ title, numbers, blocks, facts, attachments }: SearchRecord): ReturnType<typeof layOut> {
  return layOut({
    title,
    numbers,
    numberKeys: numbers.flatMap(keysOfNumber),
    blocks: [...blocks, ...facts.map(({ text }) => text)],
    attachments: attachments.flatMap((attachment) => attachment.blocks),
  });
}

/** Below `pagefind/`: the texts of a record's attachments, apart from its own text because few queries need them. */
function attachmentFileOf(language: string, record: SearchRecord): string | undefined {
  return record.attachments.length > 0 ? `${language}/${attachmentFolder}/${digestOf([record.path, record.attachments])}.json` : undefined;
}

/** The engine keeps the coded words as the text of a document; readers get the text itself, under the name the engine has given. */
function readableFragment(fragment: Uint8Array, language: string, records: ReadonlyMap<string, SearchRecord>): Uint8Array {
  const data = JSON.parse(gunzipSync(fragment).toString('utf8').slice(fragmentSignature.length)) as { url: string };
  const record = records.get(data.url);
  if (!record) throw new Error(`Pagefind: unknown record ${data.url}`);
  const { path, title, blocks, facts, shown } = record;
  const content = [...blocks, ...facts.map(({ term, text }) => `${term}：${text}`)].join('\n');
  const attachments = attachmentFileOf(language, record);
  const meta = { title, ...shown, ...(attachments && { attachments }) };
  const readable = { url: path, content, word_count: 0, filters: {}, meta, anchors: [] };
  return gzipSync(fragmentSignature + JSON.stringify(readable), { level: 9 });
}

/** Adds every record to the index and gives what the ledger says of them, in the same order. */
async function addRecords(index: PagefindIndex, language: string, records: ReadonlyMap<string, SearchRecord>): Promise<WrittenEntry[]> {
  // The next words are made while the indexer, a process of its own, takes in the last ones.
  let adding: Promise<unknown> = Promise.resolve();
  const entries: WrittenEntry[] = [];
  for (const [url, record] of records) {
    const { words: content, attachmentsFrom } = layOutRecord(record);
    entries.push(record.attachments.length > 0 ? { ...record.entry, attachmentsFrom } : record.entry);
    await adding;
    adding = index.addCustomRecord({ url, language, content, meta: {} }).then(check);
  }
  await adding;
  return entries;
}

/** Writes the index of one shard; `withEngine` adds the files that run in the browser. */
async function writeShard(folder: string, language: string, records: readonly SearchRecord[], withEngine: boolean): Promise<void> {
  // The engine names a fragment after what it is given: with the digest of all that is shown, a changed fragment has a new name.
  const byUrl = new Map(records.map((record) => [`${record.path}?${digestOf(record)}`, record]));
  const { index } = check(await createIndex());
  if (!index) throw new Error('Pagefind: no index');
  try {
    const entries = await addRecords(index, language, byUrl);
    writeFile(join(folder, ledgerFile), JSON.stringify(encodeLedger(entries)));
    const { files } = check(await index.getFiles());
    let fragments = 0;
    for (const { path, content } of files) {
      if (path.startsWith('fragment/')) {
        fragments += 1;
        writeFile(join(folder, path), readableFragment(content, language, byUrl));
      } else if (/\.pf_(?:index|meta)$/.test(path) || path === 'pagefind-entry.json' || (withEngine && (path === engineFile || path === wasmFile))) {
        writeFile(join(folder, path), content);
      }
    }
    if (fragments !== records.length) throw new Error(`Pagefind: ${records.length} documents, ${fragments} fragments`);
  } finally {
    await index.deleteIndex();
  }
  for (const record of records) {
    const file = attachmentFileOf(language, record);
    if (file !== undefined) writeFile(join(folder, '..', file), JSON.stringify(record.attachments));
  }
}

function readShardList(folder: string): ShardList {
  const path = join(folder, shardListFile);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ShardList) : { shards: [] };
}

/**
 * Makes the search index of the built document pages below `<outFolder>/pagefind/`. The same pages give the same bytes; memory does not
 * grow with the number of documents. Throws when a page is missing or the engine reports an error.
 */
export async function indexSearch(
  outFolder: string,
  portal: Portal,
  options: IndexSearchOptions = {},
): Promise<{ documents: number; shards: number }> {
  const { shardSize = documentsPerShard, previous, attachments } = options;
  rmSync(join(outFolder, 'pagefind'), { recursive: true, force: true });
  const former = new Map(previous === undefined ? [] : readShardList(previous).shards.map((shard) => [shard.id, shard]));
  // Read by the indexer when it starts.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(indexFileSize);
  const oldestFirst: Shard[] = [];
  const words = new FrequentWords(Math.ceil(charactersForWords / Math.max(1, portal.documents.length)));

  const writeOrTake = async (records: readonly SearchRecord[], isNewest: boolean) => {
    const id = `s${String(oldestFirst.length + 1).padStart(4, '0')}`;
    const tag = digestOf([formatVersion, indexFileSize, isNewest, records]);
    const folder = join(outFolder, 'pagefind', id);
    if (previous !== undefined && former.get(id)?.tag === tag) cpSync(join(previous, 'pagefind', id), folder, { recursive: true });
    else await writeShard(folder, id, records, isNewest);
    oldestFirst.push({ id, documents: records.length, tag });
  };

  try {
    let records: SearchRecord[] = [];
    let characters = 0;
    // Shards are filled from the oldest document on, so that a new one changes the newest shard only; each is written newest first.
    for (const document of portal.documents.toReversed()) {
      const record = toRecord(outFolder, portal, document, attachments?.of(document) ?? []);
      words.addTitle(record.title);
      words.addText(record.blocks);
      const texts = [record.blocks, ...record.attachments.map(({ blocks }) => blocks)].flat();
      const length = texts.reduce((sum, block) => sum + block.length, 0);
      if (records.length > 0 && (records.length === shardSize || characters + length > charactersPerShard)) {
        await writeOrTake(records, false);
        [records, characters] = [[], 0];
      }
      records.unshift(record);
      characters += length;
    }
    if (records.length > 0) await writeOrTake(records, true);
  } finally {
    await close();
  }
  writeSearchWords(outFolder, portal, words);
  writeFile(join(outFolder, shardListFile), JSON.stringify({ shards: oldestFirst.toReversed() } satisfies ShardList));
  return { documents: portal.documents.length, shards: oldestFirst.length };
}
