import { expect, test } from 'vitest';
import type { CheckedHost, CheckedLink, ExternalCheck } from '../external-links.ts';
import { auditPages, auditTexts } from '../testing/site-subject.ts';
import { externalLinkDoubts } from './external-link-doubts.ts';

const places = { places: [{ page: '/a/' }, { page: '/b/' }], count: 3 };
const check = (link: Partial<CheckedLink>, host: Partial<CheckedHost> = {}): ExternalCheck => ({
  links: [{ url: 'https://x.example/', verdict: 'fine', ...places, ...link }],
  hosts: [{ host: 'x.example', ipv6: 'reachable', ...places, ...host }],
});

test('external-link-doubts passes what is fine, and checks nothing when nobody asked', async () => {
  const { findings, results } = await auditTexts(externalLinkDoubts, {}, { external: check({ verdict: 'fine' }) });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 1 });
  expect((await auditTexts(externalLinkDoubts, {})).results[0]?.state).toBe('not-applicable');
});

test.each([
  [check({ verdict: 'moved', movedTo: 'https://y.example/' }), '永久转到新的地址'],
  [check({ verdict: 'blocked', reason: '对方不让程序访问（返回 403）' }), '没有能够检查：对方不让程序访问'],
  [check({ verdict: 'doubtful', reason: '返回 500' }), '可能有问题：返回 500'],
  [check({ verdict: 'unchecked', reason: '域名服务器没有答复' }), '本机网络有问题'],
])('external-link-doubts finds %#', async (external, message) => {
  const findings = await auditPages(externalLinkDoubts, {}, { external });
  expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
  expect(findings[0]?.message).toContain(message);
  expect(findings[0]?.fix).toContain('另有 2 处：/b/');
});
