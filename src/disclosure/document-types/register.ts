import { z } from 'zod';
import { day, id, link, text } from '../fields.ts';
import { registerCheckSchema } from '../registers/register-checks.ts';
import { registerColumnSchema } from '../registers/register-columns.ts';
import { registerFormIds } from '../registers/register-forms.ts';
import type { DocumentType } from './document-type.ts';

export const registerKinds = ['清单', '目录', '台账', '情况表', '统计表'] as const;

const rowsFile = z.string().regex(/^[^/\\]+\.(?:csv|xlsx)$/, { error: '应为放在同一文件夹里的 .csv 或 .xlsx 文件名' });
const columns = z.array(registerColumnSchema).superRefine((list, context) => {
  const seen = new Set<string>();
  for (const [index, { key, title }] of list.entries()) {
    for (const name of [key, title]) {
      if (seen.has(name)) context.addIssue({ code: 'custom', path: [index, 'key'], input: name, message: '与前面的列重复' });
      seen.add(name);
    }
  }
});

const columnsMeta = { title: '列', description: '每一列的编号、名称和种类；写了 form 的，只写另加的列。', place: 'page' } as const;

export const register = {
  id: 'register',
  title: '登记表',
  description: '清单、目录、台账和情况表：先写明各列，再逐行登记；行也可以写在旁边的 CSV 或 XLSX 文件里。',
  fields: {
    kind: z.enum(registerKinds).meta({ title: '登记表类别' }),
    form: z
      .enum(registerFormIds as [string, ...string[]])
      .optional()
      .meta({ title: '法定样式', description: '写明后，法定的列和勾稽关系由软件提供，不能删减。', place: 'page' }),
    owner: id.meta({ title: '主管机关', description: '负责更新的机关编号。', references: 'organ' }),
    basis: z.array(text).min(1).meta({ title: '编制依据' }),
    updateMonths: z.int().min(1).max(60).optional().meta({ title: '更新周期（月）', description: '到期没有更新的，检查时给出警告。' }),
    updated: day.optional().meta({ title: '最近更新', description: '不写即为发布日期。' }),
    licence: text.optional().meta({ title: '使用许可', description: '作为开放数据提供时，写明使用条件。' }),
    dataSource: z
      .strictObject({
        title: text.meta({ title: '来源系统', description: '如 省一体化政务服务平台。' }),
        url: link.optional().meta({ title: '来源网址' }),
        synced: day.meta({ title: '同步日期', description: '从来源取得这些行的日期。' }),
      })
      .optional()
      .meta({ title: '数据来源', description: '行取自其他系统的写明；页面同时给出所导入文件的 SHA-256。', place: 'page' }),
    edition: text.optional().meta({ title: '版次', description: '如 2026年版。' }),
    columns: columns.optional().meta(columnsMeta),
    checks: z.array(registerCheckSchema).optional().meta({ title: '勾稽关系', description: '各列之间必须成立的关系。', place: 'page' }),
    rows: z.array(z.record(z.string(), z.unknown())).optional().meta({ title: '行', description: '与 rowsFile 二者写一个。', place: 'page' }),
    rowsFile: rowsFile.optional().meta({ title: '行所在的文件', description: '放在同一文件夹里；表头写列名。', place: 'page' }),
    formerEditions: z
      .array(
        z.strictObject({
          edition: text.meta({ title: '版次' }),
          dated: day.meta({ title: '公布日期' }),
          rowsFile: rowsFile.meta({ title: '行所在的文件' }),
          note: text.optional().meta({ title: '说明' }),
        }),
      )
      .optional()
      .meta({ title: '以前各版', description: '由新到旧；页面列出与上一版的变化。', place: 'page' }),
  },
  fieldsFor: (data) => ({
    // A form that does not exist is told as such; its columns are not missing.
    ...(data['form'] === undefined && { columns: columns.min(1).meta(columnsMeta) }),
    ...(data['rows'] === undefined && { rowsFile }),
    ...(data['rows'] !== undefined && { rowsFile: z.undefined({ error: '已经写了 rows，不能再写 rowsFile' }).optional() }),
  }),
  unstored: ['rows'],
} as const satisfies DocumentType;
