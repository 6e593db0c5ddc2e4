import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';

export const pageTitles: SiteRule = {
  id: 'page-titles',
  version: 1,
  title: '每个网页都有标题，正文都有一个一级标题',
  basis: [cite('accessibility-standard'), cite('website-guide')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, _, count) {
    count();
    const where = { page: page.path };
    if (!page.title) yield { where, message: '网页没有标题（<title>）。', fix: '填写这一页的标题；文件的标题取自 title 字段。' };
    if (page.redirect !== undefined) return;
    const { mainHeadings } = page;
    if (mainHeadings.length !== 1) {
      yield {
        where,
        message:
          mainHeadings.length === 0
            ? '网页没有一级标题（<h1>）。'
            : `网页有 ${mainHeadings.length} 个一级标题（<h1>）：${mainHeadings.slice(0, 3).join('、')}。`,
        fix: '每页只保留一个一级标题，即这一页的标题；正文里的标题从二级（##）写起。',
      };
    } else if (mainHeadings[0] === '') yield { where, message: '一级标题（<h1>）是空的。', fix: '填写这一页的标题。' };
  },
};
