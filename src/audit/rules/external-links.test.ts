import { expect, test } from 'vitest';
import type { CheckedHost, CheckedLink, ExternalCheck } from '../external-links.ts';
import { auditPages, auditTexts } from '../testing/site-subject.ts';
import { externalLinks } from './external-links.ts';

const places = { places: [{ page: '/a/' }, { page: '/b/' }], count: 3 };
const check = (link: Partial<CheckedLink>, host: Partial<CheckedHost> = {}): ExternalCheck => ({
  links: [{ url: 'https://x.example/', verdict: 'fine', ...places, ...link }],
  hosts: [{ host: 'x.example', ipv6: 'reachable', ...places, ...host }],
});

test('external-links passes what is fine, and checks nothing when nobody asked', async () => {
  const { findings, results } = await auditTexts(externalLinks, {}, { external: check({ verdict: 'fine' }) });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 1 });
  expect((await auditTexts(externalLinks, {})).results[0]?.state).toBe('not-applicable');
});

test.each([[check({ verdict: 'dead', reason: '返回 404；自 2026-11-01 起有 3 天检查都打不开' }), '已经失效：返回 404']])(
  'external-links finds %#',
  async (external, message) => {
    const findings = await auditPages(externalLinks, {}, { external });
    expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
    expect(findings[0]?.message).toContain(message);
    expect(findings[0]?.fix).toContain('另有 2 处：/b/');
  },
);
