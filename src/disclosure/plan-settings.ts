import { z } from 'zod';
import { fiveYearPeriods } from './document-types/plan.ts';
import { text } from './fields.ts';

const periodNames = fiveYearPeriods.map(({ name }) => name) as [string, ...string[]];

const planGapSchema = z.strictObject({
  periods: z.array(z.enum(periodNames)).min(1).meta({ title: '断档的规划期', description: '如 [六五, 七五]。' }),
  reason: text.meta({ title: '断档原因', description: '在规划栏目公开显示。' }),
});

export const planSettings = z.strictObject({
  since: z.enum(periodNames).optional().meta({ title: '从哪一个规划期起归集', description: '如 一五；不写即为最早有规划的一期。' }),
  gaps: z.array(planGapSchema).default([]).meta({ title: '断档说明', description: '没有可公开规划的各期和原因。' }),
});
export type PlanSettings = Readonly<z.output<typeof planSettings>>;
