import { cite, listChoices } from '#disclosure';
import { kindOf } from '../page-kind.ts';
import { copiedFrom } from '../replaced-pages.ts';
import type { PageSummary, SiteRule } from '../rule.ts';
import { fileOf } from '../site-manifest.ts';

/** Longer than the longest title of an official document with the name of the site behind it. */
const longest = 120;

/** Pages by title, those whose title names what the page is about first. */
function groupByTitle(pages: ReadonlyMap<string, PageSummary>): Map<string, string[]> {
  const groups = new Map<string, { readonly path: string; readonly fits: boolean }[]>();
  for (const [path, { title, mainHeading, redirect }] of pages) {
    if (!title || redirect !== undefined) continue;
    const entry = { path, fits: mainHeading === undefined || title.includes(mainHeading) };
    const group = groups.get(title);
    if (group) group.push(entry);
    else groups.set(title, [entry]);
  }
  return new Map([...groups].map(([title, group]) => [title, group.sort((a, b) => Number(b.fits) - Number(a.fits)).map(({ path }) => path)]));
}

export const titleClarity: SiteRule = {
  id: 'title-clarity',
  version: 3,
  title: '网页标题各不相同、长短适当、与内容相符',
  basis: [cite('accessibility-standard')],
  severity: 'warning',
  subject: 'site',
  needsSameContent: true,
  *checkPage(page, { portal }, count) {
    const { title } = page;
    if (!title || page.redirect !== undefined) return;
    count();
    if (title.length > longest) {
      yield {
        where: { page: page.path },
        message: `网页标题有 ${title.length} 个字，超过 ${longest} 个字，读屏软件和搜索结果都显示不全。`,
        fix: '缩短标题；公文标题确实很长的，登记为例外。',
      };
    }
    const kind = portal && kindOf(page, portal);
    if (kind?.kind !== 'document' || title.includes(kind.document.title.replace(/\s+/g, ' ').trim())) return;
    yield {
      where: { page: page.path },
      message: `网页标题是“${title}”，没有文件的标题“${kind.document.title}”。`,
      fix: '重新生成网站，不要手工修改网页。',
    };
  },
  *checkSite({ pages, portal, files, manifest }) {
    const isMade = (path: string) => manifest?.state !== 'read' || manifest.files.has(fileOf(path));
    // A page that the build did not make, or that is another one now, is told as such.
    const made = new Map([...pages].filter(([path]) => isMade(path) && copiedFrom(fileOf(path), { files, manifest }) === undefined));
    for (const [title, sharing] of groupByTitle(made)) {
      // A title that does not name its document is told as such.
      const [first, ...others] = sharing.filter((path) => {
        const document = portal?.document(path.split('/')[2] ?? '');
        return document === undefined || title.includes(document.title.replace(/\s+/g, ' ').trim());
      });
      if (first === undefined || others.length === 0) continue;
      yield {
        where: { page: others[0]! },
        message: `网页标题“${title}”与 ${first} 相同，读者分不清。`,
        fix: `给标题加上能够区分的年份、期次或机关。标题相同的还有：${listChoices([first, ...others.slice(1)], 6)}。`,
      };
    }
  },
};
