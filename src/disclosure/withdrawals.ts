import { z } from 'zod';
import { day, text } from './fields.ts';

const withdrawalSchema = z.strictObject({
  path: z
    .string()
    .regex(/^\/(?:[^/\s]+\/)+$/, { error: '应以 / 开头、以 / 结尾，例如 /statistics/report-2026/' })
    .meta({ title: '撤下的地址', description: '不含所在路径（base）。' }),
  dated: day.meta({ title: '撤下日期' }),
  reason: text.meta({ title: '撤下理由', description: '在原地址公开显示，不要写原标题和涉密、涉个人隐私的内容。' }),
  by: text.optional().meta({ title: '经手人岗位', description: '永不对外输出。', place: 'internal' }),
});

export const withdrawalsFileSchema = z.strictObject({ withdrawals: z.array(withdrawalSchema).default([]).meta({ title: '撤下登记' }) });

/** A published address whose content was taken down; a notice with the reason stays in its place. */
export type Withdrawal = Readonly<z.output<typeof withdrawalSchema>>;
