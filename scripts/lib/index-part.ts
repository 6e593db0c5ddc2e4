/** A part of a shard: so many documents as the indexer can take in at once. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIndex, type PagefindIndex } from 'pagefind';
import { CborReader, unpack } from './pagefind-format.ts';
import { layOutRecord, type SearchRecord } from './search-record.ts';

/** What the engine has made of a part. */
export interface IndexedPart {
  /** The members of the words array of all `pf_index` files, words in ascending order; pages are numbered as the records are. */
  readonly words: Buffer;
  /** Files of the engine that run in the browser, by name. */
  readonly engine: ReadonlyMap<string, Uint8Array>;
  readonly version: string;
}

const language = 'parts';

/** Another version may make something else of the same records. */
export const engineVersion = (
  JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), '../package.json'), 'utf8')) as { version: string }
).version;

export function check<Response extends { readonly errors: readonly string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

async function addRecords(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  // The next words are made while the indexer, a process of its own, takes in the last ones.
  let adding: Promise<unknown> = Promise.resolve();
  for (const [page, record] of records.entries()) {
    const { words: content } = layOutRecord(record);
    await adding;
    adding = index.addCustomRecord({ url: String(page), language, content, meta: {} }).then(check);
  }
  await adding;
}

interface PartMeta {
  readonly version: string;
  readonly pages: readonly string[];
  readonly chunks: readonly { readonly from: string; readonly file: string }[];
}

function readMeta(file: Uint8Array): PartMeta {
  const reader = new CborReader(unpack(file));
  const [pages, chunks]: [string[], { from: string; file: string }[]] = [[], []];
  reader.arrayLength();
  const version = reader.text();
  reader.forEach(() => {
    reader.arrayLength();
    pages.push(reader.text());
    reader.number();
    reader.text();
  });
  reader.forEach(() => {
    reader.arrayLength();
    const from = reader.text();
    reader.text();
    chunks.push({ from, file: reader.text() });
  });
  return { version, pages, chunks };
}

function wordsIn(file: Uint8Array): Buffer {
  const bytes = unpack(file);
  const reader = new CborReader(bytes);
  reader.arrayLength();
  reader.arrayLength();
  return bytes.subarray(reader.position);
}

/** Has the engine index the records. Throws when it reports an error or leaves a record out. */
export async function indexPart(records: readonly SearchRecord[]): Promise<IndexedPart> {
  const { index } = check(await createIndex());
  if (!index) throw new Error('Pagefind: no index');
  try {
    await addRecords(index, records);
    const { files } = check(await index.getFiles());
    const byPath = new Map(files.map(({ path, content }) => [path, content]));
    const metaFiles = files.filter(({ path }) => path.endsWith('.pf_meta'));
    if (metaFiles.length !== 1) throw new Error(`Pagefind: ${metaFiles.length} languages`);
    const { version, pages, chunks } = readMeta(metaFiles[0]!.content);
    for (const [page, id] of pages.entries()) {
      const { url } = JSON.parse(unpack(byPath.get(`fragment/${id}.pf_fragment`)!).toString('utf8')) as { url: string };
      if (url !== String(page)) throw new Error(`Pagefind: record ${page} has become page ${url}`);
    }
    if (pages.length !== records.length) throw new Error(`Pagefind: ${records.length} documents, ${pages.length} pages`);
    const ordered = [...chunks].sort((a, b) => (a.from < b.from ? -1 : 1));
    return {
      words: Buffer.concat(ordered.map(({ file }) => wordsIn(byPath.get(`index/${file}.pf_index`)!))),
      engine: new Map(
        files
          .filter(({ path }) => /^(?:pagefind\.js|wasm\.unknown\.pagefind|pagefind-entry\.json)$/.test(path))
          .map(({ path, content }) => [path, content]),
      ),
      version,
    };
  } finally {
    await index.deleteIndex();
  }
}
