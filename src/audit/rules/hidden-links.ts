import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';
import { addressesOn } from '../site-address.ts';

export const hiddenLinks: SiteRule = {
  id: 'hidden-links',
  version: 2,
  title: '没有通向外部网站的暗链',
  basis: [cite('website-guide'), cite('security-rules')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, subject, count) {
    // A page whose whole text is hidden is told by page-accessibility.
    if (page.structure.mainHidden) return;
    const seen = new Set<string>();
    for (const { reference, address } of addressesOn(page, subject)) {
      if (reference.element !== 'a' || address.kind !== 'foreign') continue;
      count();
      if (reference.hidden !== true || seen.has(address.host)) continue;
      seen.add(address.host);
      yield {
        where: { page: page.path, target: reference.value },
        message: `网页里有读者看不见、通向 ${address.host} 的链接（暗链），多为被人篡改所加。`,
        fix: '立即撤下这一页，查明来历；内容文件里没有的，重新生成网站并检查服务器。',
      };
    }
  },
};
