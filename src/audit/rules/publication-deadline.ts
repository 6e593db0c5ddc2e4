import { cite, dayOf, daysBetween, UnknownHolidayYear, yearOf } from '#disclosure';
import { yearIn } from '../document-number.ts';
import { at } from '../places.ts';
import { latePublicationCause } from '../references.ts';
import { isReprint } from '../reprints.ts';
import type { ContentRule } from '../rule.ts';
import { workingDayDeadlines } from '../working-day-deadlines.ts';

/** The day on which the Regulation first came into force; what was made before knows no such deadline. */
const firstInForce = '2008-05-01';

export const publicationDeadline: ContentRule = {
  id: 'publication-deadline',
  version: 1,
  title: '文件形成后按期公开',
  basis: [cite('disclosure-regulation', 26)],
  severity: 'error',
  subject: 'content',
  *check({ portal, calendar, asOf }, count) {
    const limit = portal.site.thresholds.publicationWorkingDays;
    const deadlineOf = workingDayDeadlines(calendar, limit);
    const firstKnownYear = calendar.years.size > 0 ? Math.min(...calendar.years) : 0;
    const missingYears = new Set<number>();
    for (const document of portal.documents) {
      const { dated, documentNumber } = document;
      if (dated === undefined || dated < firstInForce || yearOf(dated) < firstKnownYear || isReprint(portal, document)) continue;
      count();
      const published = dayOf(document.published);
      // A day that has not come is told by `date-order`.
      if (published > asOf || daysBetween(dated, published) <= limit) continue;
      // A date of another year than number and publication have is told by the rule on the years of numbers.
      const numbered = documentNumber === undefined ? undefined : yearIn(documentNumber);
      if (numbered !== undefined && numbered !== yearOf(dated) && numbered === yearOf(published)) continue;
      const deadline = deadlineOf(dated);
      if (deadline instanceof UnknownHolidayYear) {
        // Published before the unknown year begins means published in time.
        if (deadline.year > yearOf(published) || missingYears.has(deadline.year)) continue;
        missingYears.add(deadline.year);
        yield {
          where: at(document, 'published'),
          message: `没有 ${deadline.year} 年的节假日安排，不能计算公开期限。`,
          fix: `更新软件所带的节假日数据，包含国务院办公厅公布的 ${deadline.year} 年安排后，再检查一次。`,
        };
      } else if (published > deadline) {
        yield {
          where: at(document, 'published'),
          message: `成文日期 ${dated}，${limit} 个工作日的公开期限到 ${deadline}，发布日期却是 ${published}。`,
          fix: '核对 dated 和 published；确系迟发的，在 audit-exceptions.yaml 写明原因和经手人岗位。转载的文件，在 contentSource 写明原发布单位。',
          cause: latePublicationCause(document.id),
        };
      }
    }
  },
};
