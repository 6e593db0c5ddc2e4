import { z } from 'zod';

/**
 * Kinds of columns by how often they must be renewed, with the longest time between two publications in calendar days:
 * half a year for policies as in 国办秘函〔2019〕19号, a year for personnel, plans and consultations, and a yearly look at everything else.
 */
export const updateCycles = {
  policies: { title: '政策文件、通知公告', days: 184 },
  interpretations: { title: '政策解读', days: 184 },
  plans: { title: '人事、规划计划', days: 366 },
  consultations: { title: '征集调查', days: 366 },
  others: { title: '其他法定栏目', days: 366 },
} as const;
export type UpdateCycle = keyof typeof updateCycles;

const cycleDays = (cycle: UpdateCycle) => {
  const { title, days } = updateCycles[cycle];
  return z
    .int()
    .min(1)
    .max(days)
    .default(days)
    .meta({ title, description: `单位：日；不写为 ${days}，只能更短。` });
};

/** `freshness` in site.yaml: an office may ask more of itself, never less. */
export const freshnessSchema = z.strictObject({
  policies: cycleDays('policies'),
  interpretations: cycleDays('interpretations'),
  plans: cycleDays('plans'),
  consultations: cycleDays('consultations'),
  others: cycleDays('others'),
});
