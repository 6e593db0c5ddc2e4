import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';

export const tableHeaders: SiteRule = {
  id: 'table-headers',
  version: 1,
  title: '表格都有表头',
  basis: [cite('accessibility-standard')],
  severity: 'warning',
  subject: 'site',
  *checkPage(page, _, count) {
    const { tables, tablesWithoutHeader } = page.structure;
    count(tables);
    for (const text of new Set(tablesWithoutHeader)) {
      yield {
        where: { page: page.path },
        message: `${text === '' ? '一个空的表格' : `表格“${text}……”`}没有表头（<th>），读屏软件说不出每一格是哪一项。`,
        fix: '第一行写成表头；只用来排版的表格改成段落或列表。',
      };
    }
  },
};
