import { describe, expect, it } from 'vitest';
import { nearnessOf, withNearness } from './nearness.ts';
import { readQuery, withOtherWords } from './query.ts';
import { sortHits, type Fit, type Hit, type Outcome } from './search.ts';

const query = withOtherWords(readQuery('低保 申请 材料'), (run) => (run === '低保' ? ['最低生活保障'] : []));

describe('nearness', () => {
  it.each([
    [['最低生活保障的申请材料'], 1],
    [['低保标准', '申请材料'], 2 / 3],
    [['低保', '申请', '材料'], 0],
    [[], 0],
  ])('of the words in %s is %d', (blocks, share) => {
    expect(nearnessOf(blocks, query)).toBe(share);
  });

  it('puts the document whose words stand together before its equals, in relaxed outcomes only', async () => {
    const fit: Fit = { value: 0.4, places: [], together: false, guide: false };
    const hits: Hit[] = [0, 1, 2].map((ordinal) => ({ ordinal, standing: 'text', matched: 3, fit }));
    const outcome: Outcome = { relaxation: 'all-words', query, hits, canLoosen: false, missing: [] };
    const blocks = [['低保'], ['低保申请材料'], ['申请材料']];
    const order = async (given: Outcome) => {
      const near = await withNearness(
        given,
        async (ordinal) => ({ title: '通知', blocks: blocks[ordinal]! }),
        () => false,
      );
      return sortHits(near.hits, 'relevance', () => false).map(({ ordinal }) => ordinal);
    };
    expect(await order(outcome)).toEqual([1, 2, 0]);
    expect(await order({ ...outcome, relaxation: 'none' })).toEqual([0, 1, 2]);
  });
});
