import { expect, test } from 'vitest';
import { formatGrowth, formatResult, type SizeResult } from './format-table.ts';

function result(documents: number, seconds: number): SizeResult {
  return {
    documents,
    attachments: 0,
    bytes: documents * 4000,
    lastText: 'budgets/information-1.md',
    floor: { seconds: 0.5, sourceBytes: 4 * 1024 * 1024, resultBytes: 40 * 1024 * 1024, resultFiles: 1234 },
    measurements: [
      { stage: '全过程', seconds, peakMegabytes: 1024 },
      { stage: '生成网页', seconds: seconds / 2, peakMegabytes: null },
    ],
  };
}

test('a size is told with seconds, memory, documents per second and the ratio to the floor, in columns', () => {
  expect(formatResult(result(1000, 10))).toBe(
    [
      '1,000 件；读一遍原文（4.0 MB）、写一遍结果（40.0 MB，1,234 个文件）用时 0.50 秒，倍数以此为 1：',
      '步骤         秒  内存峰值 MB  件/秒  倍数',
      '全过程    10.00        1,024    100  20.0',
      '生成网页   5.00            —    200  10.0',
    ].join('\n'),
  );
});

test('growth is told as the cost of one document at each size', () => {
  expect(formatGrowth([result(1000, 10), result(5000, 100)])).toBe(
    [
      '每件所用毫秒（各列相近，即随件数成比例增长）：',
      '步骤      1,000 件  5,000 件',
      '全过程       10.00     20.00',
      '生成网页      5.00     10.00',
    ].join('\n'),
  );
});
