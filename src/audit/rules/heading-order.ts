import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';

const names = ['一', '二', '三', '四', '五', '六'];

export const headingOrder: SiteRule = {
  id: 'heading-order',
  version: 1,
  title: '网页的标题逐级展开，没有空标题',
  basis: [cite('accessibility-standard')],
  severity: 'warning',
  subject: 'site',
  *checkPage(page, _, count) {
    const where = { page: page.path };
    const { headings } = page.structure;
    count(headings.length);
    let before = 0;
    for (const { level, text } of headings) {
      // An empty first heading is told by page-titles.
      if (text === '' && level > 1)
        yield { where, message: `网页有一个空的${names[level - 1]}级标题（<h${level}>）。`, fix: '写上标题的文字，或删去这个标题。' };
      if (before > 0 && level > before + 1) {
        yield {
          where,
          message: `标题“${text}”是${names[level - 1]}级，前一个标题是${names[before - 1]}级，中间少了级别，读屏软件的目录会断开。`,
          fix: `改成${names[before]}级（正文里写 ${'#'.repeat(before + 1)}）。`,
        };
      }
      before = level;
    }
  },
};
