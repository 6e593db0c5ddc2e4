import { annualTables, cite, isOfType, yearOf } from '#disclosure';
import { cellPlace } from '../register-places.ts';
import type { ContentRule } from '../rule.ts';

/** Statistics of applications do not count more results in a year than applications that came in or were carried over. */
export const requestFigures: ContentRule = {
  id: 'request-figures',
  version: 1,
  title: '申请办理统计的办理结果不多于新收和上年结转',
  inapplicable: '没有政府信息公开申请办理统计表',
  basis: [cite('disclosure-regulation', 50), cite('annual-report-format')],
  severity: 'error',
  subject: 'content',
  *check({ portal, registers }, count) {
    for (const register of portal.documents.filter(isOfType('register')).filter(({ form }) => form === 'requests-statistics')) {
      const current = registers.get(register.id)?.current;
      if (!current) continue;
      const byYear = Map.groupBy(current.rows, ({ cells }) => yearOf(String(cells['period'] ?? '')));
      for (const [year, rows] of byYear) {
        count();
        const { contradictions } = annualTables(rows, []);
        // The sum is wrong because a column is; it is told only where none is.
        const columns = contradictions.filter((contradiction) => !contradiction.startsWith('“总计”'));
        for (const contradiction of columns.length > 0 ? columns : contradictions) {
          yield {
            where: cellPlace(register, current, rows[0]!, 'period'),
            message: `${year} 年${contradiction}`,
            fix: '核对本年新收、上年结转和各项办理结果的件数，改正写错的行。',
          };
        }
      }
    }
  },
};
