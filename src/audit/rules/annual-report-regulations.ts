import { cite, disclosedTable, organLevels } from '#disclosure';
import { annualReports, cellOf, formatOf } from '../annual-reports.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** R7: regulations are made by the state's ministries, by provinces and by cities divided into districts, never by a county. */
export const annualReportRegulations: ContentRule = {
  id: 'annual-report-regulations',
  version: 1,
  title: '县、部门、乡镇年度报告的规章件数为 0',
  basis: [cite('legislation-law'), cite('rule-making-procedure')],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    for (const report of annualReports(portal)) {
      const organ = portal.organ(report.organ);
      const row = disclosedTable[formatOf(report)].flatMap((group) => group.rows).find(({ key }) => key === 'regulations');
      if (!organ || !row) continue;
      for (const cell of row.cells) {
        count();
        const path = `disclosed.${row.key}.${cell.key}`;
        const value = cellOf(report, path);
        if (value === 0) continue;
        yield {
          where: at(report, `tables.${path}`),
          message: `第二部分“${row.label}”行“${cell.label}”写的是 ${value}，而${organ.name}（${organLevels[organ.level]}）没有规章制定权。`,
          fix: '改成 0；行政规范性文件填在下一行。',
        };
      }
    }
  },
};
