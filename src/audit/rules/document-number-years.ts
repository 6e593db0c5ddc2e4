import { cite, yearOf } from '#disclosure';
import { yearIn } from '../document-number.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

export const documentNumberYears: ContentRule = {
  id: 'document-number-years',
  version: 1,
  title: '发文字号的年份与成文日期一致',
  basis: [cite('official-document-format')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    for (const document of [...portal.documents, ...portal.withheld]) {
      const { documentNumber, dated } = document;
      const year = documentNumber === undefined ? undefined : yearIn(documentNumber);
      if (year === undefined || dated === undefined) continue;
      count();
      if (year === yearOf(dated)) continue;
      yield {
        where: at(document, 'documentNumber'),
        message: `发文字号 ${documentNumber} 的年份是 ${year}，成文日期是 ${dated}。`,
        fix: '对照原文核对 documentNumber 和 dated。',
      };
    }
  },
};
