import { z } from 'zod';
import { day, text } from './fields.ts';

const exceptionSchema = z.strictObject({
  rule: text.meta({ title: '规则编号' }),
  where: text.meta({ title: '位置', description: '内容文件（documents/…）或网页地址（/plans/…/）。' }),
  message: text.optional().meta({ title: '问题所含文字', description: '同一位置有几个同类问题时，写明是哪一个。' }),
  reason: text.meta({ title: '理由' }),
  by: text.meta({ title: '经手人岗位' }),
  until: day.meta({ title: '最后有效日' }),
});

export const exceptionsFileSchema = z.strictObject({ exceptions: z.array(exceptionSchema).default([]).meta({ title: '例外' }) });

/** An accepted finding, with a reason and an end. */
export type AuditException = Readonly<z.output<typeof exceptionSchema>> & { readonly line: number };
