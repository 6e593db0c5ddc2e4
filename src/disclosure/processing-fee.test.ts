import { describe, expect, it } from 'vitest';
import { feeByApplications, feeByPages } from './processing-fee.ts';

describe('信息处理费', () => {
  it.each([
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
  ])('%i applications cost %i yuan', (count, fee) => {
    expect(feeByApplications(count)).toBe(fee);
  });
  it.each([
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
  ])('%i pages cost %i yuan', (pages, fee) => {
    expect(feeByPages(pages)).toBe(fee);
  });
});
