import { z } from 'zod';
import type { Column } from './columns.ts';
import { documentTypes, type DocumentTypeId } from './document-types/index.ts';
import { day, id, text } from './fields.ts';
import { reservedIds } from './reserved-ids.ts';
import { optionalColumns, statutoryColumns } from './statutory-columns.ts';

export const absenceStates = ['本期无内容', '本机关不涉及'] as const;

const absenceSchema = z.strictObject({
  column: id.meta({ title: '栏目编号' }),
  state: z.enum(absenceStates).meta({ title: '状态' }),
  reason: text.meta({ title: '理由' }),
  dated: day.meta({ title: '登记日期' }),
  until: day.meta({ title: '最后有效日', description: '过了这一天须重新核实。' }),
  by: text.optional().meta({ title: '经手人岗位' }),
});
/** A dated record that a statutory column rightly holds nothing. */
export type Absence = Readonly<z.output<typeof absenceSchema>>;

const typeIds = [...documentTypes.keys()] as [DocumentTypeId, ...DocumentTypeId[]];

const localColumnSchema = z.strictObject({
  id: id.meta({ title: '栏目编号', description: '即文件夹名和网址。' }),
  title: text.meta({ title: '栏目名称' }),
  description: text.meta({ title: '栏目说明' }),
  keywords: z.array(text).min(1).meta({ title: '栏目关键词' }),
  columnType: text.default('信息公开目录').meta({ title: '栏目类别' }),
  accepts: z.array(z.enum(typeIds)).min(1).meta({ title: '可收的文档类型' }),
});

export const columnsFileSchema = z.strictObject({
  columns: z.array(localColumnSchema).default([]).meta({ title: '本地栏目' }),
  remarks: z
    .array(z.strictObject({ column: id.meta({ title: '栏目编号' }), text: text.meta({ title: '说明文字' }) }))
    .default([])
    .meta({ title: '栏目说明', description: '显示在栏目列表之前；不能改变法定栏目的名称和义务。' }),
  responsible: z
    .array(
      z.strictObject({
        column: id.meta({ title: '栏目编号' }),
        organ: id.meta({ title: '责任机关', description: 'organs.yaml 中的机关编号。', references: 'organ' }),
      }),
    )
    .optional()
    .meta({ title: '栏目责任机关', description: '检查报告把栏目本身的问题交给它；不写的栏目由发布机关负责。' }),
  updates: z
    .array(z.strictObject({ column: id.meta({ title: '栏目编号' }), days: z.int().min(1).meta({ title: '更新周期', description: '单位：日。' }) }))
    .optional()
    .meta({ title: '更新周期', description: '本机关自己规定的栏目更新周期；只能比 site.yaml 的 freshness 更短。' }),
  absences: z.array(absenceSchema).default([]).meta({ title: '无内容登记' }),
});
export type ColumnsFile = Readonly<z.output<typeof columnsFileSchema>>;

export const builtInColumns: readonly Column[] = [...statutoryColumns, ...optionalColumns];

/**
 * The columns of a portal: those of the law, then the optional ones, then the office's own.
 * A local column that takes the id of another is left out here and reported by the rule `settings-references`.
 */
export function mergeColumns(file: ColumnsFile): Column[] {
  const remarks = new Map(file.remarks.map((remark) => [remark.column, remark.text]));
  const organs = new Map((file.responsible ?? []).map(({ column, organ }) => [column, organ]));
  const updates = new Map((file.updates ?? []).map(({ column, days }) => [column, days]));
  const taken = new Set<string>([...reservedIds, ...builtInColumns.map((column) => column.id)]);
  const local = file.columns.filter((column) => !taken.has(column.id) && taken.add(column.id));
  return [
    ...builtInColumns,
    ...local.map((column): Column => ({
      ...column,
      accepts: column.accepts as [DocumentTypeId, ...DocumentTypeId[]],
      origin: 'local',
      basis: [],
      levels: [],
      duty: { kind: 'none' },
    })),
  ].map((column) => {
    const [remark, organ, updateDays] = [remarks.get(column.id), organs.get(column.id), updates.get(column.id)];
    return {
      ...column,
      ...(remark !== undefined && { remark }),
      ...(organ !== undefined && { organ }),
      ...(updateDays !== undefined && { updateDays }),
    };
  });
}
