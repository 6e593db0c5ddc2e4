import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { indexNumbers } from './index-numbers.ts';

test('index numbers that differ pass', () => {
  expect(findingsOf(indexNumbers)).toEqual([]);
});

test('a repeated number is told at the later document and names the earlier file', () => {
  const file = 'documents/budgets/county-budget-2026.md';
  expect(findingsOf(indexNumbers, { [file]: replace('SLX003/2026-00001', 'SLX001/2022-00015') })).toMatchObject([
    { where: { file, line: 4 }, message: '索引号 SLX001/2022-00015 已被 documents/normative-documents/parking-rules.md 使用。' },
  ]);
});

test('numbers of withheld documents count', () => {
  const file = 'documents/policy-documents/emergency-supplies-reply.md';
  expect(findingsOf(indexNumbers, { [file]: replace('SLX002/2026-00006', 'SLX002/2026-00004') })).toMatchObject([
    { where: { file, line: 4 }, message: expect.stringContaining('documents/policy-documents/openness-points-2026.md') },
  ]);
});
