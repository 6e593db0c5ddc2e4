import { addDays, cite, dayOf, isOfType } from '#disclosure';
import { at } from '../places.ts';
import { approvalsIn } from '../stated-days.ts';
import { latePublicationCause } from '../references.ts';
import type { ContentRule } from '../rule.ts';

export const budgetDeadline: ContentRule = {
  id: 'budget-deadline',
  version: 2,
  title: '预算、决算在批复后按期公开',
  inapplicable: '没有按预算、决算类型填写的文件',
  basis: [cite('budget-law', 14)],
  severity: 'error',
  subject: 'content',
  *check({ portal, asOf, bodies }, count) {
    const limit = portal.site.thresholds.budgetDays;
    for (const report of portal.documents.filter(isOfType('budget-report'))) {
      count();
      const published = dayOf(report.published);
      const deadline = addDays(report.approved, limit);
      // A day that has not come is told by `date-order`.
      if (published <= deadline || published > asOf) continue;
      // A day of approval that the text contradicts is told by `text-agreement`.
      const [stated, ...more] = approvalsIn(report, bodies.get(report.source.file)?.text ?? '');
      if (stated !== undefined && more.length === 0 && stated !== report.approved) continue;
      yield {
        where: at(report, 'published'),
        message: `${portal.organName(report.organ)} ${report.year} 年${report.kind}于 ${report.approved} 批复，${limit} 日（日历日）的公开期限到 ${deadline}，发布日期却是 ${published}。`,
        fix: '核对 approved 和 published；确系迟发的，在 audit-exceptions.yaml 写明原因和经手人岗位。',
        cause: latePublicationCause(report.id),
      };
    }
  },
};
