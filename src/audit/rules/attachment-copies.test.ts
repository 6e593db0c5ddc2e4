import { expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts } from '../testing/site-subject.ts';
import { attachmentCopies } from './attachment-copies.ts';

const { portal } = contentSubject();
const path = 'attachments/county-budget-2026/budget-2026.xlsx';
const attachments = new Map([[path, { bytes: 9, sha256: 'a'.repeat(64) }]]);

test('attachment-copies passes copies of the same size', async () => {
  const { findings, results } = await auditTexts(attachmentCopies, { [path]: '预算表' }, { portal, attachments });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 1 });
});

test('attachment-copies finds a copy that is cut short, and one that is another file', async () => {
  const [short] = await auditPages(attachmentCopies, { [path]: '预算' }, { portal, attachments });
  expect(short).toMatchObject({ where: { page: '/budgets/county-budget-2026/', target: `/${path}` } });
  expect(short?.message).toContain('只有 6 字节，原文件有 9 字节');
  const [other] = await auditPages(attachmentCopies, { [path]: '另一份预算表' }, { portal, attachments });
  expect(other?.message).toContain('与内容文件夹里的不一样');
});

test('attachment-copies leaves a missing copy to the rule about links', async () => {
  expect(await auditPages(attachmentCopies, {}, { portal, attachments })).toEqual([]);
});
