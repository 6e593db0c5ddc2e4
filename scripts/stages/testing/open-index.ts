import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PagefindIndex } from '#search/pagefind-index.ts';

async function readAsResponse(folder: string, address: string): Promise<Response> {
  return new Response(readFileSync(join(folder, address.replace(/\?.*$/, ''))));
}

/** Opens the index of a built site in Node. The engine takes `document` and `fetch` from the global scope, so they are put there. */
export function openIndex(folder: string): Promise<PagefindIndex> {
  const fetchFile = (address: string) => readAsResponse(folder, address);
  Object.assign(globalThis, { document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-CN' }) }, fetch: fetchFile });
  return PagefindIndex.open({
    base: '/',
    fetch: fetchFile,
    importModule: (address) => import(/* @vite-ignore */ pathToFileURL(join(folder, address)).href),
    failedDownloads: () => 0,
  });
}
