import { z } from 'zod';
import { text } from '../fields.ts';
import { columnKey } from './register-columns.ts';

const columnKeys = z.array(columnKey).min(2);
const values = z.array(text).min(1);
const someColumns = z.array(columnKey).min(1);

/** Limits of `site.yaml` that statutory forms measure by, so that an office can set its own. */
export const registerThresholds = ['newMediaDays', 'rectificationMonths'] as const;

/** From a day in a cell until something is due: none of the three means the day itself. */
const term = {
  after: columnKey.meta({ title: '自哪一个日期列起', description: '这一天（加上期限）过后。' }),
  days: z.int().min(1).optional().meta({ title: '期限（日）' }),
  months: z.int().min(1).optional().meta({ title: '期限（月）' }),
  threshold: z.enum(registerThresholds).optional().meta({ title: '期限用哪个阈值', description: 'site.yaml 的 thresholds 里的名称。' }),
};

/**
 * Relations that must hold between the cells of a register, as data: a statutory form sets them in code, an office may add some.
 * Each says one thing; rows with an empty cell among those compared are left to the check of required cells.
 */
export const registerCheckSchema = z.union([
  z.strictObject({ sum: columnKeys.meta({ title: '相加的各列' }), equals: columnKey.meta({ title: '等于哪一列' }) }),
  z.strictObject({ value: columnKey.meta({ title: '哪一列' }), atMost: columnKey.meta({ title: '不超过哪一列' }) }),
  z.strictObject({
    item: columnKey.meta({ title: '项目列' }),
    floor: columnKey.meta({ title: '下限列' }),
    least: z.record(text, z.number()).meta({ title: '各项目的下限', description: '下限列可以写得更高，不能更低。' }),
  }),
  z.strictObject({ earlier: columnKey.meta({ title: '较早的日期列' }), later: columnKey.meta({ title: '不早于它的日期列' }) }),
  z.strictObject({ order: columnKeys.meta({ title: '由早到晚的日期列', description: '填了的日期不得倒序，中间可以空着。' }) }),
  z.strictObject({ steps: columnKeys.meta({ title: '依次办理的日期列', description: '只能逐步推进，不得跳步，日期不得倒序。' }) }),
  z.strictObject({
    when: columnKey.meta({ title: '看哪一列' }),
    is: z.array(text).min(1).meta({ title: '取哪些值时' }),
    filled: z.array(columnKey).min(1).meta({ title: '必须填写的列' }),
  }),
  z.strictObject({
    when: columnKey.meta({ title: '看哪一列' }),
    is: values.meta({ title: '取哪些值时' }),
    empty: someColumns.meta({ title: '不能填写的列' }),
  }),
  z.strictObject({
    when: columnKey.meta({ title: '看哪一列' }),
    is: values.meta({ title: '取哪些值时' }),
    zero: someColumns.meta({ title: '必须是 0 的列' }),
  }),
  z.strictObject({
    span: columnKey.meta({ title: '日数列' }),
    from: columnKey.meta({ title: '起始日期列' }),
    to: columnKey.meta({ title: '结束日期列' }),
  }),
  z.strictObject({ covers: columnKey.meta({ title: '哪一列' }), values: values.meta({ title: '每个值至少一行' }) }),
  z.strictObject({ once: columnKeys.meta({ title: '合起来不重复的各列', description: '如 统计期间 和 统计项目：同一期间的同一项目只有一行。' }) }),
  z.strictObject({ ...term, filled: someColumns.meta({ title: '到期必须填写的列' }) }),
  z.strictObject({ ...term, state: columnKey.meta({ title: '看哪一列' }), not: values.meta({ title: '到期不能再是哪些值' }) }),
  z.strictObject({ past: someColumns.meta({ title: '已经发生的日期列', description: '不得晚于今天。' }) }),
  z.strictObject({
    share: columnKey.meta({ title: '百分比列', description: '单位：%。' }),
    part: columnKey.meta({ title: '部分' }),
    whole: columnKey.meta({ title: '全部' }),
  }),
  z.strictObject({
    until: columnKey.meta({ title: '到哪一个日期列为止', description: '这一天之前（含当天）。' }),
    state: columnKey.meta({ title: '看哪一列' }),
    not: values.meta({ title: '到期之前不能是哪些值' }),
  }),
  z.strictObject({ ...term, renewed: z.literal(true).meta({ title: '到期必须重新核对更新' }) }),
  z.strictObject({ displayedUntil: columnKey.meta({ title: '公示截止日列', description: '过了这一天的行不再显示，也不再提供下载。' }) }),
  z.strictObject({
    parent: columnKey.meta({ title: '上级行', description: '这一列写上级一行的编号。' }),
    of: columnKey.meta({ title: '编号列' }),
    total: z.array(columnKey).min(1).meta({ title: '逐级相加的列', description: '各下级之和等于上级。' }),
  }),
]);

export type RegisterCheck = Readonly<z.output<typeof registerCheckSchema>>;
export type DueCheck = Extract<RegisterCheck, { after: string }>;
export type EarlyCheck = Extract<RegisterCheck, { until: string }>;
export type PastCheck = Extract<RegisterCheck, { past: readonly string[] }>;

/** Whether a check depends on the day of the audit. */
export function dependsOnDay(check: RegisterCheck): check is DueCheck | EarlyCheck | PastCheck {
  return 'after' in check || 'until' in check || 'past' in check;
}

/** Columns that a check names. */
export function columnsOfCheck(check: RegisterCheck): readonly string[] {
  const others: ReadonlySet<string> = new Set(['is', 'not', 'values', 'days', 'months', 'threshold', 'renewed', 'least']);
  return Object.entries(check)
    .filter(([name, value]) => !others.has(name) && value !== undefined)
    .flatMap(([, value]) => value as string | string[]);
}
