import { cite, documentPath } from '#disclosure';
import type { SiteRule } from '../rule.ts';

export const attachmentCopies: SiteRule = {
  id: 'attachment-copies',
  version: 1,
  title: '网站上的附件与内容文件夹里的一致',
  inapplicable: '没有附件',
  basis: [cite('disclosure-regulation', 24), cite('website-inspection')],
  severity: 'error',
  subject: 'site',
  needsSameContent: true,
  *checkSite({ portal, files, attachments }, count) {
    if (!portal || !attachments) return;
    for (const document of portal.documents) {
      for (const { file, title } of document.attachments ?? []) {
        const path = `attachments/${document.id}/${file}`;
        const [original, copy] = [attachments.get(path), files.get(path)];
        // A file that is not there, or empty, is told where it is linked.
        if (!original || !copy || copy.bytes === 0) continue;
        count();
        const same = copy.bytes === original.bytes && (copy.sha256 === undefined || copy.sha256 === original.sha256);
        if (same) continue;
        yield {
          where: { page: documentPath(document), target: `/${path}` },
          message:
            copy.bytes < original.bytes
              ? `附件“${title}”（${file}）只有 ${copy.bytes} 字节，原文件有 ${original.bytes} 字节：没有传完，或者被换过。`
              : `附件“${title}”（${file}）的内容与内容文件夹里的不一样：被换过，或者网站不是用现在的内容生成的。`,
          fix: `用 content/${path} 重新生成网站；要换附件的，换内容文件夹里的。`,
        };
      }
    }
  },
};
