import { describe, expect, test } from 'vitest';
import { formerAddresses, portalAddresses } from './portal-addresses.ts';
import { contentSubject, replace } from './testing/content-subject.ts';

describe('portalAddresses', () => {
  const addresses = portalAddresses(contentSubject().portal);

  test.each([
    '/',
    '/statutory/',
    '/search/',
    '/catalog/',
    '/site-map/',
    '/organs/',
    '/404.html',
    '/sitemap-index.xml',
    '/data/catalog.json',
    '/guide/',
    '/plans/',
    '/plans/outline-2026/',
    '/plans/year/2026/',
    '/data/plans.json',
    '/data/plans.csv',
    '/feeds/plans.xml',
    '/emergencies/',
    '/organs/finance/',
    '/organs/finance/budgets/',
  ])('has %s', (address) => {
    expect(addresses.has(address)).toBe(true);
  });

  test.each([
    ['a withheld document', '/policy-documents/emergency-supplies-reply/'],
    ['a document in another column', '/budgets/outline-2026/'],
    ['a year without documents', '/plans/year/2019/'],
    ['an optional column without documents', '/applications/'],
    ['a feed of a column that takes no documents', '/feeds/guide.xml'],
    ['a column of an organ that issued nothing in it', '/organs/finance/plans/'],
  ])('has no address for %s', (_, address) => {
    expect(addresses.has(address)).toBe(false);
  });
});

describe('formerAddresses', () => {
  test('leads from former addresses to documents', () => {
    const { portal } = contentSubject({
      'documents/plans/outline-2026.md': replace('kind: 规划纲要', 'kind: 规划纲要\nformerAddresses: [/zwgk/outline.html]'),
    });
    expect([...formerAddresses(portal)]).toEqual([['/zwgk/outline.html', '/plans/outline-2026/']]);
  });
});
