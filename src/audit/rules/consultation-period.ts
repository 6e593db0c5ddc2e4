import { cite, daysBetween, isOfType } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';
import { fingerprintOf } from '../text-fingerprint.ts';

/** A text with fewer characters than these announces a draft and does not hold it. */
const leastDraft = 200;

export const consultationPeriod: ContentRule = {
  id: 'consultation-period',
  version: 1,
  title: '公开征求意见的期限不少于三十日，缩短的说明理由',
  inapplicable: '没有公开征求意见',
  basis: [cite('decision-regulation', 15), cite('business-environment-regulation', 62)],
  severity: 'error',
  subject: 'content',
  *check({ portal, bodies }, count) {
    const least = portal.site.thresholds.consultationDays;
    for (const consultation of portal.documents.filter(isOfType('consultation'))) {
      count();
      const { opens, closes, reasonForShorter } = consultation;
      // Both days count.
      const days = daysBetween(opens, closes) + 1;
      if (days < 1) continue;
      if (days < least && reasonForShorter === undefined) {
        yield {
          where: at(consultation, 'closes'),
          message: `征求意见自 ${opens} 至 ${closes}，共 ${days} 日，不足 ${least} 日，也没有写缩短的理由。`,
          fix: `把 closes 延到第 ${least} 日以后；确需缩短的，在 reasonForShorter 写明理由（向公众公布）。`,
        };
      } else if (days >= least && reasonForShorter !== undefined) {
        yield {
          where: at(consultation, 'reasonForShorter'),
          message: `征求意见自 ${opens} 至 ${closes}，共 ${days} 日，没有缩短，却写了缩短期限的理由。`,
          fix: '核对 opens 和 closes；日期没有错的，删去 reasonForShorter。',
        };
      }
      const text = bodies.get(consultation.source.file)?.text ?? '';
      if (consultation.draft === undefined && (consultation.attachments ?? []).length === 0 && fingerprintOf(text).length < leastDraft) {
        yield {
          where: at(consultation, 'title'),
          message: '没有公布征求意见的草案：没有 draft，没有附件，正文也只有几句话。',
          fix: '把草案和说明写进正文，或作为附件列出；草案是本站文件的，在 draft 写它的编号。',
        };
      }
    }
  },
};
