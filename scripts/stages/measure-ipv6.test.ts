import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { makeSelfSignedCertificate } from '../../tests/support/self-signed-certificate.ts';
import type { Resolver } from '../lib/name-records.ts';
import { UserError } from '../lib/user-error.ts';
import { buildIpv6Checks, type Ipv6Check } from './ipv6-report.ts';
import { measureIpv6, type Ipv6Target } from './measure-ipv6.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listen(server: Server, host = '::'): Promise<number> {
  servers.push(server);
  server.listen(0, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const html = (body: string) => `<!doctype html><html lang="zh-CN"><head><link rel="stylesheet" href="/style.css"></head><body>${body}</body></html>`;

type Pages = Readonly<Record<string, string>>;

/** Two levels below the front page, one style with a picture, one page under two names. */
const goodPages: Pages = {
  '/': html(
    '<a href="/plans/">规划</a> <a href="budgets/?year=2026#top">预算</a> <a href="https://www.gov.cn/">中国政府网</a> <a href="mailto:a@portal.example">信箱</a>',
  ),
  '/plans/': html('<a href="/plans/outline/">纲要</a> <a href="/">首页</a> <img src="/map.png" alt="">'),
  '/budgets/?year=2026': html('<a href="/plans/outline/#top">纲要</a>'),
  '/plans/outline/': html('<a href="/too-deep/">不再追查</a>'),
  '/style.css': 'body { background: url("map.png") }',
  '/map.png': 'png',
};

function answer(pages: Pages): RequestListener {
  return (request, response) => {
    const body = pages[request.url ?? ''];
    const type = request.url?.endsWith('.css') ? 'text/css' : request.url?.endsWith('.png') ? 'image/png' : 'text/html; charset=utf-8';
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type }).end(body);
  };
}

const records: Record<keyof Resolver, Record<string, readonly string[]>> = {
  resolve6: { 'www.portal.example': ['::1'], 'one.name-server.example': ['2001:db8::53'] },
  resolve4: { 'www.portal.example': ['127.0.0.1'], 'ipv4-only.example': ['127.0.0.1'] },
  resolveNs: { 'portal.example': ['two.name-server.example', 'one.name-server.example'] },
};

function resolverOf(known: typeof records): Resolver {
  const find = (kind: keyof Resolver) => (name: string) => {
    const found = known[kind][name];
    return found ? Promise.resolve([...found]) : Promise.reject(Object.assign(new Error('none'), { code: 'ENODATA' }));
  };
  return { resolve4: find('resolve4'), resolve6: find('resolve6'), resolveNs: find('resolveNs') };
}

async function measure(
  port: number,
  { host = 'www.portal.example', resolver = resolverOf(records), ...rest }: Partial<Ipv6Target> & { host?: string; resolver?: Resolver } = {},
) {
  return measureIpv6({ front: new URL(`http://${host}:${port}/`), limit: 500, ...rest }, resolver);
}

function stateOf(checks: readonly Ipv6Check[]): Record<string, string> {
  return Object.fromEntries(checks.map(({ title, state }) => [title, state]));
}

describe('a site that is all there over IPv6', () => {
  test('passes everything, with the numbers behind it', async () => {
    const measurement = await measure(await listen(createServer(answer(goodPages))));
    expect(measurement).toMatchObject({
      records: ['::1'],
      nameServers: { asked: 2, reached: 1, without: ['two.name-server.example'] },
      ipv6: { asked: 5, reached: 5, failures: [] },
      ipv4: { asked: 5, reached: 5, failures: [] },
      sameBytes: { equal: true },
      crawl: {
        second: { asked: 2, reached: 2 },
        third: { asked: 1, reached: 1 },
        resources: { asked: 2, reached: 2 },
        unreached: [],
        foreignResources: [],
        leftOut: 0,
      },
    });
    expect(new Set(buildIpv6Checks(measurement).map(({ state }) => state))).toEqual(new Set(['passed']));
  });

  test('over HTTPS the certificate must fit the name', async () => {
    const { certificate, key } = makeSelfSignedCertificate(['www.portal.example']);
    const port = await listen(createSecureServer({ cert: certificate, key }, answer(goodPages)));
    const ask = (host: string, ca?: string) =>
      measureIpv6({ front: new URL(`https://${host}:${port}/`), addresses: ['::1'], limit: 500, ca }, resolverOf(records));
    expect((await ask('www.portal.example', certificate)).ipv6).toMatchObject({ reached: 5 });
    expect((await ask('www.portal.example')).ipv6).toMatchObject({ reached: 0, failures: ['::1：证书是自己签发的，浏览器不信任'] });
    expect((await ask('other.example', certificate)).ipv6).toMatchObject({ reached: 0, failures: ['::1：证书不是发给这个域名的'] });
  });

  test('needs no IPv4 at all', async () => {
    const measurement = await measure(await listen(createServer(answer(goodPages)), '::1'), { resolver: resolverOf({ ...records, resolve4: {} }) });
    expect(stateOf(buildIpv6Checks(measurement))).toMatchObject({ 'IPv6 连接': 'passed', 内容一致: 'not-applicable', 三级链接: 'passed' });
  });

  test('can be asked by address before its name is known', async () => {
    const port = await listen(createServer(answer(goodPages)));
    for (const host of ['[::1]', 'localhost']) {
      const states = stateOf(buildIpv6Checks(await measure(port, { host, resolver: resolverOf({ resolve4: {}, resolve6: {}, resolveNs: {} }) })));
      expect(states).toMatchObject({ 'AAAA 记录': 'not-applicable', 域名服务器: 'not-applicable', 'IPv6 连接': 'passed', 二级链接: 'passed' });
    }
    expect((await measure(port, { host: 'not-yet.example', addresses: ['::1', '127.0.0.1'] })).sameBytes?.equal).toBe(true);
  });
});

