import { describe, expect, it } from 'vitest';
import { watchDownloads } from './downloads.ts';

const gzipStart = new Uint8Array([0x1f, 0x8b, 8]);
const serve = (answer: () => Response | Promise<Response>) => ({ fetch: (async () => answer()) as typeof fetch });

describe('watchDownloads', () => {
  it('hands over what came', async () => {
    const scope = serve(() => new Response('{"shards":[]}'));
    const failures = watchDownloads(scope, '/pagefind/');
    expect(await (await scope.fetch('/pagefind/shards.json')).json()).toEqual({ shards: [] });
    expect(failures()).toBe(0);
  });

  it.each([
    ['a missing file', () => new Response('missing', { status: 404 })],
    ['a page of the network instead of the index', () => new Response('<html>')],
    ['an empty answer', () => new Response('')],
    ['no connection', () => Promise.reject(new TypeError('no connection'))],
    ['a broken connection', () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('broken')) }))],
  ])('counts %s', async (_, answer) => {
    const scope = serve(answer);
    const failures = watchDownloads(scope, '/pagefind/');
    await scope.fetch('/zfxxgk/pagefind/s0001/index/s0001_1.pf_index').catch(() => undefined);
    expect(failures()).toBe(1);
  });

  it('loads the program once for all shards, and again when that has failed', async () => {
    let asked = 0;
    const scope = serve(() => new Response('program', { status: (asked += 1) === 1 ? 503 : 200 }));
    const failures = watchDownloads(scope, '/pagefind/');
    const address = (shard: string) => `/pagefind/${shard}/wasm.unknown.pagefind`;
    expect((await scope.fetch(address('s0002'))).status).toBe(503);
    for (const shard of ['s0002', 's0001']) expect(await (await scope.fetch(address(shard))).text()).toBe('program');
    expect([asked, failures()]).toEqual([2, 1]);
  });

  it('counts neither whole index files nor other addresses', async () => {
    const scope = serve(() => new Response(gzipStart));
    const failures = watchDownloads(scope, '/pagefind/');
    await scope.fetch('/pagefind/s0001/index/s0001_1.pf_index');
    const other = serve(() => new Response('', { status: 404 }));
    const otherFailures = watchDownloads(other, '/pagefind/');
    await other.fetch('/data/catalog.json');
    expect([failures(), otherFailures()]).toEqual([0, 0]);
  });
});
