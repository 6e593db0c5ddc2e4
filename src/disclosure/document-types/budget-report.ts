import { z } from 'zod';
import { day, id, year } from '../fields.ts';
import type { DocumentType } from './document-type.ts';

export const budgetKinds = ['预算', '预算调整', '决算'] as const;

export const budgetReport = {
  id: 'budget-report',
  title: '预算、决算',
  description: '经批准的政府预算、部门预算和决算，批准或批复后二十日内公开（《预算法》第十四条）。',
  fields: {
    organ: id.meta({ title: '编制机关', description: '预算、决算所属的机关；县级政府预算写县人民政府的编号。', references: 'organ' }),
    year: year.meta({ title: '预算年度', description: '预算、决算所属的年度。' }),
    kind: z.enum(budgetKinds).meta({ title: '预决算类别' }),
    approved: day.meta({ title: '批复日期', description: '人民代表大会（常务委员会）批准、财政部门批复的日期。' }),
  },
} as const satisfies DocumentType;
