import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { deadlinesInText } from './deadlines-in-text.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(deadlinesInText)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '各单位于3月底前制定方案，抓好落实。') };
  expect(findingsOf(deadlinesInText, changes)).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 15 },
      message: '“各单位于3月底前制定方案，抓”要求的时限早于成文日期 2026-04-20。',
    },
  ]);
});
