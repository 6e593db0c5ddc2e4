import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { datesInText } from './dates-in-text.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(datesInText)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '各单位于6月31日前抓好落实。') };
  expect(findingsOf(datesInText, changes)).toMatchObject([
    {
      severity: 'error',
      where: { file, line: 15 },
      message: '写着“6月31日”，6 月没有 31 日。',
    },
  ]);
});
