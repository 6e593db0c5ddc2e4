import { z } from 'zod';
import { text } from '../fields.ts';
import { columnKey } from './register-columns.ts';

const columnKeys = z.array(columnKey).min(2);

/**
 * Relations that must hold between the cells of a register, as data: a statutory form sets them in code, an office may add some.
 * Each says one thing; rows with an empty cell among those compared are left to the check of required cells.
 */
export const registerCheckSchema = z.union([
  z.strictObject({ sum: columnKeys.meta({ title: '相加的各列' }), equals: columnKey.meta({ title: '等于哪一列' }) }),
  z.strictObject({ value: columnKey.meta({ title: '哪一列' }), atMost: columnKey.meta({ title: '不超过哪一列' }) }),
  z.strictObject({ earlier: columnKey.meta({ title: '较早的日期列' }), later: columnKey.meta({ title: '不早于它的日期列' }) }),
  z.strictObject({ steps: columnKeys.meta({ title: '依次办理的日期列', description: '只能逐步推进，不得跳步，日期不得倒序。' }) }),
  z.strictObject({
    when: columnKey.meta({ title: '看哪一列' }),
    is: z.array(text).min(1).meta({ title: '取哪些值时' }),
    filled: z.array(columnKey).min(1).meta({ title: '必须填写的列' }),
  }),
  z.strictObject({
    parent: columnKey.meta({ title: '上级行', description: '这一列写上级一行的编号。' }),
    of: columnKey.meta({ title: '编号列' }),
    total: z.array(columnKey).min(1).meta({ title: '逐级相加的列', description: '各下级之和等于上级。' }),
  }),
]);

export type RegisterCheck = Readonly<z.output<typeof registerCheckSchema>>;
