import { describe, expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { requiredMetaTags } from './required-meta-tags.ts';

const { portal } = contentSubject();

type Tags = Readonly<Record<string, string>>;

const site: Tags = { SiteName: '示例县人民政府', SiteDomain: 'www.shilixian.example', SiteIDCode: '0000000000' };
const plans = portal.column('plans')!;
const column: Tags = { ...site, ColumnName: plans.title, ColumnType: plans.columnType, ColumnDescription: '说明', ColumnKeywords: '规划,纲要' };
const front: Tags = { ...column, ColumnName: '政府信息公开', ColumnType: '首页' };
const article: Tags = {
  ...site,
  ColumnName: plans.title,
  ColumnType: plans.columnType,
  ArticleTitle: '示例县“十五五”教育发展规划',
  PubDate: '2026-06-24 00:00',
  ContentSource: '示例县人民政府办公室',
};
const document = 'plans/education-2026/index.html';

const tagged = (tags: Tags) =>
  page(
    '',
    Object.entries(tags)
      .map(([name, content]) => `<meta name="${name}" content="${content}">`)
      .join(''),
  );

describe('required-meta-tags', () => {
  test('passes every kind of page with its tags', async () => {
    const { findings, results } = await auditTexts(
      requiredMetaTags,
      {
        'index.html': tagged(front),
        'plans/index.html': tagged(column),
        'plans/page/2/index.html': tagged(column),
        'plans/year/2026/index.html': tagged(column),
        [document]: tagged(article),
        'organs/finance/index.html': tagged({ ...column, ColumnName: '示例县财政局', ColumnType: '机构职能' }),
        '404.html': tagged(site),
        'plans/old/index.html': page('', '<meta http-equiv="refresh" content="0; url=/plans/">'),
      },
      { portal },
    );
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 5 * 7 + 8 + 3 });
  });

  test('knows prose pages as articles or as columns', async () => {
    const { portal: withStatement } = contentSubject({ 'pages/statement.md': '---\ntitle: 网站声明\nupdated: 2026-01-06\n---\n声明。\n' });
    const texts = { 'statement/index.html': tagged({ ...article, ArticleTitle: '网站声明', PubDate: '2026-01-06 00:00' }) };
    expect(await auditPages(requiredMetaTags, texts, { portal: withStatement })).toEqual([]);
    expect(await auditPages(requiredMetaTags, { 'statement/index.html': tagged(column) }, { portal: withStatement })).toEqual([]);
  });

  const without = (tags: Tags, name: string) => Object.fromEntries(Object.entries(tags).filter(([key]) => key !== name));

  test.each([
    ...Object.keys(front).map((name) => ['index.html', front, name] as const),
    ...Object.keys(column).map((name) => ['plans/page/2/index.html', column, name] as const),
    ...Object.keys(article).map((name) => [document, article, name] as const),
    ...Object.keys(site).map((name) => ['404.html', site, name] as const),
  ])('misses on %s %o the tag %s', async (file, tags, name) => {
    const findings = await auditPages(requiredMetaTags, { [file]: tagged(without(tags, name)) }, { portal });
    expect(findings.map(({ message }) => message)).toEqual([`缺少网页标签 ${name}。`]);
  });

  test.each([
    ['SiteName', '示例市人民政府', '应为“示例县人民政府”'],
    ['SiteDomain', 'old.example', '应为“www.shilixian.example”'],
    ['SiteIDCode', '1', '应为“0000000000”'],
    ['ColumnName', '规划', '应为“规划信息”'],
    ['ColumnType', '政策文件', '应为“信息公开目录”'],
    ['ArticleTitle', '教育发展规划', '应为“示例县“十五五”教育发展规划”'],
    ['PubDate', '2026-06-24', '应写作 YYYY-MM-DD HH:MM'],
    ['PubDate', '2026-06-25 00:00', '应与发布日期 2026-06-24 一致'],
    ['ContentSource', ' ', '是空的'],
    ['Url', 'https://www.shilixian.example/plans/', '应为“https://www.shilixian.example/plans/education-2026/”'],
  ])('finds %s “%s” on the page of a document', async (name, value, message) => {
    const findings = await auditPages(requiredMetaTags, { [document]: tagged({ ...article, [name]: value }) }, { portal });
    expect(findings).toMatchObject([{ where: { page: '/plans/education-2026/' } }]);
    expect(findings[0]?.message).toContain(message);
  });

  test('finds a tag that is there twice', async () => {
    const html = tagged(article).replace(/<meta name="ArticleTitle"[^>]*>/, '<meta name="ArticleTitle" content="另一个标题">$&');
    const findings = await auditPages(requiredMetaTags, { [document]: html }, { portal });
    expect(findings.map(({ message }) => message)).toEqual(['网页标签 ArticleTitle 不止一个，程序不知道取哪一个。']);
  });

  test('finds a tag in the wrong case', async () => {
    const findings = await auditPages(
      requiredMetaTags,
      { [document]: tagged({ ...without(article, 'SiteName'), sitename: '示例县人民政府' }) },
      { portal },
    );
    expect(findings.map(({ message }) => message)).toEqual(['网页标签 sitename 的大小写不对，应为 SiteName。']);
  });
});
