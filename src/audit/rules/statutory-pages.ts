import { blocks, cite, columnPath, documentPath, organPath, reservedDocumentIds, type Portal } from '#disclosure';
import { lostFolderOf, movedFiles } from '../lost-files.ts';
import type { SiteRule } from '../rule.ts';
import { addressesOn } from '../site-address.ts';
import { siteIndexOf } from '../site-index.ts';
import { fileOf } from '../site-manifest.ts';

const blockPath = (id: string) => `/${id}/`;

/** What must have a page, with the name by which a clerk knows it. */
function* expectedPages(portal: Portal): Iterable<{ path: string; name: string }> {
  for (const { id, title } of blocks) yield { path: blockPath(id), name: `固定板块“${title}”` };
  for (const { id, title, origin, block } of portal.columns) {
    if (origin === 'statutory' && block === 'statutory') yield { path: columnPath(id), name: `法定栏目“${title}”` };
  }
  for (const { id, name } of portal.organs) yield { path: organPath(id), name: `机关“${name}”的专栏` };
  for (const document of portal.documents) yield { path: documentPath(document), name: `已公开的文件 content/${document.source.file} ` };
}

/** Whether an address under a column is that of a document which is not (or no longer) published. */
function isStray(path: string, portal: Portal): boolean {
  const [, column = '', id = '', rest] = path.split('/');
  if (rest !== '' || id === 'page' || id === 'year' || !portal.column(column) || reservedDocumentIds[column]?.has(id)) return false;
  if (portal.withdrawals.some((withdrawal) => withdrawal.path === path) || portal.ended.some((ended) => documentPath(ended) === path)) return false;
  const document = portal.anyDocument(id);
  // A withheld document's page is told by withheld-documents.
  return document?.column !== column;
}

export const statutoryPages: SiteRule = {
  id: 'statutory-pages',
  version: 2,
  title: '固定板块、法定栏目、机关和文件都有网页',
  basis: [cite('platform-notice'), cite('disclosure-regulation', 20), cite('disclosure-regulation', 21)],
  severity: 'error',
  subject: 'site',
  needsSameContent: true,
  *checkPage(page, subject, count) {
    const { portal } = subject;
    if (!portal || page.redirect !== undefined) return;
    const where = { page: page.path };
    if (isStray(page.path, portal)) {
      yield {
        where,
        message: `网页 ${page.path} 不属于任何已公开的文件。`,
        fix: '清空输出文件夹后重新生成网站；要保留旧地址的，在新文件的 formerAddresses 里写上它，或在 withdrawals.yaml 登记撤下。',
      };
    }
    const block = blocks.find(({ id }) => page.path === blockPath(id));
    if (block) {
      count();
      if (!page.mainHeadings.includes(block.title)) {
        yield {
          where,
          message: `固定板块的标题是“${page.mainHeadings.join('、')}”，应为“${block.title}”，一字不差。`,
          fix: `把标题改成“${block.title}”。`,
        };
      }
    }
    if (page.path === '/') {
      const linked = new Set(addressesOn(page, subject).map(({ address }) => (address.kind === 'internal' ? address.path : '')));
      for (const { id, title } of blocks) {
        count();
        if (!linked.has(blockPath(id)))
          yield { where, message: `首页没有通往固定板块“${title}”的链接。`, fix: `在首页加上指向 ${blockPath(id)} 的链接。` };
      }
    }
  },
  *checkSite(subject, count) {
    if (!subject.portal) return;
    const index = siteIndexOf(subject);
    const expected = [...expectedPages(subject.portal)];
    count(expected.length);
    const byFolder = Map.groupBy(
      expected.filter(({ path }) => !index.has(path)),
      ({ path }) => lostFolderOf(fileOf(path), subject),
    );
    // A folder that is gone with several of them is told as such.
    const missing = [...byFolder].flatMap(([folder, pages]) => (folder === undefined || pages.length === 1 ? pages : []));
    const moved = missing.length > 0 ? movedFiles(subject) : new Map<string, string>();
    for (const { path, name } of missing) {
      const now = moved.get(fileOf(path));
      yield {
        where: { page: path },
        message: `${name}没有网页，应在 ${path}。${now === undefined ? '' : `它现在在 /${now}，可能是改了名。`}`,
        fix: '重新生成网站；仍然没有的，请技术人员查看生成时的提示。',
      };
    }
  },
};
