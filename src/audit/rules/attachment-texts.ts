import { cite } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** The text of every attachment can be searched; scanned, encrypted and damaged files and old formats cannot. */
export const attachmentTexts: ContentRule = {
  id: 'attachment-texts',
  version: 2,
  title: '附件里的文字能够检索',
  inapplicable: '没有附件',
  basis: [cite('disclosure-regulation', 24)],
  severity: 'notice',
  subject: 'content',
  *check({ portal, attachments, unsearchable, inspections }, count) {
    const empty = new Set(attachments.filter(({ bytes }) => bytes === 0).map(({ document, file }) => `${document}/${file}`));
    for (const document of portal.documents) {
      for (const [index, { file }] of (document.attachments ?? []).entries()) {
        count();
        const key = `${document.id}/${file}`;
        const reason = unsearchable.get(key);
        const inspection = inspections.get(key);
        // An empty file is told by `attachments`, one that is not what it is called by `attachment-kinds`.
        if (reason === undefined || empty.has(key) || inspection?.actual) continue;
        const isUninspected = inspection?.gaps.some(({ place }) => place === undefined) ?? false;
        yield {
          where: at(document, `attachments.${index}.file`),
          message: `附件“${file}”${reason}，检索时找不到其中的内容${isUninspected ? '，也不能检查其中有没有个人信息' : ''}。`,
          fix: '换成由原文件直接导出的 PDF，或 DOCX、XLSX；不能换的，把主要内容写进正文。',
        };
      }
    }
  },
};
