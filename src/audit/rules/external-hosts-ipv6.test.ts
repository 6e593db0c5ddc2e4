import { expect, test } from 'vitest';
import type { CheckedHost, CheckedLink, ExternalCheck } from '../external-links.ts';
import { auditPages, auditTexts } from '../testing/site-subject.ts';
import { externalHostsIpv6 } from './external-hosts-ipv6.ts';

const places = { places: [{ page: '/a/' }, { page: '/b/' }], count: 3 };
const check = (link: Partial<CheckedLink>, host: Partial<CheckedHost> = {}): ExternalCheck => ({
  links: [{ url: 'https://x.example/', verdict: 'fine', ...places, ...link }],
  hosts: [{ host: 'x.example', ipv6: 'reachable', ...places, ...host }],
});

test('external-hosts-ipv6 passes what is fine, and checks nothing when nobody asked', async () => {
  const { findings, results } = await auditTexts(externalHostsIpv6, {}, { external: check({}) });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 1 });
  expect((await auditTexts(externalHostsIpv6, {})).results[0]?.state).toBe('not-applicable');
});

test.each([
  [check({}, { ipv6: 'no-record' }), '没有 IPv6 地址（AAAA 记录）'],
  [check({}, { ipv6: 'unreachable' }), '通过 IPv6 连接不上'],
])('external-hosts-ipv6 finds %#', async (external, message) => {
  const findings = await auditPages(externalHostsIpv6, {}, { external });
  expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
  expect(findings[0]?.message).toContain(message);
  expect(findings[0]?.fix).toContain('另有 2 处：/b/');
});
