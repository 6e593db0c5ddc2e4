import { cite } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** 索引、名称、内容概述、生成日期: the elements of the catalogue. */
const elements = { indexNumber: '索引号', title: '标题', summary: '内容概述', dated: '成文日期' } as const;

export const catalogueFields: ContentRule = {
  id: 'catalogue-fields',
  version: 1,
  title: '公开目录的四项要素齐全',
  basis: [cite('disclosure-regulation', 12), cite('catalogue-guide')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    for (const document of portal.documents) {
      if (document.type === 'annual-report') continue;
      count();
      const missing = (Object.keys(elements) as (keyof typeof elements)[]).filter((field) => document[field] === undefined);
      if (missing.length === 0) continue;
      yield {
        where: at(document),
        message: `缺少目录要素：${missing.map((field) => `${field}（${elements[field]}）`).join('、')}。`,
        fix: `补上 ${missing.join('、')}。`,
      };
    }
  },
};
