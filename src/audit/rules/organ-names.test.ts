import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { organNames } from './organ-names.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(organNames)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '由示例县财正局抓好落实。') };
  expect(findingsOf(organNames, changes)).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 15 },
      message: '机关名称“由示例县财正局抓好落”不在机关名录里，与“示例县财政局”只差一个字。',
    },
  ]);
});
