import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { punctuationWidth } from './punctuation-width.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(punctuationWidth)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '各单位结合实际,抓好落实。') };
  expect(findingsOf(punctuationWidth, changes)).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 15 },
      message: '“结合实际,抓好落实”用了半角的“,”。',
    },
  ]);
});
