import { z } from 'zod';
import { day, id, text, year } from '../fields.ts';
import type { DocumentType } from './document-type.ts';

/** The steps of editing a gazette, in their order (编、校、审、发). */
export const gazetteSteps = [
  { key: 'edited', title: '编辑' },
  { key: 'proofread', title: '校对' },
  { key: 'reviewed', title: '审核' },
  { key: 'issued', title: '签发' },
] as const;

const step = (title: string) => z.strictObject({ by: text.meta({ title: '岗位' }), date: day.meta({ title: '日期' }) }).meta({ title });

export const gazetteIssue = {
  id: 'gazette-issue',
  title: '政府公报',
  description: '一期政府公报：由本站已公开的文件组成，按栏目编排，不复制正文。',
  fields: {
    year: year.meta({ title: '年份' }),
    number: z.int().min(1).meta({ title: '期号', description: '当年第几期。' }),
    total: z.int().min(1).meta({ title: '总期号', description: '创刊以来第几期。' }),
    sections: z
      .array(
        z.strictObject({
          title: text.meta({ title: '栏目' }),
          items: z.array(id).min(1).meta({ title: '篇目', description: '文件编号，按刊登的顺序。', references: 'document' }),
        }),
      )
      .min(1)
      .meta({ title: '目录', place: 'page' }),
    steps: z
      .strictObject({ edited: step('编辑'), proofread: step('校对'), reviewed: step('审核'), issued: step('签发') })
      .meta({ title: '编校审发', description: '写岗位，不写姓名；永不对外输出。', place: 'internal' }),
  },
} as const satisfies DocumentType;
