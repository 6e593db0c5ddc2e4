import { describe, expect, test } from 'vitest';
import { contentSubject, replace } from '../testing/content-subject.ts';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { brokenLinks } from './broken-links.ts';

const site = { 'index.html': page(), 'plans/index.html': page(), 'plans/outline-2026/index.html': page(), 'data/catalog.json': '{}' };

async function findingFor(body: string, circumstances: Parameters<typeof auditPages>[2] = {}, head = '') {
  const findings = await auditPages(brokenLinks, { ...site, 'guide/index.html': page(body, head) }, circumstances);
  expect(findings.length).toBeLessThanOrEqual(1);
  return findings[0];
}

describe('broken-links', () => {
  test('passes links to pages, files, other sites and telephones', async () => {
    const body = `<a href="/">首</a><a href="../plans/?q=1#main">规</a><a href="/data/catalog.json">数</a><a href="https://www.gov.cn/x">国</a><a href="tel:12345">电</a>
      <a href="https://www.shilixian.example/plans/">全</a><form action="/plans/"></form>`;
    const { findings, results } = await auditTexts(brokenLinks, {
      ...site,
      'guide/index.html': page(body, '<link rel="canonical" href="https://www.shilixian.example/guide/">'),
    });
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 6 });
  });

  test.each([
    ['/plans', '末尾少了“/”', '改成 /plans/。'],
    ['/data/catalog.json/', '末尾多了“/”', '改成 /data/catalog.json。'],
    ['/Plans/outline-2026/', '大小写不对', '改成 /plans/outline-2026/。'],
    ['/plans/outlin-2026/', '是否为 /plans/outline-2026/？', '改成 /plans/outline-2026/'],
    ['/nothing-like-it/', '网站里没有这个地址', '改成已有的地址'],
    ['http://', '不是有效的网址', '完整的网址'],
  ])('finds the link %s', async (href, message, fix) => {
    const finding = await findingFor(`<a href="${href}">一</a><a href="${href}">二</a>`);
    expect(finding).toMatchObject({ rule: 'broken-links', severity: 'error', where: { page: '/guide/', target: href } });
    expect(finding?.message).toContain(message);
    expect(finding?.fix).toContain(fix);
  });

  test.each([
    ['', '<meta http-equiv="refresh" content="0; url=/planz/">'],
    ['', '<link rel="alternate" href="/planz/">'],
    ['', '<link rel="canonical" href="https://www.shilixian.example/planz/">'],
    ['<form action="/planz/"></form>', ''],
    ['<map><area href="/planz/" alt="图"></map>', ''],
  ])('looks at %s%s', async (body, head) => {
    expect((await findingFor(body, {}, head))?.message).toContain('/planz/');
  });

  test('finds a path that forgot the base, and leaves the rest of the host alone', async () => {
    const circumstances = { base: '/zfxxgk/' };
    expect(
      await findingFor(
        '<a href="/zfxxgk/plans/">一</a><a href="/">门户</a><a href="/news/">新闻</a><a href="https://www.shilixian.example/plans/">门户的规划</a>',
        circumstances,
      ),
    ).toBeUndefined();
    const finding = await findingFor('<a href="/plans/">一</a>', circumstances);
    expect(finding?.message).toContain('不在专栏所在的路径 /zfxxgk/ 之下');
    expect(finding?.fix).toBe('改成 /zfxxgk/plans/。');
    expect((await findingFor('<a href="/zfxxgk">一</a>', circumstances))?.fix).toBe('改成 /zfxxgk/。');
  });

  test('finds a base that bends all relative addresses', async () => {
    expect((await findingFor('<base href="https://evil.example/">'))?.message).toContain('<base href="https://evil.example/">');
  });

  test('leaves to other rules what they tell better', async () => {
    const { portal } = contentSubject({
      'documents/plans/education-2026.md': replace(
        'title:',
        'disclosure: 不予公开\ndisclosureBasis: 条例第十六条\ndisclosureReviewBy: 2027-01-01\ntitle:',
      ),
    });
    expect(
      await findingFor('<a href="#">一</a><a href="/attachments/x/a.pdf">二</a><a href="/plans/education-2026/">三</a>', { portal }),
    ).toBeUndefined();
  });
});
