import type { DocumentType } from './document-type.ts';

export const information = {
  id: 'information',
  title: '一般信息',
  description: '标明日期的一般政府信息：公告、公示、清单、数据、工作情况。',
  fields: {},
} as const satisfies DocumentType;
