import { describe, expect, it } from 'vitest';
import { countFacets, passes } from './filters.ts';
import { decodeLedger, encodeLedger } from './ledger.ts';
import { readAddress, writeAddress } from './search-address.ts';

const entries = decodeLedger(
  encodeLedger([
    { published: '2026-05-01', ended: false, facets: { column: ['plans'], organ: ['finance', 'audit'], kind: ['规划'], validity: [], topic: [] } },
    {
      published: '2026-01-31',
      ended: false,
      facets: { column: ['notices'], organ: ['finance'], kind: ['通知'], validity: ['有效'], topic: ['财政'] },
    },
    { published: '2024-03-01', ended: true, facets: { column: ['notices'], organ: ['audit'], kind: ['通知'], validity: ['废止'], topic: ['财政'] } },
  ]),
);
const request = (address: string) => readAddress(new URLSearchParams(address));
const found = (address: string) => entries.flatMap((entry, index) => (passes(entry, request(address)) ? [index] : []));

describe('ledger', () => {
  it('survives its travel', () => {
    expect(entries[0]).toEqual({
      published: '2026-05-01',
      ended: false,
      facets: { column: ['plans'], organ: ['finance', 'audit'], year: ['2026'], kind: ['规划'], validity: [], topic: [] },
    });
    expect(entries[2]!.ended).toBe(true);
  });
});

describe('passes', () => {
  it.each([
    ['', [0, 1, 2]],
    ['organ=audit', [0, 2]],
    ['organ=audit&organ=finance', [0, 1, 2]],
    ['organ=audit&column=notices', [2]],
    ['year=2026&validity=有效', [1]],
    ['from=2026-01-31&to=2026-05-01', [0, 1]],
    ['to=2026-01-30', [2]],
    ['column=none', []],
  ])('keeps for “%s” the right documents', (address, expected) => {
    expect(found(address)).toEqual(expected);
  });
});

describe('countFacets', () => {
  it('counts each value as if the other values of its filter were open', () => {
    const counts = countFacets(entries, request('column=notices&organ=finance'));
    expect(Object.fromEntries(counts.column)).toEqual({ plans: 1, notices: 1 });
    expect(Object.fromEntries(counts.organ)).toEqual({ finance: 1, audit: 1 });
    expect(Object.fromEntries(counts.year)).toEqual({ 2026: 1 });
  });
});

describe('address', () => {
  it('keeps the whole state', () => {
    const address = 'q=停车+收费&column=plans&column=notices&year=2026&from=2026-01-01&sort=date&match=some';
    expect(writeAddress(request(address)).toString()).toBe(new URLSearchParams(address).toString());
  });

  it('passes over what it does not know', () => {
    expect(request('q=+停车+&from=gestern&sort=size&utm=1')).toMatchObject({ query: '停车', from: '', order: 'relevance', loose: false });
  });
});
