import { cite } from '#disclosure';
import { cellOf, consecutiveReports, formatOf } from '../annual-reports.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** R6: documents in force are those of the year before, with those made and without those repealed. */
export const annualReportStock: ContentRule = {
  id: 'annual-report-stock',
  version: 1,
  title: '年度报告现行有效的规范性文件件数与上年衔接',
  basis: [cite('annual-report-format')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    for (const { report, previous } of consecutiveReports(portal)) {
      if (formatOf(previous) !== 2021) continue;
      count();
      const value = (of: typeof report, cell: string) => cellOf(of, `disclosed.normativeDocuments.${cell}`);
      const [before, made, repealed, inForce] = [
        value(previous, 'inForce'),
        value(report, 'made'),
        value(report, 'repealed'),
        value(report, 'inForce'),
      ];
      const expected = before + made - repealed;
      if (inForce === expected) continue;
      yield {
        where: at(report, 'tables.disclosed.normativeDocuments.inForce'),
        message: `“行政规范性文件”现行有效件数写的是 ${inForce}；按 ${previous.year} 年度的 ${before} 件（${previous.source.file}），加本年制发 ${made} 件、减本年废止 ${repealed} 件，应为 ${expected} 件。`,
        fix: '核对三个数字；差额是自动失效或统计口径调整造成的，在“六、其他需要报告的事项”里说明，并作例外登记。',
      };
    }
  },
};
