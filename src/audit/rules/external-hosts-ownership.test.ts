import { expect, test } from 'vitest';
import type { CheckedHost, CheckedLink, ExternalCheck } from '../external-links.ts';
import { auditPages, auditTexts } from '../testing/site-subject.ts';
import { externalHostsOwnership } from './external-hosts-ownership.ts';

const places = { places: [{ page: '/a/' }, { page: '/b/' }], count: 3 };
const check = (link: Partial<CheckedLink>, host: Partial<CheckedHost> = {}): ExternalCheck => ({
  links: [{ url: 'https://x.example/', verdict: 'fine', ...places, ...link }],
  hosts: [{ host: 'x.example', ipv6: 'reachable', ...places, ...host }],
});

test('external-hosts-ownership passes what is fine, and checks nothing when nobody asked', async () => {
  const { findings, results } = await auditTexts(externalHostsOwnership, {}, { external: check({ verdict: 'fine' }) });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 1 });
  expect((await auditTexts(externalHostsOwnership, {})).results[0]?.state).toBe('not-applicable');
});

test.each([[check({ verdict: 'doubtful', ownership: '页面上写着“本域名出售”' }), '可能已经换了主人：页面上写着“本域名出售”']])(
  'external-hosts-ownership finds %#',
  async (external, message) => {
    const findings = await auditPages(externalHostsOwnership, {}, { external });
    expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
    expect(findings[0]?.message).toContain(message);
    expect(findings[0]?.fix).toContain('另有 2 处：/b/');
  },
);
