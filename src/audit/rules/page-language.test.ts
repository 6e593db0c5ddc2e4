import { expect, test } from 'vitest';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { pageLanguage } from './page-language.ts';

test('page-language passes zh-CN', async () => {
  const { findings, results } = await auditTexts(pageLanguage, { 'index.html': page() });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 1 });
});

test.each([
  [' lang="en"', '语言是 en'],
  [' lang="zh"', '语言是 zh'],
  ['', '没有标明语言'],
])('page-language finds <html%s>', async (attribute, message) => {
  const findings = await auditPages(pageLanguage, { 'a/index.html': page().replace(' lang="zh-CN"', attribute) });
  expect(findings).toMatchObject([{ where: { page: '/a/' } }]);
  expect(findings[0]?.message).toContain(message);
});
