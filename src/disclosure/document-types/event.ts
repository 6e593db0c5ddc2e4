import { text, time } from '../fields.ts';
import type { DocumentType } from './document-type.ts';

export const event = {
  id: 'event',
  title: '政府开放活动',
  description: '政府开放日、开放月等邀请公众参加的活动，写明时间、地点和报名方式。',
  fields: {
    starts: time.meta({ title: '开始时间' }),
    ends: time.meta({ title: '结束时间' }),
    place: text.meta({ title: '地点' }),
    registration: text.meta({ title: '报名方式' }),
    live: text.optional().meta({ title: '线上直播', description: '直播、回放的名称和办法。' }),
  },
} as const satisfies DocumentType;
