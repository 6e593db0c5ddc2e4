import { toCatalogue } from '#exports/catalogue.ts';
import { toCsv } from '#exports/csv.ts';
import { toRss } from '#exports/rss.ts';
import { describe, expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts } from '../testing/site-subject.ts';
import { exportAgreement } from './export-agreement.ts';

const { portal } = contentSubject();
const { documents: entries } = JSON.parse(toCatalogue(portal, portal.documents)) as { documents: readonly { readonly id: string }[] };

async function messagesFor(documents: unknown): Promise<readonly string[]> {
  const findings = await auditPages(exportAgreement, { 'data/catalog.json': JSON.stringify({ documents }) }, { portal });
  for (const { where } of findings) expect(where).toEqual({ page: '/data/catalog.json' });
  return findings.map(({ message }) => message);
}

describe('export-agreement', () => {
  test('passes a catalogue of exactly what is published', async () => {
    const { findings, results } = await auditTexts(exportAgreement, { 'data/catalog.json': JSON.stringify({ documents: entries }) }, { portal });
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: entries.length });
  });

  test('does not apply without a portal', async () => {
    expect((await auditTexts(exportAgreement, {})).results[0]?.state).toBe('not-applicable');
  });

  test('finds a missing catalogue and one that cannot be read', async () => {
    expect((await auditPages(exportAgreement, {}, { portal })).map(({ message }) => message)).toEqual(['网站里没有数据目录 data/catalog.json。']);
    expect((await auditPages(exportAgreement, { 'data/catalog.json': '{' }, { portal })).map(({ message }) => message)).toEqual([
      expect.stringContaining('不是数据目录的格式'),
    ]);
    expect(await messagesFor('none')).toEqual([expect.stringContaining('不是数据目录的格式')]);
  });

  test('finds what is missing, too much, or there twice', async () => {
    const [first, ...others] = entries;
    expect(await messagesFor(others)).toEqual([
      expect.stringContaining(`已公开的文件 content/${portal.document(first!.id)!.source.file} 不在数据目录里`),
    ]);
    expect(await messagesFor([...entries, { ...first, id: 'other' }])).toEqual(['数据目录里的 other 不是已公开的文件。']);
    expect(await messagesFor([...entries, first])).toEqual([`数据目录里 ${first!.id} 出现不止一次。`]);
  });

  test('finds a title, address or column that differs', async () => {
    const changed = (change: object) => entries.map((entry) => (entry.id === 'outline-2026' ? { ...entry, ...change } : entry));
    expect(await messagesFor(changed({ title: '纲要' }))).toEqual([expect.stringContaining('outline-2026 的 title 是“纲要”')]);
    expect(await messagesFor(changed({ path: '/plans/' }))).toEqual([expect.stringContaining('outline-2026 的 path 是“/plans/”')]);
    expect(await messagesFor(changed({ column: 'budgets' }))).toEqual([expect.stringContaining('outline-2026 的 column 是“budgets”')]);
  });

  test('compares the data of columns, their feeds and the site map', async () => {
    const documents = portal.inColumn('plans');
    const front = 'https://www.shilixian.example';
    const addresses = portal.documents.map(({ column: id, id: name }) => `<url><loc>${front}/${id}/${name}/</loc></url>`);
    const texts = {
      'data/catalog.json': toCatalogue(portal, portal.documents),
      'data/plans.json': toCatalogue(portal, documents),
      'data/plans.csv': toCsv(portal, documents),
      'feeds/plans.xml': await toRss(portal, { title: '规划信息', description: '规划', path: '/plans/', documents }),
      'sitemap-0.xml': `<urlset>${addresses.join('')}</urlset>`,
    };
    const messages = async (file: keyof typeof texts, from: string | RegExp, to: string) => {
      const changed = texts[file].replace(from, to);
      expect(changed).not.toBe(texts[file]);
      const findings = await auditPages(exportAgreement, { ...texts, [file]: changed }, { portal });
      for (const { where } of findings) expect(where).toEqual({ page: `/${file}` });
      return findings.map(({ message }) => message);
    };
    expect(await auditPages(exportAgreement, texts, { portal })).toEqual([]);
    expect(await messages('data/plans.json', '示政发〔2026〕3号', '示政发〔2026〕4号')).toEqual([
      expect.stringContaining('的 documentNumber 是“示政发〔2026〕4号”'),
    ]);
    expect(await messages('data/plans.csv', '示政发〔2026〕3号', '示政发〔2026〕4号')).toEqual([
      expect.stringContaining('的“发文字号”是“示政发〔2026〕4号”'),
    ]);
    expect(await messages('sitemap-0.xml', `${front}/plans/outline-2026/`, 'https://other.example/plans/outline-2026/')).toEqual([
      '网站地图里的 https://other.example/plans/outline-2026/ 没有网页。',
    ]);
    expect(await messages('data/catalog.json', '"documents": [', '"documents": [{"id":"ghost"},')).toEqual(['数据目录里的 ghost 不是已公开的文件。']);
    expect(await messages('data/plans.csv', '\uFEFF', '')).toEqual([expect.stringContaining('开头缺少编码标记')]);
    expect(await messages('feeds/plans.xml', /<item>.*?<\/item>/s, '')).toEqual([expect.stringContaining('不在“规划信息”的订阅里')]);
    expect(await messages('feeds/plans.xml', /<\/rss>\s*$/, '')).toEqual([expect.stringContaining('不是完整的 RSS')]);
    expect(await messages('feeds/plans.xml', /<pubDate>[^<]*2026/, '<pubDate>Mon, 02 Mar 2020')).toEqual([expect.stringContaining('的发布时间是')]);
    expect(await messages('sitemap-0.xml', addresses[0]!, '')).toEqual([expect.stringContaining('不在网站地图里')]);
    expect(await messages('sitemap-0.xml', '</urlset>', `<url><loc>${front}/none/</loc></url></urlset>`)).toEqual([
      `网站地图里的 ${front}/none/ 没有网页。`,
    ]);
  });
});
