import { describe, expect, test } from 'vitest';
import type { ActualKind } from '../attachment-inspection.ts';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { auditContent } from '../run.ts';
import { attachmentKinds } from './attachment-kinds.ts';

const file = 'documents/budgets/county-budget-2026.md';
const key = 'county-budget-2026/budget-2026.xlsx';
const found = (actual?: ActualKind, gaps: readonly { readonly reason: string }[] = []) => ({
  inspections: new Map([[key, { texts: [], tables: [], traces: [], gaps, ...(actual && { actual }) }]]),
});

describe('attachment-kinds', () => {
  test('passes files that are what they are called', () => {
    expect(auditContent([attachmentKinds], contentSubject({}, found()))).toMatchObject({ findings: [], results: [{ state: 'passed', checked: 1 }] });
  });

  test('names what the file is, and the ending that fits', () => {
    expect(findingsOf(attachmentKinds, {}, found({ name: 'PDF', ending: 'pdf' }))).toMatchObject([
      {
        severity: 'error',
        where: { file, line: lineIn(file, '- file: budget-2026.xlsx') },
        message: '附件“budget-2026.xlsx”的内容是 PDF，与后缀“.xlsx”不符，读者可能打不开。',
        fix: '换成真正的 XLSX 文件；内容没有错的，把后缀改成“.pdf”，attachments 里的 file 和正文里的链接一并改。',
      },
    ]);
  });

  test('takes a web page for what a failed download has left', () => {
    const [page] = findingsOf(attachmentKinds, {}, found({ name: '网页' }));
    expect(page?.message).toContain('的内容是网页，与后缀“.xlsx”不符');
    expect(page?.fix).toContain('重新取得');
  });

  test('says that nobody has looked for personal data in it', () => {
    const [old] = findingsOf(attachmentKinds, {}, found({ name: '旧格式的 Office 文件（DOC、XLS、PPT）', ending: 'doc' }, [{ reason: '是旧格式' }]));
    expect(old?.message).toContain('也不能检查其中有没有个人信息');
  });
});
