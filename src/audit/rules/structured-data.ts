import { absoluteUrl, cite, dayOf, documentPath, type DisclosureDocument, type Portal } from '#disclosure';
import { kindOf } from '../page-kind.ts';
import type { SiteRule } from '../rule.ts';

type Entry = Readonly<Record<string, unknown>>;

const fix = '重新生成网站，不要手工修改网页。';

/** `undefined` where a block is no object of JSON. */
function readBlock(text: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entry) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What the data of a document's page must say, where they say it. */
function expectedOf(document: DisclosureDocument, portal: Portal): Readonly<Record<string, string | undefined>> {
  return {
    name: document.title,
    headline: document.title,
    url: absoluteUrl(portal.site, documentPath(document)),
    datePublished: dayOf(document.published),
    dateCreated: document.dated,
    keywords: document.keywords?.join(','),
    legislationIdentifier: document.documentNumber,
    legislationDate: document.dated,
  };
}

export const structuredData: SiteRule = {
  id: 'structured-data',
  version: 1,
  title: '网页里的结构化数据格式正确，与文件一致',
  inapplicable: '网页里没有结构化数据',
  basis: [cite('column-contract')],
  severity: 'error',
  subject: 'site',
  needsSameContent: true,
  *checkPage(page, { portal }, count) {
    const kind = portal && kindOf(page, portal);
    const where = { page: page.path };
    for (const text of page.structuredData) {
      count();
      const data = readBlock(text);
      if (!data) yield { where, message: '网页里的结构化数据（JSON-LD）格式不对，搜索引擎读不了。', fix };
      else if (kind?.kind === 'document') {
        for (const [field, expected] of Object.entries(expectedOf(kind.document, portal!))) {
          const found = data[field];
          if (found !== undefined && found !== expected)
            yield { where, message: `结构化数据（JSON-LD）的 ${field} 是“${String(found)}”，与文件的“${expected ?? '空'}”不一致。`, fix };
        }
      }
    }
  },
};
