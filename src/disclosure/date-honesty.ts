import { z } from 'zod';
import { day, text } from './fields.ts';

const migrationSchema = z.strictObject({
  day: day.meta({ title: '迁移日期', description: '内容成批移入或重新标注日期的那一天（第一天）。' }),
  until: day.optional().meta({ title: '迁移结束日', description: '迁移持续几天的，写最后一天。' }),
  reason: text.meta({ title: '理由' }),
  by: text.meta({ title: '经手人岗位' }),
});
/** A declared move: what was first seen, or was given another date, on these days is no proof against its 发布日期. */
export type Migration = Readonly<z.output<typeof migrationSchema>>;

/** `dateHonesty` in site.yaml: how a 发布日期 is held against what is known of the document's first appearance. */
export const dateHonestySchema = z.strictObject({
  toleranceDays: z.int().min(0).default(7).meta({ title: '允许相差', description: '单位：日；发布日期比首次出现早这么多日以内的不报告，不写为 7。' }),
  redatedDocuments: z
    .int()
    .min(2)
    .default(20)
    .meta({ title: '同日改期件数', description: '一天之内改了发布日期的文件超过这个件数就报告；不写为 20。' }),
  sameDayDocuments: z
    .int()
    .min(2)
    .default(200)
    .meta({ title: '同日发布件数', description: '发布日期是同一天的文件超过这个件数就报告；不写为 200。' }),
  migrations: z.array(migrationSchema).default([]).meta({ title: '迁移登记', description: '旧站内容成批移入、成批改期的日子。' }),
});
