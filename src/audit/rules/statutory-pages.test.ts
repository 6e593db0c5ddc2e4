import { blocks, columnPath, documentPath, organPath } from '#disclosure';
import { describe, expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { statutoryPages } from './statutory-pages.ts';

const { portal } = contentSubject();

const headed = (heading: string, body = '') => `<title>${heading}</title><h1>${heading}</h1>${body}`;

function completeSite(): Record<string, string> {
  const paths = [
    ...portal.columns.map(({ id }) => columnPath(id)),
    ...portal.organs.map(({ id }) => organPath(id)),
    ...portal.documents.map(documentPath),
  ];
  return {
    ...Object.fromEntries(paths.map((path) => [`${path.slice(1)}index.html`, page()])),
    ...Object.fromEntries(blocks.map(({ id, title }) => [`${id}/index.html`, headed(title)])),
    'index.html': page(blocks.map(({ id, title }) => `<a href="/${id}/">${title}</a>`).join('')),
    'plans/page/2/index.html': page(),
    'plans/year/2026/index.html': page(),
    'plans/old/index.html': page('', '<meta http-equiv="refresh" content="0; url=/plans/outline-2026/">'),
  };
}

describe('statutory-pages', () => {
  test('passes a site with every page', async () => {
    const { findings, results } = await auditTexts(statutoryPages, completeSite(), { portal });
    expect(findings).toEqual([]);
    expect(results[0]?.state).toBe('passed');
  });

  test.each([
    ['guide/index.html', '固定板块“政府信息公开指南”没有网页'],
    ['statutory/index.html', '固定板块“法定主动公开内容”没有网页'],
    ['irrigation/index.html', '法定栏目“农田水利工程建设运营”没有网页'],
    ['organs/finance/index.html', '机关“示例县财政局”的专栏没有网页'],
    ['plans/outline-2026/index.html', '已公开的文件 content/documents/plans/outline-2026.md 没有网页'],
  ])('misses %s', async (file, message) => {
    const texts = Object.entries(completeSite()).filter(([path]) => path !== file);
    const findings = await auditPages(statutoryPages, Object.fromEntries(texts), { portal });
    expect(findings).toMatchObject([{ where: { page: `/${file.replace('index.html', '')}` } }]);
    expect(findings[0]?.message).toContain(message);
  });

  test('finds a page that belongs to no document', async () => {
    const findings = await auditPages(statutoryPages, { ...completeSite(), 'plans/leftover/index.html': page() }, { portal });
    expect(findings).toMatchObject([{ where: { page: '/plans/leftover/' } }]);
    expect(findings[0]?.message).toContain('不属于任何已公开的文件');
  });

  test('finds a block under another name, and a front page that does not lead to it', async () => {
    expect(
      (await auditPages(statutoryPages, { ...completeSite(), 'guide/index.html': headed('公开指南') }, { portal })).map(({ message }) => message),
    ).toEqual(['固定板块的标题是“公开指南”，应为“政府信息公开指南”，一字不差。']);
    const lessLinks = {
      ...completeSite(),
      'index.html': page(
        blocks
          .slice(1)
          .map(({ id, title }) => `<a href="/${id}/">${title}</a>`)
          .join(''),
      ),
    };
    expect((await auditPages(statutoryPages, lessLinks, { portal })).map(({ message }) => message)).toEqual([
      '首页没有通往固定板块“政府信息公开指南”的链接。',
    ]);
  });
});
