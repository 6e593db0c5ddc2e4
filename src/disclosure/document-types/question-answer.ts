import { documentIds, day } from '../fields.ts';
import type { DocumentType } from './document-type.ts';

export const questionAnswer = {
  id: 'question-answer',
  title: '政策问答',
  description: '一个问题和它的答案；标题写问题，正文写答案，并写明所依据的文件。',
  fields: {
    answers: documentIds
      .min(1)
      .meta({ title: '依据的文件', description: '答案所依据的文件编号；其中有失效、废止的，页面标明待复核。', references: 'document' }),
    validUntil: day.optional().meta({ title: '口径有效期至', description: '到期须复核。' }),
  },
} as const satisfies DocumentType;
