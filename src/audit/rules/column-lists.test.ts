import { expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { columnLists } from './column-lists.ts';

const { portal } = contentSubject();
const list = (entries: string) => ({ 'budgets/index.html': page(`<p>共 1 件</p>${entries}`) });
const entry = '<a href="/budgets/county-budget-2026/">示例县2026年财政预算</a>';

test('column-lists passes a list of all documents', async () => {
  const { findings, results } = await auditTexts(columnLists, list(entry), { portal });
  expect(findings).toEqual([]);
  expect(results[0]?.state).toBe('passed');
});

test.each([
  ['', '列表里没有文件 county-budget-2026'],
  [entry.replace('2026年', '2025年'), '标题是“示例县2026年财政预算”'],
])('column-lists finds %s', async (entries, message) => {
  const findings = await auditPages(columnLists, list(entries), { portal });
  expect(findings.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
});

test('column-lists finds a wrong count', async () => {
  const findings = await auditPages(columnLists, { 'budgets/index.html': page(`<p>共 3 件</p>${entry}`) }, { portal });
  expect(findings.map((finding) => finding.message)).toEqual(['网页写着“共 3 件”，应为 1 件。']);
});

test('column-lists says nothing of what a page would list that is gone or cut off', async () => {
  const entryOf = (bytes: number) => ({ bytes, sha256: '0'.repeat(64) });
  const whole = list('')['budgets/index.html'];
  const manifest = {
    state: 'read',
    record: {},
    files: new Map([
      ['budgets/index.html', entryOf(whole.length)],
      ['budgets/page/2/index.html', entryOf(9)],
    ]),
  } as const;
  expect(await auditPages(columnLists, list(''), { portal, manifest })).toEqual([]);
  const cut = { 'budgets/index.html': whole.slice(0, 60), 'budgets/page/2/index.html': '<!doctype' };
  expect(await auditPages(columnLists, cut, { portal, manifest })).toEqual([]);
});
