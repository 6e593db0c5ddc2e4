import { addDays, addMonths, cite, daysBetween, isOfType } from '#disclosure';
import { at } from '../places.ts';
import { statedDays } from '../stated-days.ts';
import type { ContentRule } from '../rule.ts';

/** Normative documents are in force for the usual number of years at most; 暂行 and 试行 ones for fewer. */
export const validityPeriods: ContentRule = {
  id: 'validity-periods',
  version: 1,
  title: '规范性文件的有效期不超过规定的年数',
  inapplicable: '没有写明有效期的现行规范性文件',
  basis: [cite('normative-document-notice')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, bodies }, count) {
    const { validityYears, trialValidityYears } = portal.site.thresholds;
    for (const document of portal.documents.filter(isOfType('normative-document'))) {
      const { effective: start, expires, title } = document;
      if (start === undefined || expires === undefined || expires < start || !portal.isLive(document)) continue;
      count();
      const [, trial] = /[（(]?(暂行|试行)[）)]?/u.exec(title) ?? [];
      // A last day that the text contradicts is told by `text-agreement`.
      const stated = statedDays(document, bodies.get(document.source.file)?.text ?? '').expires;
      if (stated.length > 0 && !stated.some((day) => Math.abs(daysBetween(day, expires)) <= 1)) continue;
      const years = trial ? trialValidityYears : validityYears;
      // The last day may be written as the day before or the day itself.
      const last = addMonths(start, 12 * years);
      if (expires <= addDays(last, 1)) continue;
      yield {
        where: at(document, 'expires'),
        message: `自 ${start} 施行，expires（有效期至）是 ${expires}，超过${trial ? `“${trial}”文件` : '规范性文件'}一般的 ${years} 年。`,
        fix: `核对年份；没有写错的，核对本省关于有效期的规定：更长的，在 site.yaml 的 thresholds.${trial ? 'trialValidityYears' : 'validityYears'} 写明年数。`,
      };
    }
  },
};
