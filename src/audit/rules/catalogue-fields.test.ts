import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { catalogueFields } from './catalogue-fields.ts';

const file = 'documents/budgets/county-budget-2026.md';

test('documents with the four elements pass', () => {
  expect(findingsOf(catalogueFields)).toEqual([]);
});

test('missing elements are told together', () => {
  expect(findingsOf(catalogueFields, { [file]: replace(/indexNumber: .*\n|summary: .*\n/g, '') })).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 1 },
      message: '缺少目录要素：indexNumber（索引号）、summary（内容概述）。',
      fix: '补上 indexNumber、summary。',
    },
  ]);
});

test('annual reports and withheld documents are left out', () => {
  const changes = {
    'documents/annual-reports/finance-2025.yaml': replace(/summary: .*\n/, ''),
    'documents/policy-documents/emergency-supplies-reply.md': replace(/indexNumber: .*\n/, ''),
  };
  expect(findingsOf(catalogueFields, changes)).toEqual([]);
});
