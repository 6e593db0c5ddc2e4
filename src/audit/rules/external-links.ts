import { cite } from '#disclosure';
import { alsoAt } from '../external-places.ts';
import type { SiteRule } from '../rule.ts';

export const externalLinks: SiteRule = {
  id: 'external-links',
  version: 1,
  title: '外部链接没有失效',
  basis: [cite('website-guide'), cite('website-inspection')],
  severity: 'warning',
  subject: 'site',
  *checkSite({ external }, count) {
    for (const link of external?.links ?? []) {
      if (link.verdict !== 'unchecked') count();
      if (link.verdict !== 'dead') continue;
      yield {
        where: link.places[0]!,
        message: `外部链接 ${link.url} 已经失效：${link.reason}。`,
        fix: `换成现在的地址，或去掉链接。${alsoAt(link)}`,
      };
    }
  },
};
