import { isIP, isIPv4, isIPv6 } from 'node:net';
import { codeOf, explainNetworkError } from '../lib/http-over.ts';
import { findNameServers, lookUp, type Resolver } from '../lib/name-records.ts';
import { UserError } from '../lib/user-error.ts';
import { crawlOverIpv6, fetchFollowing, type Crawl, type FoundPage, type Ratio } from './crawl-over-ipv6.ts';

const attempts = 5;

export interface Ipv6Target {
  /** The front page; its host is a name, or an address for a trial on the spot. */
  readonly front: URL;
  /** Addresses to connect to instead of those that the name has. */
  readonly addresses?: readonly string[];
  readonly ca?: string | undefined;
  /** At most so many addresses of the site are asked for. */
  readonly limit: number;
}

/** Medians over the attempts that succeeded, in milliseconds. */
export interface Timing {
  readonly connect: number;
  readonly firstByte: number;
}

export interface Attempts extends Ratio {
  readonly addresses: readonly string[];
  readonly timing: Timing | undefined;
  /** Why attempts failed, each reason once with its address. */
  readonly failures: readonly string[];
}

/** What was measured of a site; a part is `undefined` where it does not apply or what it rests on has failed. */
export interface Ipv6Measurement {
  readonly front: URL;
  /** Addresses by AAAA record; `undefined` where no name was looked up. */
  readonly records: readonly string[] | undefined;
  /** Name servers that have an IPv6 address themselves. */
  readonly nameServers: (Ratio & { readonly without: readonly string[] }) | undefined;
  readonly ipv6: Attempts | undefined;
  readonly ipv4: Attempts | undefined;
  /** Bytes of the front page over each family. */
  readonly sameBytes: { readonly equal: boolean; readonly ipv6: number; readonly ipv4: number } | undefined;
  readonly crawl: Crawl | undefined;
}

type FrontPage = FoundPage & { readonly address: string };

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function tryAddresses(
  addresses: readonly string[],
  { front, ca }: Ipv6Target,
): Promise<Attempts & { pages: readonly FrontPage[]; codes: Set<string> }> {
  const pages: FrontPage[] = [];
  const failures = new Set<string>();
  const codes = new Set<string>();
  for (const address of addresses) {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      try {
        const reply = await fetchFollowing(address, front, { ca });
        if (reply.status === 200) pages.push({ ...reply, address });
        else failures.add(`${address}：返回 ${reply.status}`);
      } catch (error) {
        codes.add(codeOf(error));
        failures.add(`${address}：${explainNetworkError(error)}`);
      }
    }
  }
  const timing = { connect: median(pages.map((page) => page.timing.connect)), firstByte: median(pages.map((page) => page.timing.firstByte)) };
  return {
    addresses,
    asked: addresses.length * attempts,
    reached: pages.length,
    timing: pages.length > 0 ? timing : undefined,
    failures: [...failures],
    pages,
    codes,
  };
}

async function findAddresses(target: Ipv6Target, host: string, resolver: Resolver) {
  const given = target.addresses ?? (isIP(host) ? [host] : host === 'localhost' ? ['::1', '127.0.0.1'] : undefined);
  if (given) return { ipv6: given.filter(isIPv6), ipv4: given.filter(isIPv4), records: undefined, nameServers: undefined };
  const [ipv6, ipv4] = [await lookUp(resolver, 'resolve6', host), await lookUp(resolver, 'resolve4', host)];
  if (ipv6.length + ipv4.length === 0)
    throw new UserError(`域名 ${host} 没有任何地址（A 或 AAAA 记录）。`, '核对域名，或用 --address 直接指明服务器的地址。');
  const servers = await findNameServers(resolver, host);
  const without: string[] = [];
  for (const server of servers) if ((await lookUp(resolver, 'resolve6', server)).length === 0) without.push(server);
  return { ipv6, ipv4, records: ipv6, nameServers: { asked: servers.length, reached: servers.length - without.length, without } };
}

// Codes of a machine that has no way out over IPv6; they say nothing about the site.
const noIpv6Here = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * Measures what the national IPv6 monitoring looks at: AAAA record, name servers, reachability, the same page on both families,
 * links of the front page and theirs. Throws a `UserError` when this machine cannot do it.
 */
export async function measureIpv6(target: Ipv6Target, resolver: Resolver): Promise<Ipv6Measurement> {
  const { front, ca, limit } = target;
  const { ipv6: addresses6, ipv4: addresses4, records, nameServers } = await findAddresses(target, front.hostname.replace(/^\[|\]$/g, ''), resolver);
  const ipv6 = addresses6.length > 0 ? await tryAddresses(addresses6, target) : undefined;
  if (ipv6?.reached === 0 && ipv6.codes.size > 0 && [...ipv6.codes].every((code) => noIpv6Here.has(code))) {
    throw new UserError('这台机器没有 IPv6 网络，无法检查。', '换一台有 IPv6 的机器运行；云主机和多数运营商的宽带都有。');
  }
  const ipv4 = addresses4.length > 0 ? await tryAddresses(addresses4, target) : undefined;
  const [page6, page4] = [ipv6?.pages[0], ipv4?.pages[0]];
  return {
    front,
    records,
    nameServers,
    ipv6,
    ipv4,
    sameBytes: page6 && page4 && { equal: page6.body.equals(page4.body), ipv6: page6.body.length, ipv4: page4.body.length },
    crawl: page6 && (await crawlOverIpv6(page6, { address: page6.address, ca, limit })),
  };
}
