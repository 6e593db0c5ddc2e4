import { describe, expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { withheldDocuments } from './withheld-documents.ts';

const withheld = (title: string, more = '') => `---
title: ${title}
type: information
indexNumber: SLX001/2026-00999
issuers: [county-government]
published: 2026-05-06
disclosure: 不予公开
disclosureBasis: 《政府信息公开条例》第十六条
disclosureReviewBy: 2027-05-06
${more}---
内部讨论情况。
`;
const attachments = 'attachments:\n  - file: list.xlsx\n    title: 搬迁补偿资金内部测算表\n';

const { portal } = contentSubject({ 'documents/budgets/relocation-talks.md': withheld('东河片区搬迁补偿内部会商纪要', attachments) });
const file = 'content/documents/budgets/relocation-talks.md（公开属性“不予公开”）';

describe('withheld-documents', () => {
  test('passes a site that does not know them', async () => {
    const { findings, results } = await auditTexts(
      withheldDocuments,
      { 'index.html': page('<a href="/budgets/">预算</a>'), 'data/catalog.json': '{"documents":[]}' },
      { portal },
    );
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 3 });
  });

  test('does not apply where nothing is withheld', async () => {
    const { portal: open } = contentSubject(Object.fromEntries(contentSubject().portal.withheld.map(({ source }) => [source.file, null])));
    expect((await auditTexts(withheldDocuments, { 'index.html': page() }, { portal: open })).results[0]?.state).toBe('not-applicable');
  });

  test.each([
    ['a title in the text', '<p>见《东河片区搬迁补偿内部会商纪要》。</p>', '标题'],
    ['a title in a tag', '<meta name="ArticleTitle" content="东河片区搬迁补偿内部会商纪要">', '标题'],
    ['a title in structured data', '<script type="application/ld+json">{"name":"东河片区搬迁补偿内部会商纪要"}</script>', '标题'],
    ['a title in a comment', '<!-- 东河片区搬迁补偿内部会商纪要 -->', '标题'],
    ['an address', '<a href="/budgets/relocation-talks/">纪要</a>', '地址'],
    ['an attachment', '<a href="/attachments/relocation-talks/list.xlsx">表</a>', '附件地址'],
    ['the name of an attachment', '<p>搬迁补偿资金内部测算表</p>', '附件名称'],
    ['an index number', '<dd>SLX001/2026-00999</dd>', '索引号'],
  ])('finds %s', async (_, body, name) => {
    const findings = await auditPages(withheldDocuments, { 'a/index.html': page(body + body) }, { portal });
    expect(findings).toMatchObject([{ severity: 'error', where: { page: '/a/' }, message: `这里出现了不公开的文件 ${file}的${name}。` }]);
  });

  test.each(['data/budgets.json', 'data/budgets.csv', 'feeds/budgets.xml', 'sitemap-0.xml', 'main.js'])('finds a title in %s', async (asset) => {
    const findings = await auditPages(withheldDocuments, { [asset]: '"东河片区搬迁补偿内部会商纪要"' }, { portal });
    expect(findings).toMatchObject([{ where: { page: `/${asset}` } }]);
  });

  test.each(['budgets/relocation-talks/index.html', 'attachments/relocation-talks/list.xlsx'])('finds the file %s, told once', async (path) => {
    const findings = await auditPages(withheldDocuments, { [path]: page('东河片区搬迁补偿内部会商纪要') }, { portal });
    expect(findings).toMatchObject([{ where: { page: `/${path}` }, message: `不公开的文件 ${file}的网页或附件在网站里。` }]);
  });

  test('never prints what is withheld', async () => {
    const findings = await auditPages(
      withheldDocuments,
      { 'a/index.html': page('东河片区搬迁补偿内部会商纪要'), 'a.js': '搬迁补偿资金内部测算表' },
      { portal },
    );
    expect(findings).toHaveLength(2);
    expect(JSON.stringify(findings)).not.toMatch(/东河片区|测算表/);
  });

  test('finds a title whose marks are written differently in each format', async () => {
    const { portal: quoted } = contentSubject({ 'documents/budgets/relocation-talks.md': withheld('\'关于"东河片区搬迁"的内部会商纪要\'') });
    for (const text of ['关于&quot;东河片区搬迁&quot;的内部会商纪要', '关于\\"东河片区搬迁\\"的内部会商纪要']) {
      expect(await auditPages(withheldDocuments, { 'a.js': text }, { portal: quoted })).toHaveLength(1);
    }
  });

  test.each([
    ['is short', '会商纪要'],
    ['is part of what is published', '2026年财政预算'],
    ['is the name of an organ', '示例县财政局'],
  ])('leaves a title alone that %s', async (_, title) => {
    const { portal: other } = contentSubject({ 'documents/budgets/relocation-talks.md': withheld(title) });
    expect(await auditPages(withheldDocuments, { 'a/index.html': page(`<p>${title}</p>`) }, { portal: other })).toEqual([]);
  });
});
