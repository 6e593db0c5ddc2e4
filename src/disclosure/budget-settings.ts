import { z } from 'zod';
import { id, text, year } from './fields.ts';

/** The two that every budget unit publishes each year. */
export const yearlyBudgetKinds = ['预算', '决算'] as const;
export type YearlyBudgetKind = (typeof yearlyBudgetKinds)[number];

const month = (title: string, fallback: number, description: string) =>
  z
    .int()
    .min(1)
    .max(12)
    .default(fallback)
    .meta({ title, description: `单位：月；${description}，不写为 ${fallback}。` });

const budgetNote = z.strictObject({
  organs: z.array(id).min(1).optional().meta({ title: '机关', description: '机关编号；不写即为全部预算单位。', references: 'organ' }),
  years: z.array(year).min(1).meta({ title: '年度' }),
  kinds: z.array(z.enum(yearlyBudgetKinds)).min(1).meta({ title: '预算还是决算' }),
  state: z.enum(['未公开', '不适用']).meta({ title: '情况', description: '应当公开而还没有的写 未公开，不需要单独编制的写 不适用。' }),
  reason: text.meta({ title: '原因', description: '在财政预决算栏目公开显示。' }),
});

export const budgetSettings = z.strictObject({
  since: year.optional().meta({ title: '自哪一年度起列表核对', description: '预决算公开情况表的第一个年度；不写就不列表，也不核对。' }),
  budgetMonth: month('预算的公开月份', 4, '过了当年这个月还没有公开的，列为未公开'),
  finalAccountsMonth: month('决算的公开月份', 10, '过了次年这个月还没有公开的，列为未公开'),
  notes: z.array(budgetNote).default([]).meta({ title: '没有公开的说明', description: '哪些机关、哪些年度的预算或决算没有公开，为什么。' }),
});
export type BudgetSettings = Readonly<z.output<typeof budgetSettings>>;
