import { applicantColumns, cite } from '#disclosure';
import { cellOf, consecutiveReports, repairsOf } from '../annual-reports.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** R4: what one year carries over is what the next year begins with. */
export const annualReportContinuity: ContentRule = {
  id: 'annual-report-continuity',
  version: 2,
  title: '年度报告上下年结转数衔接',
  basis: [cite('annual-report-format')],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    for (const { report, previous } of consecutiveReports(portal)) {
      // A cell that the sums of its own report show to be wrong is told once, by the rule on sums.
      const [repairs, repairsBefore] = [repairsOf(report), repairsOf(previous)];
      let explained = 0;
      for (const column of applicantColumns) {
        count();
        const received = cellOf(report, `applications.carryIn.${column.key}`);
        const carried = cellOf(previous, `applications.carryOut.${column.key}`);
        if (received === carried) continue;
        if ((repairs.get(`applications.carryIn.${column.key}`) ?? received) === carried) continue;
        if ((repairsBefore.get(`applications.carryOut.${column.key}`) ?? carried) === received) continue;
        // The last column is the sum of the others: it is told only when they do not explain it.
        if (column.key === 'sum' && received - carried === explained) continue;
        explained += received - carried;
        yield {
          where: at(report, `tables.applications.carryIn.${column.key}`),
          message: `${report.year} 年度“二、上年结转政府信息公开申请数量”的“${column.label}”列是 ${received}，而 ${previous.year} 年度报告（${previous.source.file}）“四、结转下年度继续办理”同一列是 ${carried}。`,
          fix: `两个数应当相等：本年填错的改成 ${carried}，上年填错的更正上年报告。`,
        };
      }
    }
  },
};
