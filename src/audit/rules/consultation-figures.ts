import { cite, isOfType } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

export const consultationFigures: ContentRule = {
  id: 'consultation-figures',
  version: 1,
  title: '意见采纳情况数字相符，未采纳的说明理由',
  inapplicable: '没有公布意见采纳情况',
  basis: [cite('decision-regulation', 32)],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    for (const consultation of portal.documents.filter(isOfType('consultation'))) {
      const { feedback } = consultation;
      if (!feedback) continue;
      count();
      const { received, adopted, partly, notAdopted, reasons } = feedback;
      const sum = adopted + partly + notAdopted;
      if (sum !== received) {
        yield {
          where: at(consultation, 'feedback.received'),
          message: `收到意见 ${received} 条，采纳 ${adopted}、部分采纳 ${partly}、未采纳 ${notAdopted}，合计 ${sum} 条，相差 ${Math.abs(received - sum)} 条。`,
          fix: '核对四个数：收到的等于采纳、部分采纳和未采纳之和。',
        };
      }
      if (notAdopted > 0 && reasons === undefined) {
        yield {
          where: at(consultation, 'feedback.notAdopted'),
          message: `未采纳意见 ${notAdopted} 条，没有写 reasons（未采纳的理由）。`,
          fix: '补上 reasons；意见较集中的，逐类说明。',
        };
      }
    }
  },
};
