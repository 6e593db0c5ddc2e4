import { describe, expect, test } from 'vitest';
import { formatLinkMemory, judgeLink, readLinkMemory, registrableDomain, type LinkAnswer, type RememberedLink } from './external-links.ts';

const patience = { failures: 3, days: 7 };
const url = 'https://www.shilishi.gov.cn/policies/1.html';
const answer = (change: Partial<LinkAnswer>): LinkAnswer => ({ url, hops: [], ...change });

/** Verdicts of checks on the given days. */
function verdictsOn(days: readonly string[], change: Partial<LinkAnswer>): string[] {
  let remembered: RememberedLink | undefined;
  return days.map((day) => {
    const { verdict, remember } = judgeLink(answer(change), remembered, day, patience);
    remembered = remember;
    return verdict;
  });
}

describe('the verdict on a link', () => {
  test('is dead only after failures on three days that span a week', () => {
    expect(verdictsOn(['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-08'], { status: 404 })).toEqual([
      'doubtful',
      'doubtful',
      'doubtful',
      'dead',
    ]);
    expect(verdictsOn(['2026-11-01', '2026-11-20'], { status: 404 })).toEqual(['doubtful', 'doubtful']);
    expect(verdictsOn(['2026-11-01', '2026-11-01', '2026-11-01', '2026-11-09'], { status: 410 }).at(-1)).toBe('doubtful');
    expect(verdictsOn(['2026-11-01', '2026-11-05', '2026-11-08'], { failure: { code: 'ECONNREFUSED', reason: '拒绝连接' } }).at(-1)).toBe('dead');
  });

  test('tells since when a dead link has failed', () => {
    const { reason } = judgeLink(answer({ status: 404 }), { failed: ['2026-11-01', '2026-11-05'] }, '2026-11-09', patience);
    expect(reason).toBe('返回 404；自 2026-11-01 起有 3 天检查都打不开');
  });

  test('forgets failures when the link works again', () => {
    expect(judgeLink(answer({ status: 200 }), { failed: ['2026-11-01', '2026-11-05'] }, '2026-11-09', patience)).toEqual({
      verdict: 'fine',
      remember: {},
    });
  });

  test.each([401, 403, 405, 412, 429, 521])('is blocked, not dead, for %i', (status) => {
    expect(verdictsOn(['2026-11-01', '2026-11-05', '2026-11-20'], { status })).toEqual(['blocked', 'blocked', 'blocked']);
  });

  test('is blocked where a firewall answers', () => {
    expect(judgeLink(answer({ status: 200, firewall: true }), undefined, '2026-11-01', patience).verdict).toBe('blocked');
  });

  test('is left open when this machine has no network', () => {
    const failure = { code: 'EAI_AGAIN', reason: '域名服务器没有答复' };
    expect(judgeLink(answer({ failure }), { failed: ['2026-11-01'] }, '2026-11-09', patience)).toMatchObject({
      verdict: 'unchecked',
      remember: { failed: ['2026-11-01'] },
    });
  });

  test('names the new address of a link that has moved for good', () => {
    const to = 'https://www.shilishi.gov.cn/new/1.html';
    expect(judgeLink(answer({ status: 200, hops: [{ status: 301, to }] }), undefined, '2026-11-01', patience)).toMatchObject({
      verdict: 'moved',
      movedTo: to,
    });
    expect(judgeLink(answer({ status: 200, hops: [{ status: 302, to }] }), undefined, '2026-11-01', patience).verdict).toBe('fine');
  });

  test.each([
    ['https://www.shilishi.gov.cn/', '首页'],
    ['https://www.shilishi.gov.cn/index.html', '首页'],
    ['https://sso.shilishi.gov.cn/login?next=1', '登录页'],
  ])('is doubtful where it leads to %s', (to, words) => {
    const { verdict, reason } = judgeLink(answer({ status: 200, hops: [{ status: 302, to }] }), undefined, '2026-11-01', patience);
    expect([verdict, reason]).toEqual(['doubtful', expect.stringContaining(words)]);
  });

  test('sees a host that has changed hands', () => {
    const judge = (change: Partial<LinkAnswer>, remembered?: RememberedLink) =>
      judgeLink(answer({ status: 200, ...change }), remembered, '2026-11-01', patience).ownership;
    expect(judge({ hops: [{ status: 302, to: 'https://stranger.example/' }] })).toContain('stranger.example');
    expect(judge({ parked: '本域名出售' })).toContain('本域名出售');
    expect(judge({ title: '澳门风云' }, { title: '示例市人民政府' })).toContain('从“示例市人民政府”变成了“澳门风云”');
    expect(judge({ title: '示例市人民政府门户网站' }, { title: '示例市人民政府' })).toBeUndefined();
  });
});

test.each([
  ['www.x.gov.cn', 'x.gov.cn'],
  ['a.b.example.com', 'example.com'],
  ['x.bj.cn', 'x.bj.cn'],
  ['www.x.co.uk', 'x.co.uk'],
  ['127.0.0.1', '127.0.0.1'],
])('the registrable part of %s is %s', (host, domain) => {
  expect(registrableDomain(host)).toBe(domain);
});

test('a memory is written in one order, without what needs not be known, and read again', () => {
  const memory = new Map<string, RememberedLink>([
    ['https://b.example/', { failed: ['2026-11-01'] }],
    ['https://a.example/', { title: '甲' }],
    ['https://c.example/', {}],
  ]);
  const text = formatLinkMemory(memory);
  expect(JSON.parse(text)).toEqual({ links: { 'https://a.example/': { title: '甲' }, 'https://b.example/': { failed: ['2026-11-01'] } } });
  expect(formatLinkMemory(readLinkMemory(text)!)).toBe(text);
  expect(readLinkMemory('[')).toBeUndefined();
});