describe('what is missing over IPv6', () => {
  test('a name without AAAA record', async () => {
    const checks = buildIpv6Checks(await measure(await listen(createServer(answer(goodPages))), { host: 'ipv4-only.example' }));
    expect(checks[0]).toMatchObject({ title: 'AAAA 记录', state: 'failed' });
    expect(checks[0]?.text).toContain('ipv4-only.example 没有 AAAA 记录');
    expect(checks.slice(2).map(({ state }) => state)).toEqual(Array(6).fill('unchecked'));
  });

  test('a server that listens on IPv4 only', async () => {
    const measurement = await measure(await listen(createServer(answer(goodPages)), '127.0.0.1'));
    expect(measurement).toMatchObject({ ipv6: { reached: 0 }, ipv4: { reached: 5 }, crawl: undefined });
    expect(measurement.ipv6?.failures[0]).toContain('::1：拒绝连接');
    expect(stateOf(buildIpv6Checks(measurement))).toMatchObject({ 'IPv6 连接': 'failed', 内容一致: 'unchecked', 二级链接: 'unchecked' });
  });

  test('one of several addresses', async () => {
    const port = await listen(createServer(answer(goodPages)), '::1');
    const measurement = await measure(port, { addresses: ['::ffff:127.0.0.1', '::1'] });
    expect(measurement.ipv6).toMatchObject({ asked: 10, reached: 5 });
    expect(measurement.crawl?.second).toEqual({ asked: 2, reached: 2 });
    expect(stateOf(buildIpv6Checks(measurement))['IPv6 连接']).toBe('failed');
  });

  test('a front page that is another one', async () => {
    const port = await listen(
      createServer((request, response) =>
        response.end(html(request.socket.remoteFamily === 'IPv6' && !request.socket.remoteAddress?.startsWith('::ffff:') ? '演示' : '正式首页')),
      ),
    );
    const checks = buildIpv6Checks(await measure(port));
    expect(checks.find(({ title }) => title === '内容一致')).toMatchObject({
      state: 'failed',
      text: expect.stringContaining('两种地址的首页不同') as string,
    });
  });

  test('a broken link on each level, with the page that names it', async () => {
    const pages = { '/': html('<a href="/plans/">规划</a><a href="/gone/">旧栏目</a>'), '/plans/': goodPages['/plans/']!, '/style.css': '' };
    const port = await listen(createServer(answer(pages)));
    const { crawl } = await measure(port);
    expect(crawl).toMatchObject({ second: { asked: 2, reached: 1 }, third: { asked: 1, reached: 0 }, resources: { asked: 2, reached: 1 } });
    const site = `http://www.portal.example:${port}`;
    expect(crawl?.unreached).toEqual([
      { level: 'second', url: `${site}/gone/`, page: `${site}/`, reason: '返回 404' },
      { level: 'resources', url: `${site}/map.png`, page: `${site}/plans/`, reason: '返回 404' },
      { level: 'third', url: `${site}/plans/outline/`, page: `${site}/plans/`, reason: '返回 404' },
    ]);
  });
});

