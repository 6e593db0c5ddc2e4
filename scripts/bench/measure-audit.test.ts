import { expect, test } from 'vitest';
import { formatAudit, type AuditFigures } from './measure-audit.ts';

const figures = (threads: number, auditContent: number, auditSite: number): AuditFigures => ({
  threads,
  pages: 7000,
  findings: 0,
  sourceBytes: 20 * 1024 * 1024,
  siteBytes: 100 * 1024 * 1024,
  seconds: { readContent: 0.5, readSite: 1, auditContent, auditSite },
  peakMegabytes: 900,
});

test('an audit is told as ratios to reading once, and linkinator as a ratio to the audit', () => {
  const text = formatAudit({
    audits: [figures(1, 3, 6), figures(2, 2, 4)],
    linkinator: { seconds: 40, links: 500_000, broken: 0, peakMegabytes: 1500 },
  });
  expect(text.split('\n')).toEqual([
    '检查：内容 20.0 MB，网站 100.0 MB、7,000 个网页；倍数以读一遍为 1：',
    '检查                     秒  内存峰值 MB  倍数',
    '读一遍内容             0.50            —   1.0',
    '检查内容（1 个线程）   3.00            —   6.0',
    '检查内容（2 个线程）   2.00            —   4.0',
    '读一遍网站             1.00            —   1.0',
    '检查网站（1 个线程）   6.00          900   6.0',
    '检查网站（2 个线程）   4.00          900   4.0',
    'linkinator            40.00        1,500  40.0',
    'linkinator 只查链接（500,000 个，0 个无效），用时是全部网站规则的 10.0 倍。',
  ]);
});

test('a site that is too large for linkinator is told so', () => {
  expect(formatAudit({ audits: [figures(1, 3, 6)], linkinator: undefined })).toContain('没有用 linkinator 比较');
});
