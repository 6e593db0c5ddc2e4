import { describe, expect, test } from 'vitest';
import { queryFigures, quantile, type Asked } from './search-figures.ts';

const asked = (queryBytes: number, found: number, real: number, both: number): Asked => ({
  query: { kind: '词语', text: '停车' },
  answer: { startBytes: 7, queryBytes, milliseconds: queryBytes / 10 },
  found,
  true: real,
  both,
});

describe('queryFigures', () => {
  test('median and 95th percentile are values that were measured', () => {
    expect(quantile([3, 1, 2, 4], 0.5)).toBe(2);
    expect(quantile([3, 1, 2, 4], 0.95)).toBe(4);
    expect(quantile([], 0.5)).toBe(0);
  });

  test('recall counts queries that stand somewhere, precision those that found something', () => {
    const figures = queryFigures([asked(10, 4, 2, 2), asked(30, 0, 2, 0), asked(20, 0, 0, 0)]);
    expect(figures).toMatchObject({ queries: 3, startBytes: 7, bytesMedian: 20, bytesHigh: 30, recall: 0.5, precision: 0.5 });
    expect(queryFigures([])).toMatchObject({ queries: 0, recall: 1, precision: 1 });
  });
});
