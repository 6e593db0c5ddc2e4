import { readFileSync } from 'node:fs';
import { request as requestHttp, type IncomingHttpHeaders } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { Agent, request as requestHttps } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '#content-folder';
import { contentTypeOf } from '../scripts/lib/content-negotiation.ts';
import { cacheHeaders, securityHeaders } from '../scripts/lib/site-answer.ts';
import { findNginx, readDeployFile, startNginx, type RunningNginx } from './support/run-nginx.ts';

// Every question goes over [::1]; the name stands in the Host header and in the certificate.
const host = 'www.shilixian.example';
const program = findNginx();
const explanation = '没有找到 nginx，部署配置没有检验；在 Debian 上用 apt-get install nginx 安装后再运行。';

if (program === undefined) {
  test('nginx is there to test with', ({ skip }) => {
    if (process.env['CI']) throw new Error(explanation);
    process.stderr.write(`${explanation}\n`);
    skip(explanation);
  });
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Question {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly plain?: boolean;
  readonly maxVersion?: 'TLSv1.2';
}

type Ask = (path: string, question?: Question) => Promise<Answer>;

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
afterAll(() => agent.destroy());

function askNginx(nginx: RunningNginx, path: string, { method = 'GET', headers = {}, plain = false, maxVersion }: Question = {}): Promise<Answer> {
  return new Promise((fulfil, reject) => {
    const common = { host: '::1', path, method, headers: { Host: host, ...headers } };
    const request = plain
      ? requestHttp({ ...common, port: nginx.httpPort, agent: false })
      : requestHttps({ ...common, port: nginx.httpsPort, servername: host, ca: nginx.certificate, agent: maxVersion ? false : agent, maxVersion });
    request.on('error', reject).on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => fulfil({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    request.end();
  });
}

function expectSecurityHeaders(answer: Answer): void {
  for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers[name.toLowerCase()], name).toBe(value);
}

/** What must hold for a site under its base, wherever that is, and then what `testMore` adds. */
function describeSite(portal: 'rootPortal' | 'basePortal', configuration: string, testMore: (ask: Ask, nginx: () => RunningNginx) => void): void {
  const { folder, base } = inject(portal);
  const read = (file: string) => readFileSync(join(folder, file));
  const files = listFiles(folder);
  const sources = files.filter((file) => !/\.(?:gz|br)$/.test(file));
  const addressOf = (file: string) =>
    base +
    file
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/');
  const find = (pattern: RegExp) => {
    const file = sources.find((candidate) => pattern.test(candidate));
    if (file === undefined) throw new Error(`the built portal has no file like ${pattern}`);
    return file;
  };
  let nginx: RunningNginx | undefined;
  const ask: Ask = (path, question) => askNginx(nginx!, path, question);

  beforeAll(async () => {
    nginx = await startNginx({ program: program!, site: folder, configuration });
  });
  afterAll(() => nginx?.stop());

  test('every file of the build is served byte for byte', async () => {
    expect(sources.length).toBeGreaterThan(100);
    const queue = sources.values();
    const work = async () => {
      for (const file of queue) {
        const answer = await ask(addressOf(file));
        expect([file, answer.status, answer.body.equals(read(file))]).toEqual([file, 200, true]);
      }
    };
    await Promise.all([work(), work(), work(), work()]);
  });

  test('the front page, the search page and a document are HTML in UTF-8, with every security header', async () => {
    for (const file of ['index.html', 'search/index.html', find(/^normative-documents\/[^/]+\/index\.html$/)]) {
      const answer = await ask(addressOf(file));
      expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': cacheHeaders.page } });
      expectSecurityHeaders(answer);
    }
  });

  test('types are those of the local server', async () => {
    // The two names of JavaScript mean the same; which one nginx writes depends on its age.
    const usual = (type: string | undefined) => type?.replace('application/javascript', 'text/javascript');
    const endings = new Map(sources.map((file) => [file.slice(file.lastIndexOf('.')), file]));
    for (const file of endings.values())
      expect([file, usual((await ask(addressOf(file))).headers['content-type'])]).toEqual([file, contentTypeOf(file)]);
  });

  test('the search engine gets its own files as they are', async () => {
    for (const file of [
      find(/pagefind-entry\.json$/),
      find(/\.pf_meta$/),
      find(/\.pf_index$/),
      find(/\.pf_fragment$/),
      find(/wasm\..*\.pagefind$/),
    ]) {
      const answer = await ask(addressOf(file), { headers: { 'Accept-Encoding': 'gzip, br' } });
      expect([file, answer.status, answer.headers['content-encoding']]).toEqual([file, 200, undefined]);
      expect(answer.body.equals(read(file))).toBe(true);
    }
  });

  test('compressed copies are sent to those who accept them', async () => {
    for (const file of ['index.html', find(/^_astro\/.*\.css$/), find(/^data\/catalog\.json$/)]) {
      const answer = await ask(addressOf(file), { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
      expect(answer).toMatchObject({ status: 200, headers: { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } });
      expect(answer.body.equals(read(`${file}.gz`))).toBe(true);
      expectSecurityHeaders(answer);
    }
    const viaProxy = await ask(base, { headers: { 'Accept-Encoding': 'gzip', Via: '1.1 proxy' } });
    expect(viaProxy.headers['content-encoding']).toBe('gzip');
  });

  test('hashed files are kept for a year, but not their absence', async () => {
    const hashed = await ask(addressOf(find(/^_astro\//)));
    expect(hashed.headers['cache-control']).toBe(cacheHeaders.hashed);
    expectSecurityHeaders(hashed);
    const missing = await ask(`${base}_astro/no-such-file.css`);
    expect(missing).toMatchObject({ status: 404, headers: { 'cache-control': cacheHeaders.error } });
  });

  test('a folder without its slash redirects within the site, with the query kept', async () => {
    const answer = await ask(`${base}search?q=%E8%A7%84%E5%88%92`);
    expect(answer).toMatchObject({ status: 301, headers: { location: `${base}search/?q=%E8%A7%84%E5%88%92` } });
    expectSecurityHeaders(answer);
  });

  test('what is not there answers 404 with the page of the site', async () => {
    for (const path of ['no-such-page/', 'data/', '_astro/', '.git/config', 'plans/.env']) {
      const answer = await ask(base + path);
      expect([path, answer.status, answer.body.equals(read('404.html'))]).toEqual([path, 404, true]);
      expect(answer.headers['cache-control']).toBe(cacheHeaders.error);
      expectSecurityHeaders(answer);
    }
  });

  test('what the browser has already is not sent again', async () => {
    const { headers } = await ask(base);
    const again = await ask(base, { headers: { 'If-None-Match': headers.etag ?? '' } });
    expect(again.status).toBe(304);
    expectSecurityHeaders(again);
  });

  test('a part of an attachment can be had', async () => {
    const file = find(/^attachments\/.*\.pdf$/);
    const answer = await ask(addressOf(file), { headers: { Range: 'bytes=0-3' } });
    expect(answer).toMatchObject({ status: 206, headers: { 'content-type': 'application/pdf' } });
    expect(answer.body.toString()).toBe('%PDF');
  });

  test('nothing can be sent to the server, and it does not tell its version', async () => {
    const answer = await ask(base, { method: 'POST' });
    expect(answer.status).toBe(405);
    expect((await ask(base)).headers.server).toBe('nginx');
  });

  testMore(ask, () => nginx!);
}

describe.runIf(program)('a domain of its own (deploy/nginx.conf)', () => {
  describeSite('rootPortal', readDeployFile('nginx.conf'), (ask, nginx) => {
    test('nginx has nothing to remark about the configuration, save that newer ones have another way to say HTTP/2', () => {
      const remarks = nginx()
        .check.split('\n')
        .filter((line) => line.includes('[') && !line.includes('"listen ... http2" directive is deprecated'));
      expect(remarks).toEqual([]);
    });

    test('plain HTTP leads to HTTPS, to no other host', async () => {
      const answer = await ask('/plans/?year=2026', { plain: true, headers: { Host: 'evil.example' } });
      expect(answer).toMatchObject({ status: 301, headers: { location: `https://${host}/plans/?year=2026` } });
    });

    test('TLS 1.2 is spoken too', async () => {
      expect((await ask('/', { maxVersion: 'TLSv1.2' })).status).toBe(200);
    });

    test('HTTP/2 is spoken', async () => {
      const session = connectHttp2(`https://[::1]:${nginx().httpsPort}`, { servername: host, ca: nginx().certificate });
      const status = await new Promise((fulfil, reject) => {
        session.on('error', reject);
        const stream = session.request({ ':path': '/', ':authority': host });
        stream.on('error', reject).on('response', (headers) => fulfil(headers[':status']));
        stream.end();
      });
      session.destroy();
      expect(status).toBe(200);
    });

    test('the log names the IPv6 address of the reader', async () => {
      await ask('/plans/');
      expect(nginx().readAccessLog()).toMatch(/^::1 \d+ \[\d{4}-\d\d-\d\dT[^\]]+\] "GET \/plans\/ HTTP\/1\.1" 200 \d+ "-" "-" ::1 TLSv1\.3$/m);
    });
  });
});

/** A portal as there may be one already: with its own header and its own rule for an ending. */
const existingPortal = `
server {
  listen [::]:443 ssl;
  listen 443 ssl;
  server_name ${host};
  ssl_certificate /etc/ssl/disclosure/fullchain.pem;
  ssl_certificate_key /etc/ssl/disclosure/privkey.pem;
  add_header X-Portal "yes" always;
  include /etc/nginx/disclosure/nginx-base-path.conf;
  location / {
    default_type text/plain;
    return 200 "portal";
  }
  location ~ [.]html$ {
    return 404 "portal has no such page";
  }
}`;

describe.runIf(program)('beside an existing portal (deploy/nginx-base-path.conf)', () => {
  describeSite('basePortal', existingPortal, (ask) => {
    test('the base without its slash leads into the column', async () => {
      expect(await ask('/zfxxgk')).toMatchObject({ status: 301, headers: { location: '/zfxxgk/' } });
    });

    test('the pages and errors of the portal stay as they are', async () => {
      for (const [path, text] of [
        ['/news/', 'portal'],
        ['/old.html', 'portal has no such page'],
      ] as const) {
        const answer = await ask(path);
        expect(answer.body.toString()).toBe(text);
        expect(answer.headers['x-portal']).toBe('yes');
        expect(answer.headers['content-security-policy']).toBeUndefined();
      }
    });

    test('headers and rules of the portal do not reach into the column', async () => {
      const answer = await ask('/zfxxgk/404.html');
      expect(answer.status).toBe(200);
      expect(answer.headers['x-portal']).toBeUndefined();
    });
  });
});
