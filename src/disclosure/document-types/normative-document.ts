import { text } from '../fields.ts';
import { lifecycleFields } from './base.ts';
import type { DocumentType } from './document-type.ts';

export const normativeDocument = {
  id: 'normative-document',
  title: '行政规范性文件',
  description: '涉及公民、法人和其他组织权利义务，具有普遍约束力，在一定期限内反复适用的公文。',
  hasValidity: true,
  fields: {
    ...lifecycleFields,
    registrationNumber: text.optional().meta({ title: '统一编号', examples: ['SLXGF—2026—008'] }),
  },
} as const satisfies DocumentType;
