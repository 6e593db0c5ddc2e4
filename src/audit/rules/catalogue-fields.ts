import { cite } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** 索引、名称、内容概述、生成日期: the elements of the catalogue; and the number by which a normative document is cited. */
const elements = { indexNumber: '索引号', documentNumber: '发文字号', title: '标题', summary: '内容概述', dated: '成文日期' } as const;

export const catalogueFields: ContentRule = {
  id: 'catalogue-fields',
  version: 2,
  title: '公开目录的要素齐全',
  basis: [cite('disclosure-regulation', 12), cite('catalogue-guide')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    for (const document of portal.documents) {
      if (document.type === 'annual-report') continue;
      count();
      const missing = (Object.keys(elements) as (keyof typeof elements)[]).filter(
        (field) => document[field] === undefined && (field !== 'documentNumber' || document.type === 'normative-document'),
      );
      if (missing.length === 0) continue;
      yield {
        where: at(document),
        message: `缺少目录要素：${missing.map((field) => `${field}（${elements[field]}）`).join('、')}。`,
        fix: `补上 ${missing.join('、')}。`,
      };
    }
  },
};
