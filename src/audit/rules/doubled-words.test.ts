import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { doubledWords } from './doubled-words.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(doubledWords)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '各单位结合实际抓好抓好落实。') };
  expect(findingsOf(doubledWords, changes)).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 15 },
      message: '“单位结合实际抓好抓好落实。”里“抓好”重复。',
    },
  ]);
});
