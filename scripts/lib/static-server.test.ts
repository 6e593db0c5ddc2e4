import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, Server, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { cacheHeaders, securityHeaders } from './site-answer.ts';
import { startServer, type RunningServer } from './static-server.ts';
import { UserError } from './user-error.ts';

const page = `<!doctype html><title>信息公开</title><p>${'示例县'.repeat(500)}</p>`;
const pdf = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
let root = '';
let folder = '';
let server: RunningServer;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks with the path exactly as written; `fetch` would tidy it up. */
function ask(path: string, headers: Record<string, string> = {}, { method = 'GET', host = '::1', port = server.port } = {}): Promise<Answer> {
  return new Promise((fulfil, reject) => {
    request({ host, port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => fulfil({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'static-server-'));
  folder = join(root, 'dist');
  const files: Record<string, string | Buffer> = {
    'index.html': page,
    'index.html.br': brotliCompressSync(page),
    'index.html.gz': gzipSync(page),
    '404.html': '<!doctype html><title>没有这个网页</title>',
    'plans/index.html': '<!doctype html><title>规划</title>',
    '_astro/style.Ab12.css': 'a { color: red }',
    'data/catalog.json': '{}',
    'data/plans.csv': '\uFEFF标题',
    'feeds/plans.xml': '<rss/>',
    'pagefind/pagefind.js': 'export {}',
    'pagefind/fragment/zh_1.pf_fragment': gzipSync('{}'),
    'attachments/report-2025/附件 1.pdf': pdf,
    'empty.txt': '',
    '.htpasswd': 'secret',
    'days.ics': 'BEGIN:VCALENDAR',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  writeFileSync(join(root, 'secret.txt'), 'secret');
  server = await startServer({ folder, base: '/', port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});
afterEach(() => vi.restoreAllMocks());

describe('both address families', () => {
  test('[::1] and 127.0.0.1 give the same bytes and headers', async () => {
    for (const path of ['/', '/plans/', '/data/catalog.json', '/no-such-page/']) {
      const [six, four] = [await ask(path), await ask(path, {}, { host: '127.0.0.1' })];
      expect(six.body.equals(four.body)).toBe(true);
      expect(six.status).toBe(four.status);
      expect({ ...six.headers, date: '' }).toEqual({ ...four.headers, date: '' });
    }
    expect(server).toMatchObject({ ipv6: true, addresses: [`http://[::1]:${server.port}/`, `http://127.0.0.1:${server.port}/`] });
  });

  test('a machine without IPv6 is served over IPv4, and said to be', async () => {
    // Typed with the one overload that the server uses.
    const listen = Server.prototype.listen as unknown as (this: Server, options: { host: string }, ready: () => void) => Server;
    const withoutIpv6 = vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server, ...parameters: unknown[]) {
      const [options, ready] = parameters as [{ host: string }, () => void];
      if (options.host !== '::') return listen.call(this, options, ready);
      queueMicrotask(() => this.emit('error', Object.assign(new Error('no IPv6'), { code: 'EAFNOSUPPORT' })));
      return this;
    });
    const limited = await startServer({ folder, base: '/', port: 0 });
    withoutIpv6.mockRestore();
    expect(limited).toMatchObject({ ipv6: false, addresses: [`http://127.0.0.1:${limited.port}/`] });
    expect((await ask('/', {}, { host: '127.0.0.1', port: limited.port })).status).toBe(200);
    await limited.close();
  });

  test('one host only is served on that host only', async () => {
    const local = await startServer({ folder, base: '/', port: 0, host: '::1' });
    expect(local.addresses).toEqual([`http://[::1]:${local.port}/`]);
    expect((await ask('/', {}, { port: local.port })).status).toBe(200);
    await expect(ask('/', {}, { port: local.port, host: '127.0.0.1' })).rejects.toThrow('ECONNREFUSED');
    await local.close();
  });

  test('a port that is taken is a user error', async () => {
    const second = startServer({ folder, base: '/', port: server.port });
    await expect(second).rejects.toBeInstanceOf(UserError);
    await expect(second).rejects.toThrow(`端口 ${server.port} 已经被别的程序占用。`);
  });

  test('an address of another machine is a user error', async () => {
    await expect(startServer({ folder, base: '/', port: 0, host: '2001:db8::1' })).rejects.toThrow('这台机器没有 2001:db8::1 这个地址。');
  });
});

describe('addresses', () => {
  test('a folder answers with its index, and redirects to its slash with the query kept', async () => {
    expect((await ask('/plans/')).body.toString()).toContain('规划');
    const redirect = await ask('/plans?year=2026');
    expect(redirect).toMatchObject({ status: 301, headers: { location: '/plans/?year=2026' } });
  });

  test('what is not there answers 404 with the page of the site', async () => {
    for (const path of ['/no-such-page/', '/plans/x', '/index.html/', '/data/', '/_astro']) {
      const answer = await ask(path);
      expect(answer).toMatchObject({ status: 404, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': cacheHeaders.error } });
      expect(answer.body.toString()).toContain('没有这个网页');
    }
  });

  test('nothing outside the folder and no hidden file is given out', async () => {
    const attempts = [
      '/../secret.txt',
      '/plans/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/plans/..%5c..%5csecret.txt',
      '//secret.txt',
      '/.htpasswd',
      '/index.html%00.txt',
    ];
    for (const path of attempts) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.body.toString()).not.toContain('secret');
    }
  });

  test('a double slash redirects nowhere', async () => {
    const answer = await ask('//evil.example/plans');
    expect(answer.status).toBe(404);
    expect(answer.headers.location).toBeUndefined();
  });

  test('an address that cannot be decoded answers 400', async () => {
    expect((await ask('/%E7%A4')).status).toBe(400);
    expect((await ask('http://other.example/')).status).toBe(400);
  });

  test('Chinese file names are found', async () => {
    const answer = await ask('/attachments/report-2025/%E9%99%84%E4%BB%B6%201.pdf');
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect(answer.body.equals(pdf)).toBe(true);
  });

  test('under a base the root leads to it and other paths are not found', async () => {
    const based = await startServer({ folder, base: '/zfxxgk/', port: 0 });
    const get = (path: string) => ask(path, {}, { port: based.port });
    expect(based.addresses[0]).toBe(`http://[::1]:${based.port}/zfxxgk/`);
    expect((await get('/zfxxgk/')).body.toString()).toBe(page);
    expect(await get('/')).toMatchObject({ status: 301, headers: { location: '/zfxxgk/' } });
    expect(await get('/zfxxgk')).toMatchObject({ status: 301, headers: { location: '/zfxxgk/' } });
    expect(await get('/zfxxgk/plans')).toMatchObject({ status: 301, headers: { location: '/zfxxgk/plans/' } });
    expect((await get('/plans/')).status).toBe(404);
    await based.close();
  });
});

describe('headers', () => {
  test('every response carries the security headers, except the one that plain HTTP must not send', async () => {
    const { 'Strict-Transport-Security': overTlsOnly, ...expected } = securityHeaders;
    expect(overTlsOnly).toContain('max-age=31536000');
    for (const path of ['/', '/plans', '/no-such-page/', '/data/catalog.json', '/%E7']) {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(expected)) expect(headers[name.toLowerCase()]).toBe(value);
      expect(headers['strict-transport-security']).toBeUndefined();
    }
  });

  test('types carry their charset', async () => {
    const types = {
      '/': 'text/html; charset=utf-8',
      '/_astro/style.Ab12.css': 'text/css; charset=utf-8',
      '/pagefind/pagefind.js': 'text/javascript; charset=utf-8',
      '/data/catalog.json': 'application/json; charset=utf-8',
      '/data/plans.csv': 'text/csv; charset=utf-8',
      '/feeds/plans.xml': 'text/xml; charset=utf-8',
      '/days.ics': 'text/calendar; charset=utf-8',
      '/pagefind/fragment/zh_1.pf_fragment': 'application/octet-stream',
    };
    for (const [path, type] of Object.entries(types)) expect((await ask(path)).headers['content-type']).toBe(type);
  });

  test('hashed files are kept for a year, everything else for a minute', async () => {
    expect((await ask('/_astro/style.Ab12.css')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/data/catalog.json', '/plans']) expect((await ask(path)).headers['cache-control']).toBe('public, max-age=60');
  });

  test('what the browser has already is not sent again', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', { 'If-None-Match': `"other", W/${headers.etag}` });
    expect(again).toMatchObject({ status: 304, headers: { etag: headers.etag, 'cache-control': cacheHeaders.page } });
    expect(again.body.length).toBe(0);
    expect((await ask('/', { 'If-Modified-Since': headers['last-modified'] ?? '' })).status).toBe(304);
    expect((await ask('/', { 'If-None-Match': '"other"', 'If-Modified-Since': headers['last-modified'] ?? '' })).status).toBe(200);
  });

  test('HEAD gives the headers of GET and no body', async () => {
    const [head, get] = [await ask('/', {}, { method: 'HEAD' }), await ask('/')];
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  test('other methods are refused', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await ask('/', {}, { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test('an empty file is an empty answer', async () => {
    expect(await ask('/empty.txt')).toMatchObject({ status: 200, headers: { 'content-length': '0' } });
  });
});

describe('compressed copies', () => {
  test.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['identity, gzip;q=0.5', undefined],
    ['', undefined],
  ])('Accept-Encoding "%s" gets %s', async (accepted, encoding) => {
    const answer = await ask('/', { 'Accept-Encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    const file = { br: 'index.html.br', gzip: 'index.html.gz' }[encoding ?? ''] ?? 'index.html';
    expect(answer.body.equals(readFileSync(join(folder, file)))).toBe(true);
  });

  test('each form has its own tag', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) => (await ask('/', { 'Accept-Encoding': encoding })).headers.etag),
    );
    expect(new Set(tags).size).toBe(3);
  });

  test('the search engine gets its own files as they are', async () => {
    const answer = await ask('/pagefind/fragment/zh_1.pf_fragment', { 'Accept-Encoding': 'br, gzip' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers.vary).toBeUndefined();
  });
});

describe('parts of files', () => {
  const path = '/attachments/report-2025/%E9%99%84%E4%BB%B6%201.pdf';
  test.each([
    ['bytes=0-99', 0, 99],
    ['bytes=900-', 900, 999],
    ['bytes=-100', 900, 999],
    ['bytes=990-2000', 990, 999],
  ])('%s', async (range, first, last) => {
    const answer = await ask(path, { Range: range });
    expect(answer).toMatchObject({
      status: 206,
      headers: { 'content-range': `bytes ${first}-${last}/1000`, 'content-length': String(last - first + 1) },
    });
    expect(answer.body.equals(pdf.subarray(first, last + 1))).toBe(true);
  });

  test('a range beyond the end answers 416', async () => {
    expect(await ask(path, { Range: 'bytes=1000-' })).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */1000' } });
  });

  test.each(['bytes=5-1', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=-'])('%s is answered with everything', async (range) => {
    const answer = await ask(path, { Range: range });
    expect(answer.status).toBe(200);
    expect(answer.body.length).toBe(1000);
  });

  test('a part of a file that has changed meanwhile is not given', async () => {
    const { etag = '' } = (await ask(path)).headers;
    expect((await ask(path, { Range: 'bytes=0-1', 'If-Range': etag })).status).toBe(206);
    expect((await ask(path, { Range: 'bytes=0-1', 'If-Range': '"older"' })).status).toBe(200);
  });

  test('a part is a part of the plain file, even where a compressed copy is accepted', async () => {
    const answer = await ask('/', { Range: 'bytes=0-8', 'Accept-Encoding': 'br' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body.toString()).toBe('<!doctype');
  });
});
