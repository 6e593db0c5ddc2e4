import { z } from 'zod';
import { id, text, year } from '../fields.ts';
import type { DocumentType } from './document-type.ts';

/** States of a decision, in the order in which it comes about; 调出目录 may follow any but 已决策. */
export const decisionStates = ['列入目录', '公开征求意见', '已审议', '已决策', '调出目录'] as const;
export const decisionProcedures = ['公众参与', '专家论证', '风险评估', '合法性审查', '集体讨论决定'] as const;

/** The five links of an item, and the state from which each must be there. */
export const decisionLinks = [
  { key: 'decisionDraft', title: '决策草案', from: '公开征求意见' },
  { key: 'background', title: '制定背景', from: '公开征求意见' },
  { key: 'consultation', title: '意见征集采纳', from: '公开征求意见' },
  { key: 'meeting', title: '会议审议', from: '已审议' },
  { key: 'result', title: '决策结果', from: '已决策' },
] as const satisfies readonly { key: string; title: string; from: (typeof decisionStates)[number] }[];

const link = (title: string) => id.optional().meta({ title, description: '文件编号；还没有开展的不写。', references: 'document', place: 'page' });

export const decisionItem = {
  id: 'decision-item',
  title: '重大行政决策事项',
  description: '年度重大行政决策事项目录中的一项，随进展补上草案、背景、意见征集、会议审议和结果。',
  fields: {
    year: year.meta({ title: '年度' }),
    organ: id.meta({ title: '承办单位', references: 'organ' }),
    procedures: z.array(z.enum(decisionProcedures)).min(1).meta({ title: '法定程序' }),
    planned: text.meta({ title: '计划完成时间' }),
    state: z.enum(decisionStates).meta({ title: '进展' }),
    decisionDraft: link('决策草案'),
    background: link('制定背景'),
    consultation: link('意见征集采纳'),
    meeting: link('会议审议'),
    result: link('决策结果'),
    notes: z
      .partialRecord(z.enum(decisionLinks.map(({ key }) => key) as [string, ...string[]]), text)
      .optional()
      .meta({ title: '没有开展的说明', description: '某一步依法不需要的，写明理由，例如 meeting: 依法不需集体讨论。', place: 'page' }),
    removalReason: text.optional().meta({ title: '调出目录的理由' }),
  },
} as const satisfies DocumentType;
