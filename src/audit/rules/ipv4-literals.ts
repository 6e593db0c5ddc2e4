import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';
import { addressesOn } from '../site-address.ts';

const literal = /(?:^|[^\w./])(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^\s/@"'<>]*@)?((?:\d{1,3}\.){3}\d{1,3})(?!\w|\.\w)/gi;
const dotted = /^(?:\d{1,3}\.){3}\d{1,3}$/;

/** IPv4 addresses that stand as hosts of addresses in a text, each once. */
function hostsIn(text: string): Set<string> {
  // Most texts hold nothing of the kind, and this test is the quickest way to see it.
  if (!/\/\/(?:[^\s/]*@)?\d{1,3}\.\d/.test(text)) return new Set();
  return new Set([...text.matchAll(literal)].map((match) => match[1]!).filter((host) => host.split('.').every((part) => Number(part) <= 255)));
}

function explain(host: string): { message: string; fix: string } {
  return { message: `地址里直接写了 IPv4 地址 ${host}，只有 IPv6 的读者打不开。`, fix: '改成域名；没有域名的内部系统地址删去。' };
}

export const ipv4Literals: SiteRule = {
  id: 'ipv4-literals',
  version: 1,
  title: '网址里没有写死的 IPv4 地址',
  basis: [cite('ipv6-notice')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, subject, count) {
    count();
    const targets = new Map<string, string | undefined>();
    for (const { reference, address } of addressesOn(page, subject)) {
      // The parser of addresses also knows the disguises: http://2130706433/ and http://0x7f.1/.
      if (address.kind === 'foreign' && dotted.test(address.host) && !targets.has(address.host)) targets.set(address.host, reference.value);
    }
    for (const host of hostsIn(page.html)) if (!targets.has(host)) targets.set(host, undefined);
    for (const [host, target] of targets) yield { where: { page: page.path, target: target ?? host }, ...explain(host) };
  },
  *checkSite({ assets }, count) {
    for (const [file, text] of assets) {
      count();
      for (const host of hostsIn(text)) yield { where: { page: `/${file}`, target: host }, ...explain(host) };
    }
  },
};
