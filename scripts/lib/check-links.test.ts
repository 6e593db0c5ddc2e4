import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LinkAnswer } from '#audit';
import { LinkChecker } from './check-links.ts';
import { startFaultyHosts, type FaultyHosts } from './testing/faulty-hosts.ts';

let hosts: FaultyHosts;
beforeAll(async () => {
  hosts = await startFaultyHosts();
});
afterAll(() => hosts.close());

async function ask(host: string, path = '/'): Promise<LinkAnswer> {
  const [answer] = await new LinkChecker(hosts.manners).checkAll([hosts.url(host, path)]);
  return answer!;
}

describe('a link check', () => {
  test.each([
    ['fine.test', { status: 200, title: 'fine.test 的网页' }],
    ['missing.test', { status: 404 }],
    ['gone.test', { status: 410 }],
    ['forbidden.test', { status: 403 }],
    ['javascript-wall.test', { status: 521 }],
    ['firewall.test', { status: 200, firewall: true }],
    ['busy.test', { status: 200, title: '忙过了' }],
    ['very-busy.test', { status: 429 }],
    ['slow.test', { failure: { code: 'ETIMEDOUT', reason: '太久没有答复' } }],
    ['drip.test', { status: 200, title: '慢慢来' }],
    ['loop.test', { failure: { code: 'ELOOP', reason: '反复跳转，到不了网页' } }],
    ['chain.test', { failure: { code: 'ELOOP', reason: '反复跳转，到不了网页' } }],
    ['unknown.test', { failure: { code: 'ENOTFOUND', reason: '没有这个域名' } }],
    ['offline.test', { failure: { code: 'EAI_AGAIN', reason: '域名服务器没有答复' } }],
    ['sold.test', { status: 200, parked: '本域名出售' }],
    ['gambling.test', { status: 200, parked: '娱乐城' }],
    ['gbk.test', { status: 200, title: '示例' }],
    ['ipv6-only.test', { status: 200 }],
  ])('%s', async (host, expected) => {
    expect(await ask(host)).toMatchObject(expected);
  });

  test('takes a word of gambling in the text of a page for no sign of abuse', async () => {
    expect((await ask('lottery.test')).parked).toBeUndefined();
  });

  test('follows redirects and notes each', async () => {
    expect(await ask('moved.test', '/old/')).toMatchObject({ status: 200, hops: [{ status: 301, to: hosts.url('moved.test', '/new/') }] });
    expect((await ask('elsewhere.test')).hops.map(({ to }) => to)).toEqual([`http://stranger.example:${hosts.port}/`]);
  });

  test('tells a port on which nobody listens', async () => {
    const [answer] = await new LinkChecker(hosts.manners).checkAll([`http://fine.test:${hosts.closedPort}/`]);
    expect(answer).toMatchObject({ failure: { code: 'ECONNREFUSED', reason: '拒绝连接' } });
  });

  test('asks with HEAD, with GET for the title of a host, and again with GET where HEAD is refused', async () => {
    hosts.requests.length = 0;
    await new LinkChecker(hosts.manners).checkAll([
      hosts.url('no-head.test', '/1'),
      hosts.url('no-head.test', '/2'),
      hosts.url('fine.test', '/1'),
      hosts.url('fine.test', '/2'),
    ]);
    expect(hosts.requests.filter((request) => request.includes('no-head'))).toEqual([
      'GET no-head.test /1',
      'HEAD no-head.test /2',
      'GET no-head.test /2',
    ]);
    expect(hosts.requests.filter((request) => request.includes('fine'))).toEqual(['GET fine.test /1', 'HEAD fine.test /2']);
  });

  test('never asks one host twice at the same time, and answers in order', async () => {
    const urls = Array.from({ length: 12 }, (_, index) => hosts.url(`host-${index % 3}.test`, `/${index}`));
    const answers = await new LinkChecker(hosts.manners).checkAll(urls);
    expect(answers.map(({ url }) => url)).toEqual(urls);
    expect(hosts.mostAtOnce()).toBe(1);
  });

  test('tells whether hosts can be had over IPv6', async () => {
    const urls = [hosts.url('both.test'), hosts.url('fine.test'), `http://closed.test:${hosts.closedPort}/`];
    expect(await new LinkChecker(hosts.manners).checkIpv6(urls)).toEqual(['reachable', 'no-record', 'unreachable']);
  });
});
