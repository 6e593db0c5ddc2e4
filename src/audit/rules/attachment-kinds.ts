import { cite } from '#disclosure';
import { maskPersonalData } from '../personal-data/index.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** What a file holds is what its ending says: a web page saved as PDF opens nowhere. */
export const attachmentKinds: ContentRule = {
  id: 'attachment-kinds',
  version: 1,
  title: '附件的内容与文件名的后缀一致',
  inapplicable: '没有附件',
  basis: [cite('disclosure-regulation', 24), cite('column-contract')],
  severity: 'error',
  subject: 'content',
  *check({ portal, attachments, inspections, asOf }, count) {
    for (const { document: id, file } of attachments) {
      const document = portal.document(id);
      if (!document && !portal.page(id)) continue;
      count();
      const inspection = inspections.get(`${id}/${file}`);
      if (!inspection?.actual) continue;
      const { name, ending } = inspection.actual;
      const shown = maskPersonalData(file, asOf);
      const index = document?.attachments?.findIndex((listed) => listed.file === file) ?? -1;
      const isUninspected = inspection.gaps.some(({ place }) => place === undefined);
      const suffix = file.slice(file.lastIndexOf('.'));
      const wanted = suffix.slice(1).toUpperCase();
      yield {
        where: index >= 0 ? at(document!, `attachments.${index}.file`) : { file: `attachments/${id}/${shown}`, line: 1 },
        message: `附件“${shown}”的内容是${/^\w/.test(name) ? ' ' : ''}${name}，与后缀“${suffix}”不符，读者可能打不开${isUninspected ? '；也不能检查其中有没有个人信息' : ''}。`,
        fix:
          ending === undefined
            ? `从原处重新取得真正的 ${wanted} 文件后替换；由系统导出成网页的表格，打开后另存为 XLSX。`
            : `换成真正的 ${wanted} 文件；内容没有错的，把后缀改成“.${ending}”，attachments 里的 file 和正文里的链接一并改。`,
      };
    }
  },
};
