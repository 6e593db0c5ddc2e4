import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { citedNumbers } from './cited-numbers.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(citedNumbers)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '按照示政办发[2025]4号要求抓好落实。') };
  expect(findingsOf(citedNumbers, changes)).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 15 },
      message: '发文字号“示政办发[2025]4号”写法不对：年份用了“[]”，不是六角括号“〔〕”。',
    },
  ]);
});
