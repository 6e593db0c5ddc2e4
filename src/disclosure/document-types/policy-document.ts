import { lifecycleFields } from './base.ts';
import type { DocumentType } from './document-type.ts';

export const policyDocument = {
  id: 'policy-document',
  title: '其他政策文件',
  description: '规范性文件以外的政策文件、工作制度和公文。',
  hasValidity: true,
  fields: lifecycleFields,
} as const satisfies DocumentType;
