import { cite } from '#disclosure';
import { alsoAt } from '../external-places.ts';
import type { SiteRule } from '../rule.ts';

export const externalHostsOwnership: SiteRule = {
  id: 'external-hosts-ownership',
  version: 1,
  title: '链接所指的外部网站没有换主',
  basis: [cite('website-guide'), cite('security-rules')],
  severity: 'warning',
  subject: 'site',
  *checkSite({ external }, count) {
    for (const link of external?.links ?? []) {
      if (link.verdict !== 'unchecked' && link.verdict !== 'blocked') count();
      if (link.ownership === undefined) continue;
      yield {
        where: link.places[0]!,
        message: `外部链接 ${link.url} 所在的网站可能已经换了主人：${link.ownership}。`,
        fix: `立即用浏览器打开核对：内容不对的，当天去掉链接；确属改版、更名的，改成新的地址。${alsoAt(link)}`,
      };
    }
  },
};
