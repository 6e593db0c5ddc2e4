import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { runCommand } from './lib/command.ts';
import { systemResolver } from './lib/name-records.ts';
import { parsePort } from './lib/serve-until-stopped.ts';
import { UserError } from './lib/user-error.ts';
import { buildIpv6Checks, formatIpv6Report } from './stages/ipv6-report.ts';
import { measureIpv6 } from './stages/measure-ipv6.ts';

// The links of a front page and theirs, without being a burden on the server.
const mostRequests = 500;

function readHost(positionals: readonly string[]): string {
  const [host, ...others] = positionals;
  if (host === undefined || others.length > 0) throw new UserError('应写一个主机名。', '例如 npm run check-ipv6 -- www.example.gov.cn。');
  const address = host.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) === 6) return `[${address}]`;
  const name = isIP(host) === 4 ? host : domainToASCII(host);
  if (!/^[a-z0-9.-]+$/i.test(name))
    throw new UserError(`“${host}”不是主机名。`, '只写主机名，例如 www.example.gov.cn；端口、协议、路径用 --port、--protocol、--path 写。');
  return name;
}

function readAddresses(option: string): string[] {
  const addresses = option.split(',').map((address) => address.trim().replace(/^\[(.*)\]$/, '$1'));
  for (const address of addresses) {
    if (isIP(address) === 0)
      throw new UserError(
        `--address 写的是 ${option}，其中“${address}”不是地址。`,
        '例如 --address 2001:db8::1 或 --address 2001:db8::1,192.0.2.1。',
      );
  }
  return addresses;
}

function readAuthorities(file: string): string {
  if (!existsSync(file)) throw new UserError(`找不到证书文件：${file}`, '用 --ca 指明 PEM 格式的根证书。');
  return readFileSync(file, 'utf8');
}

await runCommand({
  name: 'npm run check-ipv6',
  about: '检查一个网站在 IPv6 下能否正常使用：AAAA 记录、连接、两种地址内容一致、首页的链接和链接的链接。',
  positionals: 'HOST',
  options: {
    port: { type: 'string', value: 'N', help: '端口，默认 https 为 443，http 为 80' },
    protocol: { type: 'string', value: 'http|https', help: '协议，默认 https' },
    path: { type: 'string', value: 'PATH', help: '首页的路径，默认 /；专栏在门户之下时写 /zfxxgk/' },
    address: { type: 'string', value: 'ADDR', help: '不查域名，直接连接这个地址（可再写一个 IPv4 地址，用逗号分开）；用于域名生效之前' },
    ca: { type: 'string', value: 'FILE', help: '只信任这个文件中的根证书（PEM）' },
  },
  async run(options, positionals) {
    const host = readHost(positionals);
    const protocol = options.protocol ?? 'https';
    if (protocol !== 'http' && protocol !== 'https') throw new UserError(`--protocol 写的是 ${protocol}。`, '可用的协议：http、https。');
    const path = options.path ?? '/';
    if (!path.startsWith('/')) throw new UserError(`--path 写的是 ${path}，应以 / 开头。`, '例如 --path /zfxxgk/。');
    const front = new URL(`${protocol}://${host}${options.port === undefined ? '' : `:${parsePort(options.port)}`}${path}`);
    const measurement = await measureIpv6(
      {
        front,
        limit: mostRequests,
        ...(options.address !== undefined && { addresses: readAddresses(options.address) }),
        ...(options.ca !== undefined && { ca: readAuthorities(options.ca) }),
      },
      systemResolver,
    );
    const checks = buildIpv6Checks(measurement);
    const time = `${new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(new Date())}（北京时间）`;
    process.stdout.write(formatIpv6Report(front, checks, time));
    return checks.some(({ state }) => state === 'failed') ? 1 : 0;
  },
});
