import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { wrongWords } from './wrong-words.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(wrongWords)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '截止目前，各单位已经抓好落实。') };
  expect(findingsOf(wrongWords, changes)).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 15 },
      message: '“截止目前，各单位已经”里的“截止目前”有误。',
    },
  ]);
});
