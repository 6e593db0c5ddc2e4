import { cite } from '#disclosure';
import { findCollisions } from '../collisions.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

export const indexNumbers: ContentRule = {
  id: 'index-numbers',
  version: 1,
  title: '索引号全站唯一',
  basis: [cite('catalogue-guide')],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    const documents = [...portal.documents, ...portal.withheld].filter((document) => document.indexNumber !== undefined);
    count(documents.length);
    for (const { first, later } of findCollisions(documents, (document) => document.indexNumber)) {
      yield {
        where: at(later, 'indexNumber'),
        message: `索引号 ${later.indexNumber} 已被 ${first.source.file} 使用。`,
        fix: '索引号一经生成永不更改：先发布的保留，给后发布的一件另编索引号。',
      };
    }
  },
};
