import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { bracketPairs } from './bracket-pairs.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(bracketPairs)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '各乡镇（街道)、各部门结合实际抓好落实。') };
  expect(findingsOf(bracketPairs, changes)).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 15 },
      message: '“（街道)”的括号一边是全角、一边是半角。',
    },
  ]);
});