describe('good manners', () => {
  test('other hosts are noted and never asked', async () => {
    let asked = 0;
    const elsewhere = await listen(createServer((_, response) => response.end(String((asked += 1)))));
    const foreign = `http://localhost:${elsewhere}`;
    const pages = {
      ...goodPages,
      '/': html(
        `<img src="${foreign}/picture.png" alt=""><a href="${foreign}/page/">链接</a><a href="/away/">转向</a><a href="http://127.0.0.1:${elsewhere}/">旧址</a><a href="/plans/">规划</a>`,
      ),
      '/style.css': `@import "${foreign}/more.css"; @font-face { src: url(${foreign}/font.woff2) }`,
    };
    const port = await listen(
      createServer((request, response) => {
        if (request.url === '/away/') response.writeHead(302, { Location: `${foreign}/arrived/` }).end();
        else answer(pages)(request, response);
      }),
    );
    const measurement = await measure(port);
    expect(asked).toBe(0);
    expect(measurement.crawl?.second).toEqual({ asked: 2, reached: 2 });
    expect(measurement.crawl?.foreignResources.map(({ url }) => url)).toEqual([
      `${foreign}/font.woff2`,
      `${foreign}/more.css`,
      `${foreign}/picture.png`,
    ]);
    expect(measurement.crawl?.ipv4Links.map(({ url }) => url)).toEqual([`http://127.0.0.1:${elsewhere}/`]);
    expect(buildIpv6Checks(measurement).at(-1)).toMatchObject({
      title: '其他主机',
      state: 'failed',
      text: '引用其他主机 3 处，指向 IPv4 地址的链接 1 处',
    });
  });

  test('no more requests than allowed, and the rest is told', async () => {
    const links = Array.from({ length: 30 }, (_, index) => `/page-${index}/`);
    const pages = Object.fromEntries([
      ['/', html(links.map((link) => `<a href="${link}">页</a>`).join(''))],
      ...links.map((link) => [link, html('')]),
    ]) as Pages;
    const measurement = await measure(await listen(createServer(answer(pages))), { limit: 10 });
    expect(measurement.crawl).toMatchObject({ second: { asked: 10, reached: 10 }, resources: { asked: 0 }, leftOut: 21 });
    expect(buildIpv6Checks(measurement).flatMap(({ details }) => details)).toContain('另有 21 个地址超出本次检查的数量，没有打开');
  });

  test('at most four requests at a time', async () => {
    const links = Array.from({ length: 20 }, (_, index) => `/page-${index}/`);
    const pages = Object.fromEntries([
      ['/', html(links.map((link) => `<a href="${link}">页</a>`).join(''))],
      ...links.map((link) => [link, html('')]),
    ]) as Pages;
    let [open, most] = [0, 0];
    const port = await listen(
      createServer((request, response) => {
        open += 1;
        most = Math.max(most, open);
        setTimeout(() => {
          open -= 1;
          answer(pages)(request, response);
        }, 5);
      }),
    );
    expect((await measure(port)).crawl?.second).toEqual({ asked: 20, reached: 20 });
    expect(most).toBe(4);
  });

  test('redirects on the same host are followed, endless ones are not', async () => {
    const port = await listen(
      createServer((request, response) => {
        const moved: Record<string, string> = { '/': '/zfxxgk/', '/old/': '/zfxxgk/', '/circle/': '/circle/' };
        const to = moved[request.url ?? ''];
        if (to) response.writeHead(301, { Location: to }).end();
        else response.setHeader('Content-Type', 'text/html').end('<a href="/old/">旧</a><a href="/circle/">圈</a>');
      }),
    );
    const measurement = await measure(port);
    expect(measurement.ipv6?.reached).toBe(5);
    expect(measurement.crawl?.second).toEqual({ asked: 2, reached: 1 });
    expect(measurement.crawl?.unreached[0]?.reason).toBe('反复跳转，超过 5 次');
  });
});

describe('when it cannot be measured', () => {
  test('a name without any address is a user error', async () => {
    await expect(measure(1, { host: 'nobody.example' })).rejects.toThrow('域名 nobody.example 没有任何地址（A 或 AAAA 记录）。');
  });

  test('name servers that do not answer are a user error', async () => {
    const silent = () => Promise.reject(Object.assign(new Error('timeout'), { code: 'ETIMEOUT' }));
    await expect(measure(1, { resolver: { resolve4: silent, resolve6: silent, resolveNs: silent } })).rejects.toBeInstanceOf(UserError);
  });
});
