import { addDays, cite, isOfType } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

export const consultationFeedback: ContentRule = {
  id: 'consultation-feedback',
  version: 1,
  title: '征求意见截止后按期反馈',
  inapplicable: '没有截止的公开征求意见',
  basis: [cite('decision-regulation', 32), cite('business-environment-regulation', 62)],
  severity: 'warning',
  subject: 'content',
  *check({ portal, asOf }, count) {
    const limit = portal.site.thresholds.feedbackDays;
    for (const consultation of portal.documents.filter(isOfType('consultation'))) {
      const { opens, closes, feedback } = consultation;
      // Days out of order are told by `date-order`.
      if (closes < opens) continue;
      const deadline = addDays(closes, limit);
      if (!feedback && deadline >= asOf) continue;
      count();
      if (!feedback) {
        yield {
          where: at(consultation, 'closes'),
          message: `征求意见已于 ${closes} 截止，到 ${deadline}（${limit} 日）仍没有公布意见采纳情况。`,
          fix: '补上 feedback：收到、采纳、部分采纳、未采纳的意见数，以及未采纳的理由。',
        };
      } else if (feedback.published > deadline && feedback.published <= asOf) {
        yield {
          where: at(consultation, 'feedback.published'),
          message: `征求意见于 ${closes} 截止，反馈期限到 ${deadline}（${limit} 日），反馈日期却是 ${feedback.published}。`,
          fix: '核对 feedback.published；确系迟反馈的，在 audit-exceptions.yaml 写明原因和经手人岗位。',
        };
      }
    }
  },
};
