import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { doubledPunctuation } from './doubled-punctuation.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(doubledPunctuation)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '各单位结合实际抓好落实。。') };
  expect(findingsOf(doubledPunctuation, changes)).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 15 },
      message: '“实际抓好落实。。”的标点重复。',
    },
  ]);
});
