import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { sentenceEnds } from './sentence-ends.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(sentenceEnds)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '为加强政府信息公开，保障公众知情权。现将任务印发给你们。') };
  expect(findingsOf(sentenceEnds, changes)).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 15 },
      message: '“为加强政府信息公开，保障公众知情权。”只写了目的，句子还没有完。',
    },
  ]);
});
