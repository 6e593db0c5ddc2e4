import { cite } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

const fields = { disclosureBasis: '不公开依据', disclosureReviewBy: '公开属性复审日' } as const;
const fieldNames = Object.keys(fields) as (keyof typeof fields)[];

export const disclosureAttributes: ContentRule = {
  id: 'disclosure-attributes',
  version: 2,
  title: '未主动公开的文件写明依据和复审日',
  basis: [cite('openness-rules'), cite('disclosure-regulation', 18)],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    count(portal.documents.length + portal.withheld.length);
    for (const document of portal.documents) {
      for (const field of fieldNames) {
        if (document[field] === undefined) continue;
        yield {
          where: at(document, field),
          message: `文件是主动公开的，却写了 ${field}（${fields[field]}）。`,
          fix: `确应主动公开的，删去 ${field}；不应公开的，立即改正 disclosure。`,
        };
      }
    }
    for (const document of portal.withheld) {
      for (const field of fieldNames) {
        if (document[field] !== undefined) continue;
        yield {
          where: at(document, 'disclosure'),
          message: `公开属性是${document.disclosure}，没有写 ${field}（${fields[field]}）。`,
          fix: field === 'disclosureBasis' ? '补上不公开所依据的法律、法规和条款。' : '补上下一次复审公开属性的日期。',
        };
      }
    }
  },
};
