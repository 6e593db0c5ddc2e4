import { once } from 'node:events';
import type { CommandOption } from './command.ts';
import { startServer, type ServedSite } from './static-server.ts';
import { UserError } from './user-error.ts';

const defaultPort = 4321;

export const serverOptions = {
  port: { type: 'string', value: 'N', help: `端口，默认 ${defaultPort}` },
  host: { type: 'string', value: 'ADDR', help: '只在这个地址上提供，例如 ::1；默认本机的全部 IPv6 和 IPv4 地址' },
} as const satisfies Record<string, CommandOption>;

export function parsePort(option: string | undefined, name = '--port'): number {
  if (option === undefined) return defaultPort;
  const port = /^\d{1,5}$/.test(option) ? Number(option) : Number.NaN;
  if (!(port <= 65535)) throw new UserError(`${name} 写的是 ${option}，不是端口号。`, `端口是 0 到 65535 的整数，例如 ${name} ${defaultPort}。`);
  return port;
}

/** Serves a built site, prints where it can be opened, and returns after SIGINT or SIGTERM, when the last answer is given. */
export async function serveUntilStopped(site: ServedSite): Promise<void> {
  const server = await startServer(site);
  const lines = ['网站已经可以浏览：', ...server.addresses.map((address) => `  ${address}`)];
  if (site.host === undefined && !server.ipv6) lines.push('这台机器没有 IPv6，只能通过 IPv4 浏览。');
  process.stdout.write(`${[...lines, '按 Ctrl+C 停止。'].join('\n')}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
  process.stdout.write('已停止。\n');
}
