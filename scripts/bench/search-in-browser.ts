import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import ts from 'typescript';
import { launchBrowser } from '../../tests/support/browser.ts';
import { startServer } from '../lib/static-server.ts';
import { compressSite } from '../stages/compress.ts';

/** What one query cost a browser that had nothing in its cache. */
export interface BrowserAnswer {
  /** Bytes of bodies as they travelled: until the first query can be asked, and for the query with its first ten results. */
  readonly startBytes: number;
  readonly queryBytes: number;
  readonly milliseconds: number;
}

const sources = fileURLToPath(new URL('../../src/search', import.meta.url));

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

// Each page hands out the same two functions.
const pages = {
  ours: `
    import { watchDownloads } from './search/downloads.js';
    import { PagefindIndex } from './search/pagefind-index.js';
    import { search } from './search/search.js';
    performance.setResourceTimingBufferSize(5000);
    const failedDownloads = watchDownloads(window, '/pagefind/');
    let index;
    window.bench = {
      async open() {
        const fetch = (address) => window.fetch(address);
        index = await PagefindIndex.open({ base: '/', fetch, importModule: (address) => import(address), failedDownloads });
      },
      async ask(query) {
        const { hits } = await search(index, query, false, (text) => [text]);
        await Promise.all(hits.slice(0, 10).map(({ ordinal }) => index.read(ordinal)));
      },
    };`,
  stock: `
    let pagefind;
    window.bench = {
      async open() {
        pagefind = (await import('/pagefind/pagefind.js')).createInstance({ basePath: '/pagefind/', noWorker: true });
        await pagefind.search('');
      },
      async ask(query) {
        const { results } = await pagefind.search(query);
        await Promise.all(results.slice(0, 10).map((result) => result.data()));
      },
    };`,
} as const;

interface BenchWindow {
  readonly bench: { open(): Promise<void>; ask(query: string): Promise<void> };
}

/** Writes a page that asks the engine, with the modules it needs, below \`<site>/bench/\`. */
function writePage(site: string, engine: keyof typeof pages): void {
  const folder = join(site, 'bench');
  mkdirSync(join(folder, 'search'), { recursive: true });
  for (const file of readdirSync(sources).filter((name) => /(?<!\.test)\.ts$/.test(name))) {
    const script = ts.transpileModule(readFileSync(join(sources, file), 'utf8'), { compilerOptions }).outputText;
    writeFileSync(join(folder, 'search', file.replace(/ts$/, 'js')), script);
  }
  writeFileSync(join(folder, 'ask.js'), pages[engine]);
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><title>bench</title><script type="module" src="ask.js"></script></html>',
  );
}

async function askCold(browser: Browser, address: string, query: string): Promise<BrowserAnswer> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in window);
    return await page.evaluate(async (text) => {
      const { bench } = window as unknown as BenchWindow;
      const bytes = () =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => new URL(name).pathname.startsWith('/pagefind/'))
          .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0);
      await bench.open();
      const startBytes = bytes();
      const start = performance.now();
      await bench.ask(text);
      return { startBytes, queryBytes: bytes() - startBytes, milliseconds: performance.now() - start };
    }, query);
  } finally {
    await context.close();
  }
}

/** Asks each query in a browser with an empty cache, over HTTP from this computer. */
export async function askInBrowser(engine: keyof typeof pages, site: string, queries: readonly string[]): Promise<BrowserAnswer[]> {
  writePage(site, engine);
  await compressSite(join(site, 'pagefind'));
  const server = await startServer({ folder: site, base: '/', port: 0, host: '127.0.0.1' });
  const browser = await launchBrowser();
  try {
    const answers: BrowserAnswer[] = [];
    for (const query of queries) answers.push(await askCold(browser, `${server.addresses[0]}bench/`, query));
    return answers;
  } finally {
    await browser.close();
    await server.close();
  }
}
