import { isIPv4 } from 'node:net';
import { parseSitePage } from '#audit';
import { explainNetworkError, fetchOver, type Asking, type Reply } from '../lib/http-over.ts';

const atOnce = 4;
const mostRedirects = 5;

export interface Ratio {
  readonly reached: number;
  readonly asked: number;
}

type Level = 'second' | 'third' | 'resources';

/** An address that could not be had over IPv6. */
export interface Unreached {
  readonly level: Level;
  readonly url: string;
  /** Page that names it. */
  readonly page: string;
  readonly reason: string;
}

/** Something that an IPv6-only reader may not get: fetched from, or linked at, another host. */
export interface ForeignReference {
  readonly url: string;
  readonly page: string;
}

export interface Crawl {
  /** Links of the front page. */
  readonly second: Ratio;
  /** Links of the pages that the front page links to, those of the front page not counted again. */
  readonly third: Ratio;
  /** Styles, scripts, pictures, sound and moving pictures of all these pages. */
  readonly resources: Ratio;
  readonly unreached: readonly Unreached[];
  /** Styles, scripts, pictures and media that pages fetch from other hosts. */
  readonly foreignResources: readonly ForeignReference[];
  /** Links to IPv4 addresses instead of names. */
  readonly ipv4Links: readonly ForeignReference[];
  /** Addresses left out because of the limit. */
  readonly leftOut: number;
}

export interface CrawlOptions {
  readonly address: string;
  readonly ca?: string | undefined;
  /** At most so many addresses are asked for. */
  readonly limit: number;
}

const hasLinks = (contentType: string) => /^text\/(?:html|css)\b/.test(contentType);

/** An answer and the address that gave it, after redirects. */
export type FoundPage = Reply & { readonly url: URL };

/** Follows redirects on the same host; one that leads to another host has arrived. */
export async function fetchFollowing(address: string, from: URL, asking: Asking): Promise<FoundPage> {
  let url = from;
  for (let redirects = 0; ; redirects += 1) {
    const reply = await fetchOver(address, url, asking);
    const { location } = reply.headers;
    if (reply.status < 300 || reply.status > 399 || location === undefined || !URL.canParse(location, url)) return { ...reply, url };
    const next = new URL(location, url);
    if (next.hostname !== url.hostname) return { ...reply, status: 200, url };
    if (redirects === mostRedirects) throw Object.assign(new Error('too many redirects'), { code: 'ELOOP' });
    url = next;
  }
}

function* addressesInStyle(text: string): Iterable<string> {
  for (const [, value = ''] of text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) yield value;
  for (const [, value = ''] of text.matchAll(/@import\s+["']([^"']+)["']/g)) yield value;
}

/** What a page or style names: `[address, whether a reader follows it]`. */
function* referencesIn(reply: Reply): Iterable<readonly [value: string, isLink: boolean]> {
  const text = reply.body.toString();
  if ((reply.headers['content-type'] ?? '').startsWith('text/css')) {
    for (const value of addressesInStyle(text)) yield [value, false];
    return;
  }
  for (const { kind, value } of parseSitePage('index.html', text).references) {
    if (kind === 'link') yield [value, true];
    else if (kind !== 'canonical' && kind !== 'form') yield [value, false];
  }
}

/** Asks over IPv6 for the links of a front page and theirs, on its own host only; other hosts are noted and never asked. */
export async function crawlOverIpv6(front: FoundPage, { address, ca, limit }: CrawlOptions): Promise<Crawl> {
  const seen = new Set<string>([front.url.href]);
  const queues: Record<Level, { url: URL; page: string }[]> = { second: [], third: [], resources: [] };
  const counts: Record<Level, { reached: number; asked: number }> = {
    second: { reached: 0, asked: 0 },
    third: { reached: 0, asked: 0 },
    resources: { reached: 0, asked: 0 },
  };
  const unreached: Unreached[] = [];
  const foreignResources = new Map<string, ForeignReference>();
  const ipv4Links = new Map<string, ForeignReference>();
  let remaining = limit;

  const note = (reply: FoundPage, links: Level | undefined) => {
    const page = reply.url.href;
    for (const [value, isLink] of referencesIn(reply)) {
      if (!URL.canParse(value, page)) continue;
      const url = new URL(value, page);
      url.hash = '';
      if (url.protocol !== 'http:' && url.protocol !== 'https:') continue;
      if (url.hostname !== front.url.hostname) {
        if (!isLink) foreignResources.set(url.href, { url: url.href, page });
        else if (isIPv4(url.hostname)) ipv4Links.set(url.href, { url: url.href, page });
        continue;
      }
      const level = isLink ? links : 'resources';
      if (level === undefined || seen.has(url.href)) continue;
      seen.add(url.href);
      queues[level].push({ url, page });
    }
  };

  const visit = async (level: Level, linksOf: Level | undefined): Promise<void> => {
    const queue = queues[level];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        if (remaining === 0) {
          queue.unshift(next);
          return;
        }
        remaining -= 1;
        counts[level].asked += 1;
        try {
          const reply = await fetchFollowing(address, next.url, { ca, reuse: true, wantsBody: hasLinks });
          if (reply.status >= 200 && reply.status < 300) {
            counts[level].reached += 1;
            if (reply.url.hostname === front.url.hostname && hasLinks(reply.headers['content-type'] ?? '')) note(reply, linksOf);
          } else unreached.push({ level, url: next.url.href, page: next.page, reason: `返回 ${reply.status}` });
        } catch (error) {
          unreached.push({ level, url: next.url.href, page: next.page, reason: explainNetworkError(error) });
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  };

  note(front, 'second');
  await visit('second', 'third');
  await visit('resources', undefined);
  await visit('third', undefined);
  await visit('resources', undefined);
  const leftOut = queues.second.length + queues.third.length + queues.resources.length;
  const byUrl = (a: { url: string }, b: { url: string }) => (a.url < b.url ? -1 : 1);
  return {
    ...counts,
    unreached: unreached.sort(byUrl),
    foreignResources: [...foreignResources.values()].sort(byUrl),
    ipv4Links: [...ipv4Links.values()].sort(byUrl),
    leftOut,
  };
}
