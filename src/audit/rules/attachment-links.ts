import { cite, documentPath } from '#disclosure';
import type { SiteRule } from '../rule.ts';
import { resolveReference } from '../site-address.ts';
import { siteIndexOf } from '../site-index.ts';

/** Addresses of a machine or folder of the person who made the file. */
const onOwnMachine = /^(?:file:|[a-z]:[\\/]|\\\\)/i;

export const attachmentLinks: SiteRule = {
  id: 'attachment-links',
  version: 1,
  title: '附件里指向本站的链接都能打开',
  inapplicable: '附件里没有指向本站的链接',
  basis: [cite('website-inspection')],
  severity: 'error',
  subject: 'site',
  *checkSite(subject, count) {
    const index = siteIndexOf(subject);
    for (const { document: id, file, url } of subject.attachmentLinks ?? []) {
      const document = subject.portal?.document(id);
      if (!document) continue;
      count();
      const where = { page: documentPath(document), target: `/attachments/${id}/${file}` };
      if (onOwnMachine.test(url)) {
        yield { where, message: `附件 ${file} 里有链接指向制作人电脑上的文件，读者打不开。`, fix: '在附件里去掉这个链接，或改成网址。' };
        continue;
      }
      const address = resolveReference(url, '/', subject);
      if (address.kind !== 'internal' || index.has(address.path)) continue;
      const other = index.suggest(address.path);
      yield {
        where,
        message: `附件 ${file} 里的链接 ${address.path} 打不开，网站里没有这个地址。${other ? `是否为 ${other.path}？` : ''}`,
        fix: `在附件里${other ? `改成 ${other.path}，或` : ''}去掉这个链接，换上改好的附件。`,
      };
    }
  },
};
