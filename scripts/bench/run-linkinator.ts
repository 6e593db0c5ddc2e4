import { performance } from 'node:perf_hooks';
import { LinkChecker, LinkState } from 'linkinator';
import { startServer } from '../lib/static-server.ts';

// A program of its own, so that its memory can be told. Arguments: site, base.
const [site = '', base = '/'] = process.argv.slice(2);
const server = await startServer({ folder: site, base, port: 0, host: '127.0.0.1' });
const front = `http://127.0.0.1:${server.port}${base}`;
const start = performance.now();
const { links } = await new LinkChecker().check({
  path: front,
  recurse: true,
  // Without a time-out: on a busy machine late answers would count as broken links.
  concurrency: 100,
  linksToSkip: (url: string) => Promise.resolve(!url.startsWith(front)),
});
const seconds = (performance.now() - start) / 1000;
const looked = links.filter(({ state }) => state !== LinkState.SKIPPED);
const broken = looked.filter(({ state }) => state === LinkState.BROKEN).length;
process.stdout.write(
  `${JSON.stringify({ seconds, links: looked.length, broken, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) })}\n`,
);
await server.close();
