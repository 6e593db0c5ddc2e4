import { describe, expect, it } from 'vitest';
import { announce } from './announcement.ts';
import { readQuery } from './query.ts';
import type { Hit, Outcome } from './search.ts';

const hits = (count: number): Hit[] => Array.from({ length: count }, (_, ordinal) => ({ ordinal, standing: 'text', matched: 1 }));
const outcome = (text: string, count: number, relaxation: Outcome['relaxation'] = 'none'): Outcome => ({
  relaxation,
  query: readQuery(text),
  hits: hits(count),
  canLoosen: false,
  missing: [],
});

describe('announce', () => {
  it.each([
    [announce(outcome('停车', 12), '停车', 12, 10), '共找到 12 个结果，已显示 10 个。'],
    [announce(outcome('停车', 3), '停车', 3, 3), '共找到 3 个结果。'],
    [announce(outcome('停车', 3), '停车', 0, 0), '所选条件下没有结果，去掉筛选条件后有 3 个。'],
    [announce(outcome('“停车”', 0), '“停车”', 0, 0), '没有文件含有“停车”。'],
    [announce(outcome('停车 收费', 0), '停车 收费', 0, 0), '没有文件同时含有“停车”“收费”。'],
    [
      announce(outcome('低保 申请', 2, 'question-words'), '低保怎么申请', 2, 2),
      '没有文件写有“低保怎么申请”。以下文件同时含有“低保”“申请”。共找到 2 个结果。',
    ],
    [
      announce(
        { ...outcome('低保户标准', 2, 'other-words'), query: { ...readQuery('低保户标准'), others: new Map([['低保户标准', ['低保标准']]]) } },
        '低保户标准',
        2,
        2,
      ),
      '没有文件写有“低保户标准”。也找了“低保标准”。共找到 2 个结果。',
    ],
    [announce(outcome('停车', 2, 'other-words'), '停車', 2, 2), '没有文件写有“停車”，改查“停车”。共找到 2 个结果。'],
    [
      announce(outcome('道路 收费', 2, 'all-words'), '道路收费', 2, 2),
      '没有文件写有“道路收费”。以下文件同时含有“道路”“收费”，但不一定连在一起。共找到 2 个结果。',
    ],
    [announce(outcome('上学 报名', 1, 'some-words'), '上学报名', 1, 1), '没有文件含有全部词语。以下文件含有“上学”“报名”中的多数。共找到 1 个结果。'],
    [
      announce({ ...outcome('自来水 一吨', 3, 'some-words'), missing: ['一吨'] }, '自来水多少钱一吨', 3, 3),
      '没有文件含有全部词语。“一吨”没有查到。以下文件含有“自来水”。共找到 3 个结果。',
    ],
    [announce(outcome('水', 1), '水', 1, 1), '共找到 1 个结果。只有一个字时只查标题，输入两个以上的字可以查全文。'],
    [announce(outcome('停车 水', 1), '停车 水', 1, 1), '共找到 1 个结果。“水”只有一个字，没有用来检索。'],
    [announce(outcome('', 0), '', 0, 0), '请输入要查的字词，例如“停车收费”，也可以输入发文字号。'],
    [announce(outcome('，。', 0), '，。', 0, 0), '请输入文字或数字，标点符号不能单独检索。'],
  ])('says %s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
