import { expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { searchVisibility } from './search-visibility.ts';

const { portal } = contentSubject();
const canonical = (address: string) => `<link rel="canonical" href="https://www.shilixian.example${address}">`;

test('search-visibility passes open pages that name their own addresses', async () => {
  const texts = {
    'plans/index.html': page('', canonical('/plans/')),
    'search/index.html': page('', '<meta name="robots" content="noindex">'),
    'old/index.html': page('', `<meta http-equiv="refresh" content="0; url=/plans/"><meta name="robots" content="noindex">${canonical('/plans/')}`),
    'robots.txt': 'User-agent: *\nAllow: /\nUser-agent: BadBot\nDisallow: /\n',
  };
  const { findings, results } = await auditTexts(searchVisibility, texts, { portal });
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 4 });
});

test.each([
  ['<meta name="robots" content="noindex, nofollow">', '搜索引擎不会收录这一页'],
  [canonical('/budgets/'), '应为 https://www.shilixian.example/plans/'],
  [canonical('/plans/') + canonical('/plans/'), '写了 2 个规范地址'],
])('search-visibility finds %s', async (head, message) => {
  const findings = await auditPages(searchVisibility, { 'plans/index.html': page('', head), 'budgets/index.html': page() }, { portal });
  expect(findings.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
});

test('search-visibility finds a site closed by robots.txt', async () => {
  const findings = await auditPages(searchVisibility, { 'robots.txt': 'User-agent: *\nDisallow: /plans/ # old\n' }, { portal });
  expect(findings).toMatchObject([{ where: { page: '/robots.txt', target: '/plans/' } }]);
});
