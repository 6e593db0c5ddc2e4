import { cite, dayOf, yearOf } from '#disclosure';
import { annualReports, namesOrgan, namesYear, type AnnualReport } from '../annual-reports.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** One report per organ and year, and its title, year and issuers say whose and of which year it is. */
export const annualReportIdentity: ContentRule = {
  id: 'annual-report-identity',
  version: 3,
  title: '年度报告一机关一年一份，标题、年度和发文机关一致',
  basis: [cite('disclosure-regulation', 49), cite('annual-report-format')],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    const first = new Map<string, AnnualReport>();
    const names = portal.organs.map((organ) => organ.name);
    // A name that two organs have is told by the rule on settings.
    const isDoubled = (name: string) => names.filter((other) => other === name).length > 1;
    for (const report of annualReports(portal)) {
      count();
      const organ = portal.organ(report.organ);
      const name = portal.organName(report.organ);
      const key = `${report.organ} ${report.year}`;
      const other = first.get(key);
      const [titled, issued, dated] = [
        !organ || namesOrgan(report.title, organ),
        report.issuers.includes(report.organ),
        namesYear(report.title, report.year),
      ];
      // A report of another organ or year than it says is told as that, and not as the second of its kind as well.
      const inDoubt = (!titled && !issued) || !dated;
      if (other && !inDoubt) {
        yield {
          where: at(report, 'year'),
          message: `${name}已有一份 ${report.year} 年度报告：${other.source.file}。`,
          fix: '核对两份的 organ 和 year，改正写错的，或删去重复的一份。',
        };
      } else if (!inDoubt) first.set(key, report);

      // An unknown organ is reported by the rule on references.
      const corrected = `${name}${report.year}年政府信息公开工作年度报告`;
      if (!titled && !issued) {
        yield {
          where: at(report, 'organ'),
          message: `organ（报告机关）写的是 ${report.organ}（${name}），标题“${report.title}”和 issuers（发文机关）${report.issuers.join('、')} 都不是它。`,
          fix: `核对 organ；确是${name}的报告，改正标题和 issuers。`,
        };
      } else if (!titled && !isDoubled(name)) {
        yield {
          where: at(report, 'title'),
          message: `标题“${report.title}”里没有报告机关的名称“${name}”。`,
          fix: `改成“${corrected}”，或核对 organ。`,
        };
      }
      if (!dated) {
        // A report is published in the year after its own: when the title fits that, it is the field that is wrong.
        const ofTitle = namesYear(report.title, yearOf(report.published) - 1);
        yield {
          where: at(report, ofTitle ? 'year' : 'title'),
          message: `标题“${report.title}”里没有报告年度 ${report.year}。`,
          fix: `改成“${corrected}”，或核对 year。`,
        };
      }
      if (!issued && titled) {
        yield {
          where: at(report, 'issuers'),
          message: `issuers（发文机关）写的是 ${report.issuers.join('、')}，没有报告机关 ${report.organ}（${name}）。`,
          fix: `改成 [${report.organ}]，或删去 issuers：不写即为报告机关。`,
        };
      }
      // A publication before the report was made is told by the rule on the order of days.
      if (dated && yearOf(report.published) <= report.year && !(report.dated !== undefined && report.dated > dayOf(report.published))) {
        yield {
          where: at(report, 'year'),
          message: `year（报告年度）写的是 ${report.year}，而发布日期是 ${report.published}，那时这一年度还没有结束。`,
          fix: '核对 year 和 published；年度报告在次年发布。',
        };
      }
    }
  },
};
