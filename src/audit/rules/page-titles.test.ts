import { expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { pageTitles } from './page-titles.ts';

test('page-titles passes a page with one title and one heading, and a page that sends its reader on', async () => {
  const redirect = '<title>地址已变更</title><meta http-equiv="refresh" content="0; url=/">';
  const { findings, results } = await auditTexts(pageTitles, { 'index.html': page(), 'old/index.html': redirect });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 2 });
});

test.each([
  ['<title></title><h1>规划</h1>', '没有标题（<title>）'],
  ['<h1>规划</h1>', '没有标题（<title>）'],
  ['<title>规划</title><h2>规划</h2>', '没有一级标题'],
  ['<title>规划</title><h1>规划</h1><h1>目标</h1>', '有 2 个一级标题（<h1>）：规划、目标'],
  ['<title>规划</title><h1> </h1>', '一级标题（<h1>）是空的'],
])('page-titles finds %s', async (html, message) => {
  const findings = await auditPages(pageTitles, { 'a/index.html': html });
  expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
  expect(findings[0]?.message).toContain(message);
});
