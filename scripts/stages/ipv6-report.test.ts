import { expect, test } from 'vitest';
import { buildIpv6Checks, formatIpv6Report, formatRatio } from './ipv6-report.ts';
import type { Ipv6Measurement } from './measure-ipv6.ts';

const front = new URL('https://www.portal.example/');
const attempts = { asked: 5, reached: 5, addresses: ['2001:db8::1'], timing: { connect: 3.4, firstByte: 5.2 }, failures: [] };
const measurement: Ipv6Measurement = {
  front,
  records: ['2001:db8::1'],
  nameServers: { asked: 2, reached: 2, without: [] },
  ipv6: attempts,
  ipv4: { ...attempts, timing: { connect: 2, firstByte: 4 } },
  sameBytes: { equal: true, ipv6: 14712, ipv4: 14712 },
  crawl: {
    second: { asked: 48, reached: 48 },
    third: { asked: 312, reached: 311 },
    resources: { asked: 6, reached: 6 },
    unreached: [{ level: 'third', url: 'https://www.portal.example/gone/', page: 'https://www.portal.example/plans/', reason: '返回 404' }],
    foreignResources: [],
    ipv4Links: [],
    leftOut: 0,
  },
};

test('the report names every rate with numerator and denominator, and what is behind a failure', () => {
  expect(formatIpv6Report(front, buildIpv6Checks(measurement), '2026-11-20 09:00（北京时间）'))
    .toBe(`IPv6 支持情况：https://www.portal.example/　2026-11-20 09:00（北京时间）

通过　　AAAA 记录 　1 条：2001:db8::1
通过　　域名服务器　2/2（100%）有 IPv6 地址
通过　　IPv6 连接 　首页访问成功率 5/5（100%）；建立连接 3 毫秒，收到首字节 5 毫秒
　　　　　IPv4 对照：首页访问成功率 5/5（100%）；建立连接 2 毫秒，收到首字节 4 毫秒
通过　　内容一致  　两种地址的首页逐字节相同，14712 字节
通过　　二级链接  　48/48（100%）首页的站内链接能用 IPv6 打开
未通过　三级链接  　311/312（99.6%）二级页面的其他站内链接能用 IPv6 打开
　　　　　https://www.portal.example/gone/：返回 404（在 https://www.portal.example/plans/ 中）
通过　　网页资源  　6/6（100%）样式、脚本、图片和音视频能用 IPv6 打开
通过　　其他主机  　没有引用其他主机的样式、脚本、图片，没有指向 IPv4 地址的链接

1 项未通过。
`);
});

test('a rate is 100% only when nothing is missing', () => {
  expect(formatRatio({ asked: 10_000, reached: 9_999 })).toBe('9999/10000（99.9%）');
  expect(formatRatio({ asked: 3, reached: 0 })).toBe('0/3（0.0%）');
  expect(formatRatio({ asked: 0, reached: 0 })).toBe('0/0');
});

test('a long list of failures is cut with its length', () => {
  const unreached = Array.from({ length: 25 }, (_, index) => ({
    level: 'third' as const,
    url: `https://www.portal.example/${index}/`,
    page: front.href,
    reason: '返回 404',
  }));
  const report = formatIpv6Report(front, buildIpv6Checks({ ...measurement, crawl: { ...measurement.crawl!, unreached } }), '');
  expect(report).toContain('……共 25 条');
  expect(report.match(/返回 404/g)).toHaveLength(20);
});
