import { expect, test } from 'vitest';
import { benchQueries } from './search-queries.ts';

test('the same seed gives the same queries, each a piece of 2 to 8 characters of a run', () => {
  const runs = ['机动车停车收费管理办法', '短', '城乡居民基本医疗保险参保登记'];
  const queries = benchQueries(runs, 30, 4);
  expect(benchQueries(runs, 30, 4)).toEqual(queries);
  expect(benchQueries(runs, 30, 5)).not.toEqual(queries);
  const pieces = queries.filter(({ kind }) => kind === '任意字段').map(({ text }) => text);
  expect(pieces).toHaveLength(30);
  for (const piece of pieces) {
    expect(runs.some((run) => run.includes(piece))).toBe(true);
    expect([...piece].length).toBeGreaterThanOrEqual(2);
    expect([...piece].length).toBeLessThanOrEqual(8);
  }
});
