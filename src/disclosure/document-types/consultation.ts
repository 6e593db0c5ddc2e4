import { z } from 'zod';
import { formatDay } from '../dates.ts';
import { day, id, text } from '../fields.ts';
import type { RecordSection } from '../tables.ts';
import type { DocumentType } from './document-type.ts';

const count = z.int().min(0);

interface Feedback {
  readonly published: string;
  readonly received: number;
  readonly adopted: number;
  readonly partly: number;
  readonly notAdopted: number;
  readonly reasons?: string;
}

/** What became of the opinions, after the announcement. */
function sections(fields: Readonly<Record<string, unknown>>): readonly RecordSection[] {
  const feedback = fields['feedback'] as Feedback | undefined;
  if (!feedback) return [];
  const { published, received, adopted, partly, notAdopted, reasons } = feedback;
  const figures = `共收到意见${received}条，采纳${adopted}条，部分采纳${partly}条，未采纳${notAdopted}条。${formatDay(published)}反馈。`;
  return [{ id: 'feedback', title: '意见采纳情况', markdown: reasons === undefined ? figures : `${figures}\n\n未采纳的理由：${reasons}` }];
}

export const consultation = {
  id: 'consultation',
  title: '意见征集',
  description: '对决策草案、文件草案公开征求意见的公告，及其结果反馈。',
  fields: {
    opens: day.meta({ title: '征集开始日期' }),
    closes: day.meta({ title: '征集截止日期', description: '可以提意见的最后一日。' }),
    channels: z.array(text).min(1).meta({ title: '反馈渠道', description: '信函、电子邮件、现场等，写明地址。' }),
    draft: id
      .optional()
      .meta({ title: '征求意见的草案', description: '草案是本站另一件文件的，写它的编号；草案在正文或附件里的不写。', references: 'document' }),
    reasonForShorter: text.optional().meta({ title: '缩短期限的理由', description: '征集期限不足三十日的必填，向公众公布。' }),
    feedback: z
      .strictObject({
        published: day.meta({ title: '反馈日期' }),
        received: count.meta({ title: '收到意见数' }),
        adopted: count.meta({ title: '采纳数' }),
        partly: count.default(0).meta({ title: '部分采纳数' }),
        notAdopted: count.meta({ title: '未采纳数' }),
        reasons: text.optional().meta({ title: '未采纳的理由', description: '有未采纳意见的必填。' }),
      })
      .optional()
      .meta({ title: '结果反馈', description: '截止之后补上。', place: 'page' }),
  },
  sections,
} as const satisfies DocumentType;
