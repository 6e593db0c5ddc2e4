import { cite, documentPath } from '#disclosure';
import { isLost, lostFiles, lostFolderOf } from '../lost-files.ts';
import type { SiteRule, SiteSubject } from '../rule.ts';
import { addressesOn, decodeAddress } from '../site-address.ts';
import { siteIndexOf } from '../site-index.ts';

/** A file that is gone is told on the page of the document that it belongs to, not on others that link to it; a folder that is gone, as such. */
function toldElsewhere(path: string, page: string, subject: SiteSubject): boolean {
  const folder = lostFolderOf(decodeAddress(path).slice(1), subject);
  if (folder !== undefined && lostFiles(subject).get(folder)!.length > 1) return true;
  const document = subject.portal?.document(path.split('/')[2] ?? '');
  if (!document || !isLost(path, subject)) return false;
  const listed = document.attachments?.some(({ file }) => path === `/attachments/${document.id}/${file}`) === true;
  return listed && page !== documentPath(document);
}

function explain(path: string, subject: SiteSubject): { message: string; fix: string } | undefined {
  const index = siteIndexOf(subject);
  const bytes = index.bytesOf(path);
  if (bytes === 0) return { message: `附件 ${path} 是空文件。`, fix: '换上有内容的文件，重新生成网站。' };
  if (bytes !== undefined && index.has(path)) return undefined;
  if (isLost(path, subject))
    return { message: `附件 ${path} 在生成网站时有，现在不在了。`, fix: '重新生成网站，整个上传；不要只传一部分，不要给生成的文件改名。' };
  const other = index.suggest(path);
  if (other?.difference === 'case') return { message: `附件 ${path} 的大小写不对，没有这个文件。`, fix: `改成 ${other.path}。` };
  return {
    message: `附件 ${path} 不存在。${other ? `是否为 ${other.path}？` : ''}`,
    fix: `${other ? `改成 ${other.path}，或` : ''}把文件放进 content${path.slice(0, path.lastIndexOf('/') + 1)}，重新生成网站。`,
  };
}

export const brokenAttachments: SiteRule = {
  id: 'broken-attachments',
  version: 2,
  title: '附件都能下载',
  inapplicable: '没有附件',
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
      const problem = toldElsewhere(address.path, page.path, subject) ? undefined : explain(address.path, subject);
      if (problem) yield { where: { page: page.path, target: reference.value }, ...problem };
    }
  },
};
