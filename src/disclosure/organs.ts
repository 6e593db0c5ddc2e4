import { z } from 'zod';
import { day, id, link, text, year } from './fields.ts';
import { organLevelIds } from './levels.ts';

const organSchema = z.strictObject({
  id: id.meta({ title: '编号', description: '用于网址，确定后不要更改。' }),
  name: text.meta({ title: '全称' }),
  shortNames: z.array(text).optional().meta({ title: '简称', description: '检索时简称与全称等同。' }),
  level: z.enum(organLevelIds).meta({ title: '层级', description: 'county 县级政府，department 部门，township 乡镇（街道），village 村（社区）。' }),
  code: text.optional().meta({ title: '统一社会信用代码', description: '18 位，末位是校验码。' }),
  documentPrefix: z.array(text).optional().meta({ title: '发文机关代字', description: '如“示政发”“示政办发”。' }),
  duties: text.optional().meta({ title: '主要职能' }),
  address: text.optional().meta({ title: '办公地址' }),
  hours: text.optional().meta({ title: '办公时间' }),
  phone: text.optional().meta({ title: '联系电话' }),
  fax: text.optional().meta({ title: '传真号码' }),
  email: text.optional().meta({ title: '电子邮箱' }),
  website: link.optional().meta({ title: '网站' }),
  since: day.optional().meta({ title: '设立日期', description: '设立之前不要求年度报告。' }),
  dissolved: day.optional().meta({ title: '撤并日期' }),
  successor: id.optional().meta({ title: '承接机关', description: '撤并后承接职能的机关编号。' }),
  parent: id.optional().meta({ title: '所属机关', description: '村（社区）所在的乡镇（街道）编号。', references: 'organ' }),
  reportsFrom: year.optional().meta({ title: '年报起始年度', description: '自哪一年度起应有年度报告；不写则自设立之年起，或自本站最早的年度起。' }),
});

export const organsSchema = z.strictObject({ organs: z.array(organSchema).min(1).meta({ title: '机关' }) });

export type Organ = Readonly<z.output<typeof organSchema>>;

/** The organ that a word names: its id, full name or one of its short names. */
export function findOrgan(organs: readonly Organ[], written: string): Organ | undefined {
  return organs.find(({ id, name, shortNames }) => id === written || name === written || shortNames?.includes(written));
}
