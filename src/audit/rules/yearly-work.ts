import { cite, isOfType, yearOf } from '#disclosure';
import { inSettings } from '../places.ts';
import type { ContentRule } from '../rule.ts';

const yearsFrom = (since: number, last: number) => Array.from({ length: Math.max(0, last - since + 1) }, (_, index) => since + index);

export const yearlyWork: ContentRule = {
  id: 'yearly-work',
  version: 1,
  title: '每年都有重大行政决策事项目录和政府开放日活动',
  inapplicable: 'site.yaml 的 yearly 没有写明自哪一年起核对',
  basis: [cite('decision-regulation', 3), cite('openness-rules')],
  severity: 'notice',
  subject: 'content',
  *check({ portal, settings, unreadable, asOf }, count) {
    const { decisionsSince, decisionsMonth, openDaysSince, openDaysMonth } = portal.site.yearly;
    const unread = new Set(unreadable.values());
    const isOver = (year: number, month: number) => asOf.slice(0, 7) > `${year}-${String(month).padStart(2, '0')}`;
    const where = (key: string) => inSettings(settings, 'site.yaml', `yearly.${key}`);
    if (decisionsSince !== undefined && !unread.has('decisions')) {
      const years = new Set(portal.documents.filter(isOfType('decision-item')).map(({ year }) => year));
      for (const year of yearsFrom(decisionsSince, yearOf(asOf))) {
        if (!isOver(year, decisionsMonth)) continue;
        count();
        if (years.has(year)) continue;
        yield {
          where: where('decisionsSince'),
          message: `${year} 年 ${decisionsMonth} 月已过，重大行政决策栏目里没有 ${year} 年度的事项。`,
          fix: `公布 ${year} 年度重大行政决策事项目录：每一项一份 decision-item，year 写 ${year}。`,
        };
      }
    }
    if (openDaysSince !== undefined && !unread.has('open-days')) {
      const held = new Set(portal.documents.filter(isOfType('event')).map(({ starts }) => starts.slice(0, 7)));
      for (const year of yearsFrom(openDaysSince, yearOf(asOf))) {
        if (!isOver(year, openDaysMonth)) continue;
        count();
        if (held.has(`${year}-${String(openDaysMonth).padStart(2, '0')}`)) continue;
        yield {
          where: where('openDaysSince'),
          message: `${year} 年 ${openDaysMonth} 月没有公布政府开放日活动。`,
          fix: '补上当月的活动（event）；活动确在其他月份举办的，改写 openDaysMonth。',
        };
      }
    }
  },
};
