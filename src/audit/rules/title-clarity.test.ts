import { expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts } from '../testing/site-subject.ts';
import { titleClarity } from './title-clarity.ts';

const titled = (title: string, head = '') => `<title>${title}</title>${head}`;

test('title-clarity passes different titles, and pages that send their readers on', async () => {
  const texts = {
    'a/index.html': titled('规划'),
    'a/page/2/index.html': titled('规划（第2页）'),
    'old/index.html': titled('规划', '<meta http-equiv="refresh" content="0; url=/a/">'),
  };
  const { findings, results } = await auditTexts(titleClarity, texts);
  expect(findings).toEqual([]);
  expect(results[0]).toMatchObject({ state: 'passed', checked: 2 });
});

test('title-clarity tells a title of several pages once', async () => {
  const findings = await auditPages(titleClarity, {
    'a/index.html': titled('处罚决定公示'),
    'b/index.html': titled('处罚决定公示'),
    'c/index.html': titled('处罚决定公示'),
  });
  expect(findings).toMatchObject([{ severity: 'warning', where: { page: '/b/' }, message: '网页标题“处罚决定公示”与 /a/ 相同，读者分不清。' }]);
  expect(findings[0]?.fix).toContain('/a/、/c/');
});

test('title-clarity finds a title that is too long', async () => {
  const findings = await auditPages(titleClarity, { 'a/index.html': titled('长'.repeat(121)) });
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('有 121 个字')]);
});

test('title-clarity finds the page whose title is that of another, and one that does not name its document', async () => {
  const { portal } = contentSubject();
  const texts = {
    'about/index.html': '<title>财政预算、决算_示例县</title><h1>关于本站</h1>',
    'budgets/index.html': '<title>财政预算、决算_示例县</title><h1>财政预算、决算</h1>',
    'plans/outline-2026/index.html': titled('规划_示例县'),
  };
  const findings = await auditPages(titleClarity, texts, { portal });
  expect(findings.map(({ where }) => 'page' in where && where.page)).toEqual(['/plans/outline-2026/', '/about/']);
});
