import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';
import { addressesOn } from '../site-address.ts';

export const mixedProtocols: SiteRule = {
  id: 'mixed-protocols',
  version: 1,
  title: '指向本站的地址都用 https',
  basis: [cite('security-rules')],
  severity: 'warning',
  subject: 'site',
  *checkPage(page, subject, count) {
    if (!subject.origin.startsWith('https:')) return;
    const seen = new Set<string>();
    for (const { reference, address } of addressesOn(page, subject)) {
      if (address.kind !== 'internal' && address.kind !== 'origin') continue;
      count();
      const { value } = reference;
      if (!/^\s*http:/i.test(value) || seen.has(value)) continue;
      seen.add(value);
      const path = value.trim().replace(/^http:\/\/[^/]*/i, '') || '/';
      yield {
        where: { page: page.path, target: value },
        message: `地址 ${value} 用的是不加密的 http，指向的是本站。`,
        fix: `改成 ${path}，或把 http 改成 https。`,
      };
    }
  },
};
