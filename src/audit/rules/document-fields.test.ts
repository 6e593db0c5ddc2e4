import { expect, test } from 'vitest';
import { auditContent } from '../run.ts';
import { contentSubject, findingsOf, replace } from '../testing/content-subject.ts';
import { documentFields } from './document-fields.ts';

const file = 'documents/plans/education-2026.md';

test('passes documents with their fields and a text or attachments', () => {
  expect(auditContent([documentFields], contentSubject())).toMatchObject({ findings: [], results: [{ state: 'passed' }] });
  expect(findingsOf(documentFields, { 'documents/budgets/county-budget-2026.md': replace('预算表见附件。\n', '') })).toEqual([]);
});

test('hands on what was seen while files were read', () => {
  expect(findingsOf(documentFields, { [file]: replace('kind: 专项规划', 'kind: 专项规画') })).toMatchObject([
    { severity: 'error', where: { file, line: 13 }, message: 'kind（规划类别）写的是 专项规画，没有这个值。是否为 专项规划？' },
  ]);
});

test('finds a document without a text and without attachments', () => {
  expect(findingsOf(documentFields, { [file]: replace('新增学位。\n', '') })).toMatchObject([
    { severity: 'error', where: { file, line: 2 }, message: '没有正文，也没有附件。' },
  ]);
});
