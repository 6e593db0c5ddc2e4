import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';

export const duplicateIds: SiteRule = {
  id: 'duplicate-ids',
  version: 1,
  title: '同一网页里没有重复的锚点',
  basis: [cite('accessibility-standard')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, _, count) {
    count(page.ids.size);
    for (const id of new Set(page.duplicateIds)) {
      yield {
        where: { page: page.path },
        message: `锚点 id="${id}" 在这一页出现不止一次，链接和读屏软件会找错地方。`,
        fix: '每个 id 在一页里只用一次：改掉其中的一个，指向它的链接也要一并改。',
      };
    }
  },
};
