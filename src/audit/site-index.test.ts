import { describe, expect, test } from 'vitest';
import { siteSubject } from './testing/site-subject.ts';
import { siteIndexOf } from './site-index.ts';
import type { SiteSubject } from './rule.ts';

const texts = {
  'index.html': '',
  'plans/index.html': '',
  'plans/outline-2026/index.html': '',
  'plans/education-2026/index.html': '',
  'data/catalog.json': '{}',
  '404.html': '',
};
const index = siteIndexOf({ ...siteSubject(texts), anchors: new Map(), fragmentLinks: [], pages: new Map() } satisfies SiteSubject);

describe('the index of a site', () => {
  test.each(['/', '/plans/', '/plans/index.html', '/data/catalog.json', '/404.html'])('has %s', (path) => expect(index.has(path)).toBe(true));
  test.each(['/plans', '/Plans/', '/data/', '/data/catalog.json/', 'plans/'])('has no %s', (path) => expect(index.has(path)).toBe(false));

  test.each([
    ['/plans', { path: '/plans/', difference: 'slash' }],
    ['/data/catalog.json/', { path: '/data/catalog.json', difference: 'slash' }],
    ['/Plans/Outline-2026/', { path: '/plans/outline-2026/', difference: 'case' }],
    ['/plans/outline-2026.html', { path: '/plans/outline-2026/', difference: 'spelling' }],
    ['/budgets/education-2026/', { path: '/plans/education-2026/', difference: 'spelling' }],
    ['/plans/outlin-2026/', { path: '/plans/outline-2026/', difference: 'spelling' }],
    ['/plan/', { path: '/plans/', difference: 'spelling' }],
    ['/plan/outline-2026/', { path: '/plans/outline-2026/', difference: 'spelling' }],
    ['/nothing-like-it/', undefined],
  ])('suggests for %s', (path, suggestion) => expect(index.suggest(path)).toEqual(suggestion));

  test('knows the size of what is behind an address', () => {
    expect([index.bytesOf('/data/catalog.json'), index.bytesOf('/plans/'), index.bytesOf('/none')]).toEqual([2, 0, undefined]);
  });
});
