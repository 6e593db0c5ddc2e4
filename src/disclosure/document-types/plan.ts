import { z } from 'zod';
import { id, text, year } from '../fields.ts';
import type { DocumentType } from './document-type.ts';

export const planKinds = ['规划纲要', '国土空间规划', '专项规划', '区域规划', '年度计划'] as const;

export const plan = {
  id: 'plan',
  title: '规划',
  description: '国民经济和社会发展规划纲要、国土空间规划、专项规划、区域规划和年度计划。',
  fields: {
    kind: z.enum(planKinds).meta({ title: '规划类别' }),
    periodStart: year.meta({ title: '规划期起始年' }),
    periodEnd: year.meta({ title: '规划期结束年' }),
    parent: id.optional().meta({ title: '上位规划', description: '上位规划的文件编号。', references: 'document' }),
    approvedBy: text.optional().meta({ title: '批准机关' }),
  },
} as const satisfies DocumentType;

/** A five-year plan of the state; the first began in 1953, and 1963–1965 was a pause that no plan covers. */
export interface FiveYearPeriod {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const periodNames = [
  '一五',
  '二五',
  '三五',
  '四五',
  '五五',
  '六五',
  '七五',
  '八五',
  '九五',
  '十五',
  '十一五',
  '十二五',
  '十三五',
  '十四五',
  '十五五',
  '十六五',
  '十七五',
  '十八五',
];

export const fiveYearPeriods: readonly FiveYearPeriod[] = periodNames.map((name, index) => {
  const start = index < 2 ? 1953 + index * 5 : 1966 + (index - 2) * 5;
  return { name, start, end: start + 4 };
});

/** The five-year period in which a plan begins; `undefined` before 1953 and in the pause of 1963–1965. */
export function fiveYearPeriodOf(startYear: number): FiveYearPeriod | undefined {
  return fiveYearPeriods.find((period) => startYear >= period.start && startYear <= period.end);
}
