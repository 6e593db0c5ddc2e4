import { cite, listChoices } from '#disclosure';
import { detach } from '../detached-text.ts';
import type { SiteRule, SiteSubject } from '../rule.ts';

/** Longer than the longest title of an official document with the name of the site behind it. */
const longest = 120;

const pagesByTitle = new WeakMap<SiteSubject, Map<string, string[]>>();

function pagesOf(subject: SiteSubject): Map<string, string[]> {
  let pages = pagesByTitle.get(subject);
  if (!pages) pagesByTitle.set(subject, (pages = new Map<string, string[]>()));
  return pages;
}

export const titleClarity: SiteRule = {
  id: 'title-clarity',
  version: 1,
  title: '网页标题各不相同、长短适当',
  basis: [cite('accessibility-standard')],
  severity: 'warning',
  subject: 'site',
  *checkPage(page, subject, count) {
    const { title } = page;
    if (!title || page.redirect !== undefined) return;
    count();
    const pages = pagesOf(subject);
    const sharing = pages.get(title);
    if (sharing) sharing.push(page.path);
    else pages.set(detach(title), [page.path]);
    if (title.length <= longest) return;
    yield {
      where: { page: page.path },
      message: `网页标题有 ${title.length} 个字，超过 ${longest} 个字，读屏软件和搜索结果都显示不全。`,
      fix: '缩短标题；公文标题确实很长的，登记为例外。',
    };
  },
  *checkSite(subject) {
    for (const [title, [first, ...others]] of pagesOf(subject)) {
      if (first === undefined || others.length === 0) continue;
      yield {
        where: { page: others[0]! },
        message: `网页标题“${title}”与 ${first} 相同，读者分不清。`,
        fix: `给标题加上能够区分的年份、期次或机关。标题相同的还有：${listChoices([first, ...others.slice(1)], 6)}。`,
      };
    }
  },
};
