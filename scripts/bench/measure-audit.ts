import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { alignTable } from './format-table.ts';

/** One run over content and built site; seconds of elapsed time. */
export interface AuditFigures {
  readonly threads: number;
  readonly pages: number;
  readonly findings: number;
  readonly sourceBytes: number;
  readonly siteBytes: number;
  readonly seconds: { readonly readContent: number; readonly readSite: number; readonly auditContent: number; readonly auditSite: number };
  readonly peakMegabytes: number;
}

export interface LinkinatorFigures {
  readonly seconds: number;
  readonly links: number;
  readonly broken: number;
  readonly peakMegabytes: number;
}

export interface AuditMeasurement {
  readonly audits: readonly AuditFigures[];
  /** `undefined` where the site is larger than linkinator is asked to bear. */
  readonly linkinator: LinkinatorFigures | undefined;
}

/** Larger sites take linkinator many minutes, and more memory than a small machine has. */
export const mostPagesForLinkinator = 9000;

async function run(program: string, args: readonly string[]): Promise<unknown> {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...args], { maxBuffer: 16 * 1024 * 1024 });
  return JSON.parse(stdout);
}

/** Audits a corpus and its site with one thread and with all, and lets linkinator check the same site. */
export async function measureAudit(content: string, site: string, base: string, asOf: string): Promise<AuditMeasurement> {
  const audits: AuditFigures[] = [];
  for (const threads of new Set([1, availableParallelism()]))
    audits.push((await run('./run-audit.ts', [content, site, asOf, String(threads)])) as AuditFigures);
  const small = audits[0]!.pages <= mostPagesForLinkinator;
  return { audits, linkinator: small ? ((await run('./run-linkinator.ts', [site, base])) as LinkinatorFigures) : undefined };
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
const ratio = (seconds: number, once: number) => (seconds / once).toFixed(1);

/** The figures as text: how many times as long as reading once, and linkinator how many times as long as the audit. */
export function formatAudit({ audits, linkinator }: AuditMeasurement): string {
  const [first] = audits;
  const { sourceBytes, siteBytes, pages, seconds } = first!;
  const rows = [
    ['检查', '秒', '内存峰值 MB', '倍数'],
    ['读一遍内容', seconds.readContent.toFixed(2), '—', '1.0'],
    ...audits.map((audit) => [
      `检查内容（${audit.threads} 个线程）`,
      audit.seconds.auditContent.toFixed(2),
      '—',
      ratio(audit.seconds.auditContent, seconds.readContent),
    ]),
    ['读一遍网站', seconds.readSite.toFixed(2), '—', '1.0'],
    ...audits.map((audit) => [
      `检查网站（${audit.threads} 个线程）`,
      audit.seconds.auditSite.toFixed(2),
      audit.peakMegabytes.toLocaleString('en'),
      ratio(audit.seconds.auditSite, seconds.readSite),
    ]),
    ...(linkinator
      ? [['linkinator', linkinator.seconds.toFixed(2), linkinator.peakMegabytes.toLocaleString('en'), ratio(linkinator.seconds, seconds.readSite)]]
      : []),
  ];
  const quickest = Math.min(...audits.map((audit) => audit.seconds.auditSite));
  const comparison = linkinator
    ? `linkinator 只查链接（${linkinator.links.toLocaleString('en')} 个，${linkinator.broken.toLocaleString('en')} 个无效），用时是全部网站规则的 ${ratio(linkinator.seconds, quickest)} 倍。`
    : `网页超过 ${mostPagesForLinkinator.toLocaleString('en')} 个，没有用 linkinator 比较：它要用很长时间。`;
  const head = `检查：内容 ${megabytes(sourceBytes)} MB，网站 ${megabytes(siteBytes)} MB、${pages.toLocaleString('en')} 个网页；倍数以读一遍为 1：`;
  return [head, alignTable(rows), comparison].join('\n');
}
