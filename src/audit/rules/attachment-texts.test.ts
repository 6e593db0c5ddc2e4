import { describe, expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { auditContent } from '../run.ts';
import { attachmentTexts } from './attachment-texts.ts';

const file = 'documents/budgets/county-budget-2026.md';

describe('attachment-texts', () => {
  test('passes attachments that can be searched, and counts them', () => {
    expect(auditContent([attachmentTexts], contentSubject())).toMatchObject({ findings: [], results: [{ state: 'passed', checked: 1 }] });
  });

  test('notes an attachment that cannot be searched, with the reason', () => {
    const unsearchable = new Map([['county-budget-2026/budget-2026.xlsx', '已经加密，要密码才能打开']]);
    expect(findingsOf(attachmentTexts, {}, { unsearchable })).toMatchObject([
      {
        severity: 'notice',
        where: { file, line: lineIn(file, '- file: budget-2026.xlsx') },
        message: '附件“budget-2026.xlsx”已经加密，要密码才能打开，检索时找不到其中的内容。',
      },
    ]);
  });

  test('says that nobody has looked for personal data in it', () => {
    const key = 'county-budget-2026/budget-2026.xlsx';
    const unsearchable = new Map([[key, '已经损坏，打不开']]);
    const inspections = new Map([[key, { texts: [], tables: [], traces: [], gaps: [{ reason: '已经损坏，打不开' }] }]]);
    const [found] = findingsOf(attachmentTexts, {}, { unsearchable, inspections });
    expect(found?.message).toBe('附件“budget-2026.xlsx”已经损坏，打不开，检索时找不到其中的内容，也不能检查其中有没有个人信息。');
  });

  test('leaves a file that is not what it is called to attachment-kinds', () => {
    const key = 'county-budget-2026/budget-2026.xlsx';
    const inspections = new Map([[key, { texts: [], tables: [], traces: [], gaps: [], actual: { name: 'PDF', ending: 'pdf' } }]]);
    expect(findingsOf(attachmentTexts, {}, { unsearchable: new Map([[key, '已经损坏，打不开']]), inspections })).toEqual([]);
  });

  test('says nothing of files that belong to no published document', () => {
    expect(findingsOf(attachmentTexts, {}, { unsearchable: new Map([['nowhere/scan.pdf', '没有文字']]) })).toEqual([]);
  });
});
