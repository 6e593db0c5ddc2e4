import { cite } from '#disclosure';
import type { SiteRule, SiteSubject } from '../rule.ts';
import { addressesOn } from '../site-address.ts';
import { siteIndexOf } from '../site-index.ts';

function explain(path: string, subject: SiteSubject): { message: string; fix: string } | undefined {
  const index = siteIndexOf(subject);
  const bytes = index.bytesOf(path);
  if (bytes === 0) return { message: `附件 ${path} 是空文件。`, fix: '换上有内容的文件，重新生成网站。' };
  if (bytes !== undefined && index.has(path)) return undefined;
  const other = index.suggest(path);
  if (other?.difference === 'case') return { message: `附件 ${path} 的大小写不对，没有这个文件。`, fix: `改成 ${other.path}。` };
  return {
    message: `附件 ${path} 不存在。${other ? `是否为 ${other.path}？` : ''}`,
    fix: `${other ? `改成 ${other.path}，或` : ''}把文件放进 content${path.slice(0, path.lastIndexOf('/') + 1)}，重新生成网站。`,
  };
}

export const brokenAttachments: SiteRule = {
  id: 'broken-attachments',
  version: 1,
  title: '附件都能下载',
  basis: [cite('disclosure-regulation', 24), cite('website-inspection')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, subject, count) {
    const seen = new Set<string>();
    for (const { reference, address } of addressesOn(page, subject)) {
      if (address.kind !== 'internal' || !address.path.startsWith('/attachments/')) continue;
      count();
      if (seen.has(address.path)) continue;
      seen.add(address.path);
      const problem = explain(address.path, subject);
      if (problem) yield { where: { page: page.path, target: reference.value }, ...problem };
    }
  },
};
