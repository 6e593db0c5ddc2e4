import { cite, dayOf, isOfType, yearOf, type Column, type Organ, type Portal } from '#disclosure';
import { annualReports, isInDoubt, namesOrgan, namesYear, type AnnualReport } from '../annual-reports.ts';
import { mayBeMisnamed } from '../lost-organs.ts';
import { at } from '../places.ts';
import { latePublicationCause } from '../references.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

/** Article 49 as revised in 2019 is the first to set these days. */
const firstYear = 2019;

type DueDays = Extract<Column['duty'], { kind: 'yearly' }>['dueBy'];

function dueDay(dueBy: DueDays, organ: Organ, year: number): string | undefined {
  const monthAndDay = dueBy[organ.level];
  return monthAndDay && `${year + 1}-${monthAndDay}`;
}

function firstExpectedYear(organ: Organ, reports: readonly AnnualReport[], portal: Portal): number {
  if (organ.reportsFrom !== undefined) return organ.reportsFrom;
  if (organ.since !== undefined) return Math.max(firstYear, yearOf(organ.since));
  return Math.min(yearOf(portal.asOf) - 1, ...reports.map(({ year }) => year));
}

/** Whether an unreadable file may be the report that seems to be missing: its id names neither another organ nor another year. */
function mayBeUnreadable({ portal, unreadable }: ContentSubject, column: string): (organ: string, year: number) => boolean {
  const ids = [...unreadable]
    .filter(([, place]) => place === column)
    .map(([id]) => {
      const named = portal.organs.filter((organ) => id.includes(organ.id)).map((organ) => organ.id);
      return { organs: named, years: (id.match(/(?:19|20)\d{2}/g) ?? []).map(Number) };
    });
  return (organ, year) =>
    ids.some(({ organs, years }) => (organs.length === 0 || organs.includes(organ)) && (years.length === 0 || years.includes(year)));
}

/** Reports come by the day that the law sets for their organ's level, and none is left out. */
export const annualReportDeadline: ContentRule = {
  id: 'annual-report-deadline',
  version: 2,
  title: '年度报告按期公布，没有缺漏',
  basis: [cite('disclosure-regulation', 49)],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    // Whose report it is, and of which year, the rule on identity asks; until then it is late for nobody and missing from nobody.
    const [doubtful, certain] = [
      annualReports(portal).filter((report) => isInDoubt(portal, report)),
      annualReports(portal).filter((report) => !isInDoubt(portal, report)),
    ];
    const mayBe = (organ: Organ, year: number) =>
      doubtful.some((report) => {
        const own = report.organ === organ.id && report.year === year;
        return (
          own || ((report.issuers.includes(organ.id) || namesOrgan(report.title, organ)) && (namesYear(report.title, year) || report.year === year))
        );
      });
    const byOrgan = Map.groupBy(certain, (report) => report.organ);
    const withheld = portal.withheld.filter(isOfType('annual-report'));
    for (const { id: column, duty } of portal.columns) {
      if (duty.kind !== 'yearly') continue;
      const isUnreadable = mayBeUnreadable(subject, column);
      for (const organ of portal.organs) {
        const reports = byOrgan.get(organ.id) ?? [];
        for (const report of reports) {
          const due = dueDay(duty.dueBy, organ, report.year);
          if (due === undefined) continue;
          count();
          if (dayOf(report.published) <= due) continue;
          yield {
            where: at(report, 'published'),
            message: `${organ.name} ${report.year} 年度报告的发布日期是 ${report.published}，晚于 ${due}。`,
            fix: '核对 published；确系迟发的，在 audit-exceptions.yaml 写明原因和经手人。',
            cause: latePublicationCause(report.id),
          };
        }

        if (organ.dissolved !== undefined && organ.dissolved <= portal.asOf) continue;
        if (mayBeMisnamed(portal, organ.id)) continue;
        const years = new Set(reports.map(({ year }) => year));
        for (let year = firstExpectedYear(organ, reports, portal); ; year += 1) {
          const due = dueDay(duty.dueBy, organ, year);
          if (due === undefined || due >= portal.asOf) break;
          count();
          if (years.has(year) || isUnreadable(organ.id, year) || mayBe(organ, year)) continue;
          const hidden = withheld.find((report) => report.organ === organ.id && report.year === year);
          if (hidden) {
            yield {
              where: at(hidden, 'disclosure'),
              message: `${organ.name} ${year} 年度报告的公开属性是“${hidden.disclosure}”，不会发布。`,
              fix: '年度报告应当主动公开：删去 disclosure，或改成“主动公开”。',
            };
            continue;
          }
          yield {
            where: { file: `documents/${column}/`, line: 1 },
            message: `没有${organ.name} ${year} 年度的政府信息公开工作年度报告，应在 ${due} 前公布。`,
            fix: `补上 documents/${column}/${organ.id}-${year}.yaml；不需要这一年度报告的，在 organs.yaml 写明该机关的 reportsFrom 或 since。`,
          };
        }
      }
    }
  },
};
