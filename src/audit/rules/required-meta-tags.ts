import { absoluteUrl, cite, documentPath, type DisclosureDocument, type Portal } from '#disclosure';
import { kindOf, type PageKind } from '../page-kind.ts';
import type { SiteRule } from '../rule.ts';
import type { SitePage } from '../site-page.ts';

/** A tag that a page must carry; `explain` says what is wrong with a value that is there. */
interface RequiredTag {
  readonly name: string;
  /** The setting or field that the value comes from. */
  readonly origin: string;
  readonly explain?: (value: string) => string | undefined;
  /** Need not be there. */
  readonly optional?: true;
}

function equals(expected: string) {
  return (value: string) => (value === expected ? undefined : `应为“${expected}”`);
}

function explainTime(published: string) {
  return (value: string) => {
    if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(value)) return '应写作 YYYY-MM-DD HH:MM，例如 2026-01-05 09:30';
    return value.startsWith(published) ? undefined : `应与发布日期 ${published} 一致`;
  };
}

function siteTags({ site }: Portal): RequiredTag[] {
  return [
    { name: 'SiteName', origin: 'site.yaml 的 name', explain: equals(site.name) },
    { name: 'SiteDomain', origin: 'site.yaml 的 site', explain: equals(new URL(site.site).host) },
    { name: 'SiteIDCode', origin: 'site.yaml 的 siteIdCode', explain: equals(site.siteIdCode) },
  ];
}

function columnTags(title?: string, columnType?: string): RequiredTag[] {
  return [
    { name: 'ColumnName', origin: '栏目名称', ...(title !== undefined && { explain: equals(title) }) },
    { name: 'ColumnType', origin: '栏目类别', ...(columnType !== undefined && { explain: equals(columnType) }) },
    { name: 'ColumnDescription', origin: '栏目说明' },
    { name: 'ColumnKeywords', origin: '栏目关键词' },
  ];
}

function articleTags(document?: DisclosureDocument): RequiredTag[] {
  return [
    { name: 'ArticleTitle', origin: '文件的 title', ...(document && { explain: equals(document.title) }) },
    { name: 'PubDate', origin: '文件的 published', explain: explainTime(document?.published ?? '') },
    { name: 'ContentSource', origin: '文件的 contentSource 或 issuers' },
  ];
}

/** Tags that a page may do without. */
function moreArticleTags(document: DisclosureDocument, portal: Portal): RequiredTag[] {
  return [
    { name: 'Url', origin: '文件的栏目和编号', optional: true, explain: equals(absoluteUrl(portal.site, documentPath(document))) },
    { name: 'Keywords', origin: '文件的 keywords', optional: true, explain: equals((document.keywords ?? []).join(',')) },
    { name: 'Description', origin: '文件的 summary', optional: true, explain: equals(document.summary ?? '') },
  ];
}

/** 《政府网站发展指引》, tags by kind of page; a page that only sends its reader on needs none. */
function tagsFor(kind: PageKind, page: SitePage, portal: Portal): RequiredTag[] {
  switch (kind.kind) {
    case 'redirect':
      return [];
    case 'error':
      return siteTags(portal);
    case 'front':
      return [...siteTags(portal), ...columnTags(undefined, '首页')];
    case 'column':
      return [...siteTags(portal), ...columnTags(kind.column.title, kind.column.columnType)];
    case 'document': {
      const { document } = kind;
      const column = portal.column(document.column);
      return [
        ...siteTags(portal),
        ...columnTags(column?.title, column?.columnType).slice(0, 2),
        ...articleTags(document),
        ...moreArticleTags(document, portal),
      ];
    }
    case 'prose':
      // Undated prose may be shown as an article or as a column of its own.
      return page.metas.has('ArticleTitle')
        ? [...siteTags(portal), ...columnTags().slice(0, 2), ...articleTags()]
        : [...siteTags(portal), ...columnTags()];
    case 'list':
      return [...siteTags(portal), ...columnTags()];
  }
}

function explain({ name, origin, explain: explainValue }: RequiredTag, page: SitePage): { message: string; fix: string } | undefined {
  const value = page.metas.get(name);
  const fix = `值取自${origin}：核对后重新生成网站。`;
  if (page.repeatedMetas.has(name)) return { message: `网页标签 ${name} 不止一个，程序不知道取哪一个。`, fix: `只留一个。${fix}` };
  if (value === undefined) {
    const other = [...page.metas.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
    return { message: other ? `网页标签 ${other} 的大小写不对，应为 ${name}。` : `缺少网页标签 ${name}。`, fix };
  }
  if (value.trim() === '') return { message: `网页标签 ${name} 是空的。`, fix };
  const reason = explainValue?.(value);
  return reason === undefined ? undefined : { message: `网页标签 ${name} 写的是“${value}”，${reason}。`, fix };
}

export const requiredMetaTags: SiteRule = {
  id: 'required-meta-tags',
  version: 2,
  title: '网页标签齐全，与内容一致',
  basis: [cite('website-guide')],
  severity: 'error',
  subject: 'site',
  needsSameContent: true,
  *checkPage(page, { portal }, count) {
    if (!portal) return;
    for (const tag of tagsFor(kindOf(page, portal), page, portal)) {
      if (tag.optional && !page.metas.has(tag.name)) continue;
      count();
      const problem = explain(tag, page);
      if (problem) yield { where: { page: page.path }, ...problem };
    }
  },
};
