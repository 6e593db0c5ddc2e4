import { cite } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

const fields = { disclosureBasis: '不公开依据', disclosureReviewBy: '公开属性复审日' } as const;
const fieldNames = Object.keys(fields) as (keyof typeof fields)[];

export const disclosureAttributes: ContentRule = {
  id: 'disclosure-attributes',
  version: 1,
  title: '未主动公开的文件有依据、按期复审',
  basis: [cite('openness-rules'), cite('disclosure-regulation', 18)],
  severity: 'error',
  subject: 'content',
  *check({ portal, asOf }, count) {
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
      if (document.disclosureReviewBy !== undefined && document.disclosureReviewBy < asOf) {
        yield {
          where: at(document, 'disclosureReviewBy'),
          message: `公开属性应在 ${document.disclosureReviewBy} 前复审，已经过期。`,
          fix: '重新审查：情况变化、可以公开的改为主动公开；仍不公开的，更新依据和复审日。',
        };
      }
    }
  },
};
