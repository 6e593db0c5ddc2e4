import type { Ratio, Unreached } from './crawl-over-ipv6.ts';
import type { Attempts, Ipv6Measurement } from './measure-ipv6.ts';

export type Ipv6State = 'passed' | 'failed' | 'not-applicable' | 'unchecked';

/** One line of the report. */
export interface Ipv6Check {
  readonly title: string;
  readonly state: Ipv6State;
  readonly text: string;
  readonly details: readonly string[];
}

const marks: Readonly<Record<Ipv6State, string>> = { passed: '通过　', failed: '未通过', 'not-applicable': '不适用', unchecked: '未检查' };
const mostDetails = 20;

/** `48/50（96.0%）`. */
export function formatRatio({ reached, asked }: Ratio): string {
  if (asked === 0) return '0/0';
  // Rounded down, so that 100% means all.
  const percent = Math.floor((reached / asked) * 1000) / 10;
  return `${reached}/${asked}（${percent === 100 ? '100' : percent.toFixed(1)}%）`;
}

function formatAttempts(attempts: Attempts): string {
  const { timing } = attempts;
  return `首页访问成功率 ${formatRatio(attempts)}${timing ? `；建立连接 ${timing.connect.toFixed(0)} 毫秒，收到首字节 ${timing.firstByte.toFixed(0)} 毫秒` : ''}`;
}

const check = (title: string, state: Ipv6State, text: string, details: readonly string[] = []): Ipv6Check => ({ title, state, text, details });
const whether = (passed: boolean): Ipv6State => (passed ? 'passed' : 'failed');

function checkRecords({ front, records, nameServers, ipv6 }: Ipv6Measurement): Ipv6Check[] {
  if (!records) {
    const reason = '直接使用地址，没有查询域名';
    return [check('AAAA 记录', 'not-applicable', reason), check('域名服务器', 'not-applicable', reason)];
  }
  const missing = `${front.hostname} 没有 AAAA 记录，IPv6 用户打不开；请在域名管理处增加，指向服务器的 IPv6 地址`;
  const servers = nameServers && nameServers.asked > 0 ? nameServers : undefined;
  return [
    check('AAAA 记录', whether(ipv6 !== undefined), ipv6 ? `${records.length} 条：${records.join('、')}` : missing),
    servers
      ? check(
          '域名服务器',
          whether(servers.reached > 0),
          `${formatRatio(servers)}有 IPv6 地址`,
          servers.without.map((server) => `${server} 没有 IPv6 地址`),
        )
      : check('域名服务器', 'not-applicable', '没有查到这个域名的域名服务器'),
  ];
}

function checkConnections({ ipv6, ipv4, sameBytes }: Ipv6Measurement): Ipv6Check[] {
  if (!ipv6) return [check('IPv6 连接', 'unchecked', '没有 IPv6 地址'), check('内容一致', 'unchecked', '没有 IPv6 地址')];
  const comparison = ipv4 ? [`IPv4 对照：${formatAttempts(ipv4)}`] : [];
  const connections = check('IPv6 连接', whether(ipv6.reached === ipv6.asked), formatAttempts(ipv6), [...ipv6.failures, ...comparison]);
  if (!ipv4) return [connections, check('内容一致', 'not-applicable', '没有 IPv4 地址，只有 IPv6')];
  if (!sameBytes) return [connections, check('内容一致', 'unchecked', '首页没有同时用两种地址打开', ipv4.failures)];
  const text = sameBytes.equal
    ? `两种地址的首页逐字节相同，${sameBytes.ipv6} 字节`
    : `两种地址的首页不同：IPv6 ${sameBytes.ipv6} 字节，IPv4 ${sameBytes.ipv4} 字节`;
  return [connections, check('内容一致', whether(sameBytes.equal), text)];
}

function checkLinks({ crawl }: Ipv6Measurement): Ipv6Check[] {
  const titles = ['二级链接', '三级链接', '网页资源', '其他主机'] as const;
  if (!crawl) return titles.map((title) => check(title, 'unchecked', '首页没有用 IPv6 打开'));
  const { second, third, resources, unreached, foreignResources, ipv4Links, leftOut } = crawl;
  const [secondTitle, thirdTitle, resourcesTitle, foreignTitle] = titles;
  const ratio = (title: string, level: Unreached['level'], value: Ratio, what: string) =>
    check(
      title,
      value.asked === 0 ? 'not-applicable' : whether(value.reached === value.asked),
      value.asked === 0 ? `没有${what}` : `${formatRatio(value)}${what}能用 IPv6 打开`,
      unreached.filter((failure) => failure.level === level).map(({ url, page, reason }) => `${url}：${reason}（在 ${page} 中）`),
    );
  const limit = leftOut > 0 ? [`另有 ${leftOut} 个地址超出本次检查的数量，没有打开`] : [];
  const files = ratio(resourcesTitle, 'resources', resources, '样式、脚本、图片和音视频');
  const foreign = [
    ...foreignResources.map(({ url, page }) => `${url}（在 ${page} 中，打开网页时就会请求）`),
    ...ipv4Links.map(({ url, page }) => `${url}（在 ${page} 中，链接写的是 IPv4 地址）`),
  ];
  const closing = check(
    foreignTitle,
    whether(foreign.length === 0),
    foreign.length === 0
      ? '没有引用其他主机的样式、脚本、图片，没有指向 IPv4 地址的链接'
      : `引用其他主机 ${foreignResources.length} 处，指向 IPv4 地址的链接 ${ipv4Links.length} 处`,
    foreign,
  );
  return [
    ratio(secondTitle, 'second', second, '首页的站内链接'),
    ratio(thirdTitle, 'third', third, '二级页面的其他站内链接'),
    { ...files, details: [...files.details, ...limit] },
    closing,
  ];
}

export function buildIpv6Checks(measurement: Ipv6Measurement): Ipv6Check[] {
  return [...checkRecords(measurement), ...checkConnections(measurement), ...checkLinks(measurement)];
}

/** @param time when it was measured, as text */
export function formatIpv6Report(front: URL, checks: readonly Ipv6Check[], time: string): string {
  const width = Math.max(...checks.map(({ title }) => displayWidth(title)));
  const lines = checks.flatMap(({ title, state, text, details }) => [
    `${marks[state]}　${title}${' '.repeat(width - displayWidth(title))}　${text}`,
    ...details.slice(0, mostDetails).map((detail) => `　　　　　${detail}`),
    ...(details.length > mostDetails ? [`　　　　　……共 ${details.length} 条`] : []),
  ]);
  const failed = checks.filter(({ state }) => state === 'failed').length;
  return [`IPv6 支持情况：${front.href}　${time}`, '', ...lines, '', failed === 0 ? '没有发现问题。' : `${failed} 项未通过。`, ''].join('\n');
}

/** Columns on a terminal: Chinese characters take two. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0);
}
