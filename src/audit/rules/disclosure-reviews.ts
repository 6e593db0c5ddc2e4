import { cite, daysBetween } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

export const disclosureReviews: ContentRule = {
  id: 'disclosure-reviews',
  version: 1,
  title: '未主动公开的文件按期复审',
  basis: [cite('disclosure-regulation', 18), cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, asOf }, count) {
    for (const document of portal.withheld) {
      const { disclosureReviewBy: due } = document;
      if (due === undefined) continue;
      count();
      // A day before the document was made is told by `date-order`.
      if (due >= asOf || (document.dated !== undefined && due < document.dated)) continue;
      yield {
        where: at(document, 'disclosureReviewBy'),
        message: `公开属性应在 ${due} 前复审，已经过期 ${daysBetween(due, asOf)} 日。`,
        fix: '重新审查：情况变化、可以公开的改为主动公开；仍不公开的，更新依据和复审日。',
      };
    }
  },
};
