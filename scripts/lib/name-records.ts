import { promises as dns } from 'node:dns';
import { codeOf } from './http-over.ts';
import { UserError } from './user-error.ts';

/** What is asked of the domain name system; tests answer themselves. */
export interface Resolver {
  resolve4(name: string): Promise<string[]>;
  resolve6(name: string): Promise<string[]>;
  resolveNs(name: string): Promise<string[]>;
}

export const systemResolver: Resolver = dns;

const nothingThere = new Set(['ENODATA', 'ENOTFOUND']);

/** The records, none where the name has none. Throws a `UserError` when no name server answers. */
export async function lookUp(resolver: Resolver, kind: keyof Resolver, name: string): Promise<string[]> {
  try {
    return await resolver[kind](name);
  } catch (error) {
    const code = codeOf(error);
    if (nothingThere.has(code)) return [];
    if (code === '') throw error;
    throw new UserError(
      `查询 ${name} 的域名记录时没有得到答复（${code}）。`,
      '检查本机的网络和域名服务器设置，或用 --address 直接指明服务器的地址。',
    );
  }
}

/** The name servers in charge of a host: its own zone's or the nearest zone's above it. */
export async function findNameServers(resolver: Resolver, host: string): Promise<string[]> {
  const labels = host.split('.');
  for (let first = 0; first < labels.length - 1; first += 1) {
    const servers = await lookUp(resolver, 'resolveNs', labels.slice(first).join('.'));
    if (servers.length > 0) return servers.sort();
  }
  return [];
}
