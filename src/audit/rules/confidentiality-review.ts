import { cite } from '#disclosure';
import type { PersonRule } from '../rule.ts';

export const confidentialityReview: PersonRule = {
  id: 'confidentiality-review',
  version: 1,
  title: '公开前逐件进行了保密审查',
  basis: [cite('disclosure-regulation', 14), cite('disclosure-regulation', 17)],
  severity: 'error',
  subject: 'person',
  question:
    '本次发布的每一件文件和附件，是否都由保密审查责任人按照先审查、后公开的要求审查过，确认不含国家秘密、工作秘密和不宜公开的内部信息？程序不能判断内容是否涉密。',
};
