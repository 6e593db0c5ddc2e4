import { cite } from '#disclosure';
import type { PersonRule } from '../rule.ts';

export const sourceAuthenticity: PersonRule = {
  id: 'source-authenticity',
  version: 1,
  title: '网上文本与正式印发的原件一致',
  basis: [cite('disclosure-regulation', 6), cite('website-guide')],
  severity: 'error',
  subject: 'person',
  question: '网上的标题、文号、日期、正文和附件，是否与正式印发的原件逐字核对一致？转载的内容是否来自有权发布的机关并注明出处？程序看不到原件。',
};
