import { describe, expect, test } from 'vitest';
import { findingsOf, replace, type ContentChanges } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { attachments } from './attachments.ts';

const file = 'documents/budgets/county-budget-2026.md';
const budget = { document: 'county-budget-2026', file: 'budget-2026.xlsx', bytes: 10 };
const line = lineIn(file, '- file: budget-2026.xlsx');

function findings(files: readonly { document: string; file: string; bytes: number }[], changes: ContentChanges = {}) {
  return findingsOf(attachments, changes, { attachments: files });
}

describe('attachments', () => {
  test('passes files that are listed or named in a text', () => {
    expect(findings([budget])).toEqual([]);
    const named = { [file]: replace('预算表见附件。', '预算表见附件。![图](%E5%9B%BE.svg)') };
    expect(findings([budget, { ...budget, file: '图.svg' }], named)).toEqual([]);
    const elsewhere = { 'pages/guide.md': (text: string) => `${text}\n[图](/attachments/county-budget-2026/图.svg)\n` };
    expect(findings([budget, { ...budget, file: '图.svg' }], elsewhere)).toEqual([]);
  });

  test.each([
    ['is missing', [], '附件“budget-2026.xlsx”不在 attachments/county-budget-2026/ 里。'],
    ['has another case', [{ ...budget, file: 'Budget-2026.XLSX' }], '那里有大小写不同的“Budget-2026.XLSX”。'],
    ['has a similar name', [{ ...budget, file: 'budget-2025.xlsx' }], '是否为“budget-2025.xlsx”？'],
    ['is empty', [{ ...budget, bytes: 0 }], '附件“budget-2026.xlsx”是空文件。'],
  ])('finds a listed file that %s', (_, files, message) => {
    const [first] = findings(files);
    expect(first).toMatchObject({ severity: 'error', where: { file, line } });
    expect(first!.message).toContain(message);
  });

  test('finds a file that is listed twice', () => {
    const twice = replace('    title: 2026年预算表', '    title: 2026年预算表\n  - file: budget-2026.xlsx\n    title: 预算表');
    expect(findings([budget], { [file]: twice })).toMatchObject([{ where: { file, line: line + 2 }, message: '附件“budget-2026.xlsx”列了两次。' }]);
  });

  test.each([
    [
      'is neither listed nor named',
      { ...budget, file: 'draft.docx' },
      'attachments/county-budget-2026/draft.docx',
      `附件“draft.docx”没有列在 ${file} 里，正文也没有提到，不会发布。`,
    ],
    [
      'lies in a folder of no document',
      { ...budget, document: 'county-budget-2062' },
      'attachments/county-budget-2062/',
      '没有编号为“county-budget-2062”的文件，这个文件夹里的 1 个附件不会发布。是否为 county-budget-2026？',
    ],
    [
      'lies in no folder',
      { ...budget, document: '' },
      'attachments/budget-2026.xlsx',
      '“budget-2026.xlsx”直接放在 attachments/ 里，不属于任何文件。',
    ],
  ])('finds a file that %s', (_, stray, place, message) => {
    expect(findings([budget, stray])).toMatchObject([{ where: { file: place, line: 1 }, message }]);
  });

  test('says nothing about the folder of a document that cannot be read', () => {
    expect(findings([budget], { [file]: replace('dated: 2026-01-28', 'dated: 2026-02-30') })).toEqual([]);
  });

  test('does not show personal data that stand in a file name', () => {
    const found = findings([budget, { ...budget, file: '13800138000.xlsx' }, { ...budget, document: '13800138000' }]);
    expect(found).toHaveLength(2);
    expect(JSON.stringify(found)).not.toContain('13800138000');
  });
});
