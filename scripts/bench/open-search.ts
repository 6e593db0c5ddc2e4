import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { watchDownloads } from '#search/downloads.ts';
import { PagefindIndex } from '#search/pagefind-index.ts';
import { search } from '#search/search.ts';

/** What one query asked of an engine of which nothing is there yet. */
export interface ColdAnswer {
  readonly paths: ReadonlySet<string>;
  /** Bytes that travel before the first query can be asked, and for the query with its first ten results. */
  readonly startBytes: number;
  readonly queryBytes: number;
  /** From the query to its first ten results; files come from the disk. */
  readonly milliseconds: number;
}
export type AskCold = (site: string, query: string) => Promise<ColdAnswer>;

interface StockPagefind {
  createInstance(options: { readonly basePath: string; readonly noWorker: boolean }): {
    search(term: string): Promise<{ readonly results: readonly { data(): Promise<{ readonly url: string }> }[] }>;
  };
}

/** Counts what travels: files of the engine are compressed already, scripts and lists are compressed by the web server. */
class Meter {
  readonly #site: string;
  bytes = 0;

  constructor(site: string) {
    this.#site = site;
  }

  readonly fetch = async (address: string): Promise<Response> => {
    const body = readFileSync(join(this.#site, address.replace(/\?.*$/, '')));
    this.#count(address, body);
    return new Response(body);
  };

  readonly importModule = (address: string): Promise<unknown> => {
    this.#count(address, readFileSync(join(this.#site, address)));
    return import(/* @vite-ignore */ pathToFileURL(join(this.#site, address)).href);
  };

  #count(address: string, body: Uint8Array): void {
    this.bytes += /\.(?:json|js)$/.test(extname(address.replace(/\?.*$/, ''))) ? gzipSync(body).length : body.length;
  }
}

/** The engine takes `document` and `fetch` from the global scope. */
function metered(site: string): Meter {
  const meter = new Meter(site);
  Object.assign(globalThis, { document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-CN' }) }, fetch: meter.fetch });
  return meter;
}

export const askOurs: AskCold = async (site, query) => {
  const meter = metered(site);
  const failedDownloads = watchDownloads(globalThis, '/pagefind/');
  const index = await PagefindIndex.open({ base: '/', fetch: globalThis.fetch, importModule: meter.importModule, failedDownloads });
  const startBytes = meter.bytes;
  const start = performance.now();
  const { hits, relaxation } = await search(index, query, false, (text) => [text]);
  await Promise.all(hits.slice(0, 10).map(({ ordinal }) => index.read(ordinal)));
  const milliseconds = performance.now() - start;
  const queryBytes = meter.bytes - startBytes;
  // The others only tell which pages they are.
  const found = await Promise.all((relaxation === 'none' ? hits : []).map(({ ordinal }) => index.read(ordinal)));
  return { paths: new Set(found.map(({ address }) => address)), startBytes, queryBytes, milliseconds };
};

export const askStock: AskCold = async (site, query) => {
  const meter = metered(site);
  const module = (await meter.importModule('/pagefind/pagefind.js')) as StockPagefind;
  const pagefind = module.createInstance({ basePath: '/pagefind/', noWorker: true });
  await pagefind.search('');
  const startBytes = meter.bytes;
  const start = performance.now();
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  const milliseconds = performance.now() - start;
  const queryBytes = meter.bytes - startBytes;
  const found = await Promise.all(results.map((result) => result.data()));
  return { paths: new Set(found.map(({ url }) => url)), startBytes, queryBytes, milliseconds };
};
