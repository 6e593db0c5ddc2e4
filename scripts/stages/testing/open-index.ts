import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PagefindIndex } from '#search/pagefind-index.ts';

/** The engine takes `document` and `fetch` from the global scope; here they stand in its own, and what it fetches is read from the folder. */
function engineFor(folder: string, address: string): string {
  return `import { readFileSync } from 'node:fs';
const document = { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-CN' }) };
const fetch = async (address) => new Response(readFileSync(${JSON.stringify(folder)} + address.replace(/\\?.*$/, '')));
${readFileSync(join(folder, address), 'utf8')}`;
}

/** Opens the index of a built site under `/` in Node. */
export function openIndex(folder: string): Promise<PagefindIndex> {
  return PagefindIndex.open({
    base: '/',
    fetch: async (address) => new Response(readFileSync(join(folder, address.replace(/\?.*$/, '')))),
    importModule: (address) => import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(engineFor(folder, address))}`),
    failedDownloads: () => 0,
  });
}
