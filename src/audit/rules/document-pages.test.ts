import { expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts, documentPage } from '../testing/site-subject.ts';
import { documentPages } from './document-pages.ts';

const { portal } = contentSubject();
const file = 'plans/outline-2026/index.html';
const own = documentPage(portal, 'outline-2026');
const others = {
  'plans/education-2026/index.html': documentPage(portal, 'education-2026'),
  'budgets/county-budget-2026/index.html': documentPage(portal, 'county-budget-2026'),
};

test('document-pages passes a page that says what its document says', async () => {
  const { findings, results } = await auditTexts(documentPages, { ...others, [file]: own }, { portal });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 3 });
});

test('document-pages takes the next page of rows for no neighbour', async () => {
  const withRows = own.replace('<p>正文。</p>', '<p>正文。</p><a href="/plans/outline-2026/rows/2/" rel="next">下一页</a>');
  const rows = { 'plans/outline-2026/rows/2/index.html': '<!doctype html><title>第2页</title>' };
  expect(await auditPages(documentPages, { ...others, ...rows, [file]: withRows }, { portal })).toEqual([]);
});

test.each([
  ['示政发〔2026〕3号', '示政发〔2026〕8号', '“发文字号”是“示政发〔2026〕8号”，与文件的“示政发〔2026〕3号”不一致'],
  ['<div><dt>文种</dt><dd>规划</dd></div>', '', '没有“文种”，文件写的是“规划”'],
  ['</dl>', '<div><dt>签发人</dt><dd>某某</dd></div></dl>', '多出“签发人：某某”'],
  ['<h1>示例县国民经济', '<h1>示例市国民经济', '与文件的“示例县国民经济'],
  ['<p>正文。</p>', '', '没有正文'],
  [' rel="prev"', '', '没有“上一篇”的链接，应指向 /plans/education-2026/'],
  ['<a href="/plans/education-2026/" rel="prev">', '<a href="/budgets/county-budget-2026/" rel="prev">', '应为 /plans/education-2026/'],
  ['</main>', '<a href="/plans/education-2026/" rel="next">下一篇</a></main>', '没有下一篇'],
])('document-pages finds %s changed to %s', async (from, to, message) => {
  const findings = await auditPages(documentPages, { ...others, [file]: own.replace(from, to) }, { portal });
  expect(findings).toMatchObject([{ where: { page: '/plans/outline-2026/' } }]);
  expect(findings[0]?.message).toContain(message);
});

test('document-pages finds an attachment that is not linked', async () => {
  const budget = documentPage(portal, 'county-budget-2026').replace(/<a href="\/attachments[^>]*>[^<]*<\/a>/, '');
  const findings = await auditPages(documentPages, { 'budgets/county-budget-2026/index.html': budget }, { portal });
  expect(findings.map((finding) => finding.message)).toEqual(['网页上没有附件“2026年预算表”的链接。']);
});
