import { cite, documentPath, type DisclosureDocument, type Portal } from '#disclosure';
import type { SiteRule } from '../rule.ts';

const file = 'data/catalog.json';
const where = { page: `/${file}` };
const rebuild = '重新生成网站，不要手工修改数据文件。';

interface Entry {
  readonly id?: unknown;
  readonly path?: unknown;
  readonly title?: unknown;
  readonly column?: unknown;
}

function readEntries(text: string): readonly Entry[] | undefined {
  try {
    const { documents } = JSON.parse(text) as { documents?: unknown };
    return Array.isArray(documents) && documents.every((entry) => typeof entry === 'object' && entry !== null) ? (documents as Entry[]) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function* differences(entry: Entry, document: DisclosureDocument): Iterable<string> {
  const expected = { path: documentPath(document), title: document.title, column: document.column };
  for (const [field, value] of Object.entries(expected)) {
    const found = entry[field as keyof Entry];
    if (found !== value) yield `数据目录里 ${document.id} 的 ${field} 是“${String(found)}”，与文件的“${value}”不一致。`;
  }
}

function* compare(entries: readonly Entry[], portal: Portal): Iterable<string> {
  const listed = new Set<string>();
  for (const entry of entries) {
    const id = String(entry.id);
    const document = portal.document(id);
    if (listed.has(id)) yield `数据目录里 ${id} 出现不止一次。`;
    else if (!document) yield `数据目录里的 ${id} 不是已公开的文件。`;
    else yield* differences(entry, document);
    listed.add(id);
  }
  for (const { id, source } of portal.documents) if (!listed.has(id)) yield `已公开的文件 content/${source.file} 不在数据目录里。`;
}

export const exportAgreement: SiteRule = {
  id: 'export-agreement',
  version: 1,
  title: '数据目录与已公开的文件一致',
  basis: [cite('platform-notice')],
  severity: 'error',
  subject: 'site',
  *checkSite({ portal, assets, files }, count) {
    if (!portal) return;
    count(portal.documents.length);
    const text = assets.get(file);
    if (text === undefined) {
      yield { where, message: files.has(file) ? `${file} 没有读到内容。` : `网站里没有数据目录 ${file}。`, fix: '重新生成网站。' };
      return;
    }
    const entries = readEntries(text);
    if (!entries) {
      yield { where, message: `${file} 不是数据目录的格式，别的系统读不了。`, fix: rebuild };
      return;
    }
    for (const message of compare(entries, portal)) yield { where, message, fix: rebuild };
  },
};
