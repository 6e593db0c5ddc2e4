import { z } from 'zod';
import { day, documentIds } from '../fields.ts';
import type { DocumentType } from './document-type.ts';

export const interpretationForms = ['文字', '图解', '视频', '音频', '发布会', '专家访谈', '问答', '案例', '流程演示', '动漫'] as const;
export const interpretationStages = ['首次', '延伸', '跟踪', '施行后'] as const;

export const interpretation = {
  id: 'interpretation',
  title: '政策解读',
  description: '对一件或几件政策文件的解读。',
  fields: {
    interprets: documentIds.min(1).meta({ title: '解读的文件', description: '被解读文件的编号，至少一个。', references: 'document' }),
    forms: z.array(z.enum(interpretationForms)).min(1).meta({ title: '解读形式' }),
    stage: z.enum(interpretationStages).default('首次').meta({ title: '解读阶段' }),
    organized: day.optional().meta({ title: '解读组织日期', description: '三同步：与文件同步组织。' }),
    approved: day.optional().meta({ title: '解读审签日期', description: '三同步：与文件同步审签。' }),
  },
} as const satisfies DocumentType;
