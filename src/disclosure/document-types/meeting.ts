import { z } from 'zod';
import { day, text } from '../fields.ts';
import type { RecordSection } from '../tables.ts';
import type { DocumentType } from './document-type.ts';

export const observerKinds = ['利益相关方', '群众代表', '专家', '媒体', '人大代表', '政协委员'] as const;

interface MeetingFields {
  readonly agenda: readonly string[];
  readonly observers?: readonly { readonly kind: string; readonly count: number }[];
  readonly opinions?: string;
}

function sections(fields: Readonly<Record<string, unknown>>): readonly RecordSection[] {
  const { agenda, observers, opinions } = fields as unknown as MeetingFields;
  return [
    { id: 'agenda', title: '议题', markdown: agenda.map((item, index) => `${index + 1}. ${item}`).join('\n') },
    ...(observers ? [{ id: 'observers', title: '列席人员', markdown: observers.map(({ kind, count }) => `- ${kind}${count}人`).join('\n') }] : []),
    ...(opinions === undefined ? [] : [{ id: 'opinions', title: '意见和采纳情况', markdown: opinions }]),
  ];
}

export const meeting = {
  id: 'meeting',
  title: '政府会议',
  description: '政府全体会议、常务会议等的议题、列席人员类别，以及意见采纳情况；只写类别和人数，不写姓名。',
  fields: {
    held: day.meta({ title: '会议日期' }),
    agenda: z.array(text).min(1).meta({ title: '议题', place: 'page' }),
    observers: z
      .array(z.strictObject({ kind: z.enum(observerKinds).meta({ title: '类别' }), count: z.int().min(1).meta({ title: '人数' }) }))
      .min(1)
      .optional()
      .meta({ title: '列席人员', description: '只写类别和人数。', place: 'page' }),
    opinions: text.optional().meta({ title: '意见和采纳情况', description: '有列席人员的必填：提出的意见、采纳与否和理由。', place: 'page' }),
  },
  sections,
} as const satisfies DocumentType;
