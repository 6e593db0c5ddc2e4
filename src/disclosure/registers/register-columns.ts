import { z } from 'zod';
import { text } from '../fields.ts';

/** What a cell of a register holds; the words are those of the form that an office fills in. */
export const cellKinds = ['文字', '数字', '日期', '机关', '文件', '栏目', '网址', '选项', '是否'] as const;
export type CellKind = (typeof cellKinds)[number];

export const columnKey = z.string().regex(/^[a-z][A-Za-z0-9]*$/, { error: '只能用英文字母和数字，以小写字母开头' });

export const registerColumnSchema = z
  .strictObject({
    key: columnKey.meta({ title: '列编号', description: '英文，用于数据文件，确定后不要更改。' }),
    title: text.meta({ title: '列名', description: '与 CSV、XLSX 表头逐字一致。' }),
    kind: z.enum(cellKinds).default('文字').meta({ title: '列的种类' }),
    description: text.optional().meta({ title: '说明', description: '这一列填什么、怎样理解；写了的，页面列出字段说明。' }),
    unit: text.optional().meta({ title: '单位', description: '数字列的计量单位，如 万元、户。' }),
    least: z.number().optional().meta({ title: '最小值', description: '数字列；小于它的不收。按件、人、户等计数的，不写也不收负数和小数。' }),
    most: z.number().optional().meta({ title: '最大值', description: '数字列；大于它的不收，如 100。' }),
    choices: z.array(text).min(1).optional().meta({ title: '可选的值', description: '选项列必填。' }),
    required: z.boolean().default(true).meta({ title: '必填' }),
    unique: z.boolean().default(false).meta({ title: '不重复', description: '如事项编码；各版按它对照。' }),
    total: z.boolean().default(false).meta({ title: '合计', description: '数字列，在表末求和。' }),
  })
  .superRefine((column, context) => {
    const issue = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], input: column.kind, message });
    if (column.kind === '选项' && !column.choices) issue('kind', '选项列要用 choices 列出可选的值');
    if (column.kind !== '选项' && column.choices) issue('kind', '写了 choices，种类应为 选项');
    const numeric = column.total || [column.unit, column.least, column.most].some((value) => value !== undefined);
    if (column.kind !== '数字' && numeric) issue('kind', '只有数字列才有单位（unit）、合计（total）、最小值（least）和最大值（most）');
  });

export type RegisterColumn = Readonly<z.output<typeof registerColumnSchema>>;

/** `金额（万元）`: the title as tables show it. */
export function headingOf({ title, unit }: Pick<RegisterColumn, 'title' | 'unit'>): string {
  return unit === undefined || title.includes(unit) ? title : `${title}（${unit}）`;
}
