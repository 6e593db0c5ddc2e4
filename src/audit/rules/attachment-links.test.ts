import { expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { attachmentLinks } from './attachment-links.ts';

const { portal } = contentSubject();
const linksTo = (url: string) => [{ document: 'county-budget-2026', file: 'budget-2026.xlsx', url }];
const texts = { 'plans/outline-2026/index.html': page() };

test('attachment-links passes links to pages that are there, and leaves those to elsewhere alone', async () => {
  const links = [
    ...linksTo('https://www.shilixian.example/plans/outline-2026/'),
    ...linksTo('https://www.gov.cn/'),
    ...linksTo('mailto:a@b.example'),
  ];
  const { findings, results } = await auditTexts(attachmentLinks, texts, { portal, attachmentLinks: links });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 3 });
});

test.each([
  ['https://www.shilixian.example/plans/outline-2062/', '是否为 /plans/outline-2026/？'],
  ['file:///D:/预算.xlsx', '制作人电脑上的文件'],
])('attachment-links finds %s', async (url, message) => {
  const findings = await auditPages(attachmentLinks, texts, { portal, attachmentLinks: linksTo(url) });
  expect(findings).toMatchObject([{ where: { page: '/budgets/county-budget-2026/', target: '/attachments/county-budget-2026/budget-2026.xlsx' } }]);
  expect(findings[0]?.message).toContain(message);
});
