import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';

export const demonstrationNote: SiteRule = {
  id: 'demonstration-note',
  version: 1,
  title: '演示站点的每一页都写明是演示数据',
  inapplicable: '不是演示站点',
  basis: [cite('column-contract')],
  severity: 'error',
  subject: 'site',
  needsSameContent: true,
  *checkPage(page, { portal }, count) {
    const notice = portal?.site.demonstration?.notice.replace(/\s+/g, ' ').trim();
    if (notice === undefined || page.redirect !== undefined) return;
    count();
    if (page.text.includes(notice)) return;
    yield {
      where: { page: page.path },
      message: '网页上没有演示说明，读者会当真。',
      fix: '重新生成网站，不要手工修改网页；说明写在 site.yaml 的 demonstration.notice。',
    };
  },
};
