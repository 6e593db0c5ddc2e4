import { z } from 'zod';
import { year } from './fields.ts';

const month = (title: string, fallback: number) =>
  z
    .int()
    .min(1)
    .max(12)
    .default(fallback)
    .meta({ title, description: `单位：月；不写为 ${fallback}。` });
const since = (title: string, description: string) => year.optional().meta({ title, description: `${description}；不写就不核对。` });

/** Work that comes back every year and that only the office's own plan makes a duty. */
export const yearlySettings = z.strictObject({
  decisionsSince: since('重大行政决策事项目录的起始年度', '自这一年起，每年都要有重大行政决策事项目录'),
  decisionsMonth: month('重大行政决策事项目录的公布月份', 6),
  openDaysSince: since('政府开放日的起始年度', '自这一年起，每年在 openDaysMonth 至少有一场政府开放活动'),
  openDaysMonth: month('政府开放日的月份', 9),
  inspectionsSince: since('政务公开季度抽查的起始年度', '自这一年起，每季度至少登记一批督查、抽查或者评估'),
});
