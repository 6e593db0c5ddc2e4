import { cite } from '#disclosure';
import type { Ipv6State } from '../external-links.ts';
import { alsoAt } from '../external-places.ts';
import type { SiteRule } from '../rule.ts';

const reasons: Partial<Record<Ipv6State, string>> = {
  'no-record': '没有 IPv6 地址（AAAA 记录）',
  unreachable: '有 IPv6 地址，但通过 IPv6 连接不上',
};

export const externalHostsIpv6: SiteRule = {
  id: 'external-hosts-ipv6',
  version: 1,
  title: '链接所指的外部网站支持 IPv6',
  basis: [cite('ipv6-notice')],
  severity: 'notice',
  subject: 'site',
  *checkSite({ external }, count) {
    for (const host of external?.hosts ?? []) {
      if (host.ipv6 !== 'unknown') count();
      const reason = reasons[host.ipv6];
      if (reason === undefined) continue;
      yield {
        where: host.places[0]!,
        message: `外部网站 ${host.host} ${reason}，只有 IPv6 的读者打不开。`,
        fix: `有支持 IPv6 的同样内容的，改链接到那里；没有的不要求处理。${alsoAt(host)}`,
      };
    }
  },
};
