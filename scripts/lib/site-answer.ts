import { createReadStream, readFileSync, statSync, type BigIntStats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentTypeOf, parseRange, preferredEncodings, type ByteRange, type Encoding } from './content-negotiation.ts';
import { findTarget } from './site-request.ts';

export interface BuiltSite {
  /** Absolute. */
  readonly folder: string;
  /** Path the site was built for; starts and ends with `/`. */
  readonly base: string;
}

/** Every response carries these; the configurations in `deploy/` set the same. */
export const securityHeaders = JSON.parse(readFileSync(new URL('../../deploy/security-headers.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>;

/** Files under `_astro/` carry a hash of their content in their names; everything else can change with the next build. */
export const cacheHeaders = { hashed: 'public, max-age=31536000, immutable', page: 'public, max-age=60', error: 'no-cache' } as const;

// Browsers must ignore it over plain HTTP, and RFC 6797 §7.2 forbids to send it.
const plainHttpHeaders = Object.entries(securityHeaders).filter(([name]) => name !== 'Strict-Transport-Security');

const endings: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

function statFile(path: string): BigIntStats | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() ? stats : undefined;
}

/** A file in the form that is sent: itself or its compressed copy. */
interface Representation {
  readonly path: string;
  readonly size: number;
  readonly etag: string;
  readonly modified: string;
  readonly encoding: Encoding | undefined;
  /** Whether another request could get another form. */
  readonly varies: boolean;
}

function chooseRepresentation(path: string, acceptEncoding: string | undefined): Representation {
  const copies = new Map<Encoding, BigIntStats>();
  for (const encoding of ['br', 'gzip'] as const) {
    const stats = statFile(path + endings[encoding]);
    if (stats) copies.set(encoding, stats);
  }
  const encoding = preferredEncodings(acceptEncoding).find((candidate) => copies.has(candidate));
  const stats = (encoding && copies.get(encoding)) ?? statSync(path, { bigint: true });
  return {
    path: encoding ? path + endings[encoding] : path,
    size: Number(stats.size),
    etag: `"${stats.mtimeNs.toString(36)}-${stats.size.toString(36)}"`,
    modified: stats.mtime.toUTCString(),
    encoding,
    varies: copies.size > 0,
  };
}

function isUnchanged(request: IncomingMessage, file: Representation): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = request.headers;
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === file.etag);
  return since !== undefined && Date.parse(since) >= Date.parse(file.modified);
}

function rangeFor(request: IncomingMessage, file: Representation): ByteRange | 'unsatisfiable' | undefined {
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== file.etag && condition !== file.modified) return undefined;
  return request.method === 'GET' ? parseRange(request.headers.range, file.size) : undefined;
}

async function sendFile(request: IncomingMessage, response: ServerResponse, path: string, status: 200 | 404, cacheControl: string): Promise<void> {
  // A part of a file is a part of the plain file.
  const file = chooseRepresentation(path, request.headers.range === undefined ? request.headers['accept-encoding'] : undefined);
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('ETag', file.etag);
  if (file.varies) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200) {
    response.setHeader('Last-Modified', file.modified);
    response.setHeader('Accept-Ranges', 'bytes');
    if (isUnchanged(request, file)) {
      response.writeHead(304).end();
      return;
    }
  }
  const range = status === 200 ? rangeFor(request, file) : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${file.size}`, 'Content-Length': 0 }).end();
    return;
  }
  response.setHeader('Content-Type', contentTypeOf(path));
  if (file.encoding) response.setHeader('Content-Encoding', file.encoding);
  response.setHeader('Content-Length', range ? range.last - range.first + 1 : file.size);
  if (range) response.setHeader('Content-Range', `bytes ${range.first}-${range.last}/${file.size}`);
  response.writeHead(range ? 206 : status);
  if (request.method === 'HEAD' || file.size === 0) response.end();
  else await pipeline(createReadStream(file.path, range && { start: range.first, end: range.last }), response);
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': cacheHeaders.error }).end(`${text}\n`);
}

/** Answers a request for a file of a built site. */
export async function answer(site: BuiltSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of plainHttpHeaders) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendText(response, 405, '本网站只提供浏览。');
    return;
  }
  const target = findTarget(site.folder, site.base, request.url ?? '');
  const missingPage = join(site.folder, '404.html');
  switch (target.kind) {
    case 'file':
      await sendFile(
        request,
        response,
        target.path,
        200,
        target.path.startsWith(join(site.folder, '_astro', '/')) ? cacheHeaders.hashed : cacheHeaders.page,
      );
      break;
    case 'redirect':
      response.writeHead(301, { Location: target.location, 'Cache-Control': cacheHeaders.page, 'Content-Length': 0 }).end();
      break;
    case 'malformed':
      sendText(response, 400, '网址的写法不对。');
      break;
    case 'missing':
      if (statFile(missingPage)) await sendFile(request, response, missingPage, 404, cacheHeaders.error);
      else sendText(response, 404, '没有这个网页。');
      break;
  }
}
