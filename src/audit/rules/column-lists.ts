import { cite, columnPath, documentPath } from '#disclosure';
import { kindOf } from '../page-kind.ts';
import type { SiteRule, SiteSubject } from '../rule.ts';
import { addressesOn } from '../site-address.ts';
import { fileOf } from '../site-manifest.ts';

const fix = '重新生成网站，不要手工修改网页；仍然不一致的，请技术人员查看。';
/** More than this have one cause, and the first tell it. */
const mostNamed = 5;

/** Ids of columns of which a page of the list is gone or cut off; that is told as such, not with all that it would list. */
function brokenLists(pages: SiteSubject['pages'], files: SiteSubject['files'], manifest: SiteSubject['manifest']): Set<string> {
  const listPage = /^([^/]+)\/(?:page\/\d+\/)?index\.html$/;
  const gone = manifest?.state === 'read' ? [...manifest.files.keys()].filter((file) => listPage.test(file) && !files.has(file)) : [];
  const cut = [...pages].flatMap(([path, { incomplete }]) => (incomplete ? [fileOf(path)] : []));
  return new Set([...gone, ...cut].flatMap((file) => listPage.exec(file)?.[1] ?? []));
}

export const columnLists: SiteRule = {
  id: 'column-lists',
  version: 2,
  title: '栏目的列表与已公开的文件一致',
  basis: [cite('platform-notice')],
  severity: 'error',
  subject: 'site',
  needsSameContent: true,
  *checkPage(page, subject, count) {
    const { portal } = subject;
    const kind = portal && kindOf(page, portal);
    if (kind?.kind !== 'column') return;
    const { column } = kind;
    const all = portal!.inColumn(column.id);
    if (all.length === 0) return;
    count();
    const year = /\/year\/(\d{4})\//.exec(page.path)?.[1];
    const expected = year === undefined ? all.length : all.filter(({ published }) => published.startsWith(year)).length;
    const shown = /^共 ?(\d+) ?件$/m.exec(page.text)?.[1];
    if (shown !== undefined && Number(shown) !== expected) {
      yield { where: { page: page.path }, message: `网页写着“共 ${shown} 件”，应为 ${expected} 件。`, fix };
    }
    for (const { reference, address } of addressesOn(page, subject)) {
      if (reference.element !== 'a' || address.kind !== 'internal' || address.fragment) continue;
      const document = portal!.document(address.path.split('/')[2] ?? '');
      if (document?.column !== column.id || documentPath(document) !== address.path) continue;
      const title = document.title.replace(/\s+/g, ' ').trim();
      if (!reference.text || reference.text === title || title.includes(reference.text) || reference.text.includes(title)) continue;
      yield { where: { page: page.path }, message: `列表里“${reference.text}”指向的文件 ${document.id} 标题是“${title}”。`, fix };
    }
  },
  *checkSite({ portal, pages, files, manifest }, count) {
    if (!portal) return;
    const broken = brokenLists(pages, files, manifest);
    const listed = new Map<string, Set<string>>();
    for (const [path, summary] of pages) {
      const column = path.split('/')[1] ?? '';
      // The lists of years repeat what the whole list holds.
      if (summary.listed.length === 0 || path.startsWith(`/${column}/year/`)) continue;
      const known = listed.get(column) ?? new Set();
      for (const address of summary.listed) known.add(address);
      listed.set(column, known);
    }
    for (const { id, title } of portal.shownColumns) {
      if (!pages.has(columnPath(id)) || broken.has(id)) continue;
      const documents = portal.inColumn(id);
      count(documents.length);
      const missing = documents.filter((document) => listed.get(id)?.has(documentPath(document)) !== true);
      for (const document of missing.slice(0, mostNamed)) {
        yield {
          where: { page: columnPath(id) },
          message: `栏目“${title}”的列表里没有文件 ${document.id}“${document.title}”。`,
          fix: missing.length > mostNamed ? `${fix}没有列出的共 ${missing.length} 件。` : fix,
        };
      }
    }
  },
};
