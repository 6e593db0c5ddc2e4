import { cite, dayOf, isOfType, isPublic } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

const steps = [
  ['first', '初审'],
  ['second', '复审'],
  ['final', '终审'],
] as const;

export const reviewSeparation: ContentRule = {
  id: 'review-separation',
  version: 2,
  title: '三审由不同的人完成',
  basis: [cite('disclosure-regulation', 17)],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    const { reviewSince } = portal.site.thresholds;
    for (const issue of portal.documents.filter(isOfType('gazette-issue'))) {
      count();
      const { edited, proofread } = issue.steps;
      if (edited.by.replace(/\s/g, '') !== proofread.by.replace(/\s/g, '')) continue;
      yield {
        where: at(issue, 'steps.proofread.by'),
        message: `编辑和校对都是“${proofread.by}”。`,
        fix: '编、校由不同岗位的人完成：写明各自的岗位；确由一人兼任的，换人补做校对。',
      };
    }
    for (const document of [...portal.documents, ...portal.withheld]) {
      const { review } = document;
      if (!review) {
        if (reviewSince === undefined || !isPublic(document) || dayOf(document.published) < reviewSince) continue;
        count();
        yield {
          where: at(document, 'published'),
          message: `发布日期是 ${dayOf(document.published)}，没有写 review（三审）；自 ${reviewSince} 起都要写。`,
          fix: '补上初审、复审、终审的岗位和日期。',
        };
        continue;
      }
      count();
      const seen = new Map<string, string>();
      for (const [step, term] of steps) {
        const by = review[step].by.replace(/\s/g, '');
        const before = seen.get(by);
        if (before === undefined) {
          seen.set(by, term);
          continue;
        }
        yield {
          where: at(document, `review.${step}.by`),
          message: `${term}和${before}都是“${review[step].by}”。`,
          fix: '三审由不同岗位的人完成：写明各自的岗位；确由一人兼任的，补做审核。',
        };
        break;
      }
    }
  },
};
