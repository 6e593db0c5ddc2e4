import { expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { pageRedirects } from './page-redirects.ts';

const { portal } = contentSubject();
const jump = (to: string) => page('', `<meta http-equiv="refresh" content="${to}">`);

test('page-redirects passes pages that stay, and does not apply to them', async () => {
  const { findings, results } = await auditTexts(pageRedirects, { 'plans/index.html': page() }, { portal });
  expect(findings).toEqual([]);
  expect(results[0]?.state).toBe('not-applicable');
});

test.each([
  ['0; url=/budgets/', '不是登记过的旧地址'],
  ['0; url=https://casino.example/', '自动跳转到外部网站 casino.example'],
  ['30', '自动刷新'],
])('page-redirects finds %s', async (content, message) => {
  const findings = await auditPages(pageRedirects, { 'plans/index.html': jump(content) }, { portal });
  expect(findings.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
});
