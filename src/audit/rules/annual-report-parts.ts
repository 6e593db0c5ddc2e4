import { cite } from '#disclosure';
import { missingAspects } from '../annual-report-aspects.ts';
import { annualReports, formatOf } from '../annual-reports.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

const nothing = /^[\s（(]*(?:无|暂无|没有|未发现|不存在)[^。，；]{0,10}[。）)\s]*$/u;

/** The parts of a report that are written in words tell what the form asks for. */
export const annualReportParts: ContentRule = {
  id: 'annual-report-parts',
  version: 1,
  title: '年度报告的文字部分内容齐全',
  inapplicable: '没有年度报告',
  basis: [cite('annual-report-format')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    for (const report of annualReports(portal)) {
      if (formatOf(report) !== 2021) continue;
      count();
      const missing = missingAspects(report);
      if (missing.length > 0) {
        yield {
          where: at(report, 'overview'),
          message: `“一、总体情况”没有写到${missing.map((aspect) => `“${aspect}”`).join('、')}。`,
          fix: '按格式写明主动公开、依申请公开、政府信息管理、政府信息公开平台建设和监督保障五个方面的情况。',
        };
      }
      if (nothing.test(report.problems)) {
        yield {
          where: at(report, 'problems'),
          message: `“五、存在的主要问题及改进情况”只写了“${report.problems.trim()}”。`,
          fix: '写明本年存在的主要问题、上年问题的改进情况和下一步措施。',
        };
      }
    }
  },
};
