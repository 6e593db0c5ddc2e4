import { cite, isOfType } from '#disclosure';
import { namesOtherKind, otherOrganIn, otherYearIn } from '../budget-titles.ts';
import { findCollisions } from '../collisions.ts';
import { at } from '../places.ts';
import { repeatsIn } from '../repeats.ts';
import type { ContentRule } from '../rule.ts';

export const budgetIdentity: ContentRule = {
  id: 'budget-identity',
  version: 2,
  title: '预算、决算一机关一年一份，标题与机关、年度、类别一致',
  inapplicable: '没有按预算、决算类型填写的文件',
  basis: [cite('budget-law', 14)],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    const reports = portal.documents.filter(isOfType('budget-report'));
    count(reports.length);
    const repeats = repeatsIn(subject);
    for (const report of reports) {
      const { title, year, kind, organ } = report;
      const other = otherOrganIn(portal, report);
      if (other !== undefined) {
        yield {
          where: at(report, 'organ'),
          message: `organ（预算单位）写的是 ${organ}（${portal.organName(organ)}），标题写的是${portal.organName(other)}。`,
          fix: `核对标题和 organ，改正写错的一个；标题没有写错的，organ 改成 ${other}。`,
        };
      }
      const written = otherYearIn(report);
      if (written !== undefined) {
        yield {
          where: at(report, 'year'),
          message: `year（预算年度）是 ${year}，标题写的是 ${written}年。`,
          fix: '核对标题和 year，改正写错的一个。',
        };
      }
      if (namesOtherKind(report)) {
        yield { where: at(report, 'kind'), message: `kind（预决算类别）是${kind}，标题是“${title}”。`, fix: '核对标题和 kind，改正写错的一个。' };
      }
    }
    const keyOf = (id: string) => {
      const report = portal.document(id);
      // A report whose title names another organ is told as that.
      return report?.type === 'budget-report' && report.kind !== '预算调整' && otherOrganIn(portal, report) === undefined
        ? `${report.organ} ${report.year} ${report.kind}`
        : undefined;
    };
    for (const { first, later } of findCollisions(reports, ({ id }) => keyOf(id))) {
      if (repeats.get(later.id)?.first === first || (first.indexNumber !== undefined && first.indexNumber === later.indexNumber)) continue;
      if (later.type !== 'budget-report') continue;
      yield {
        where: at(later, 'year'),
        message: `${portal.organName(later.organ)} ${later.year} 年${later.kind}已有 ${first.source.file}。`,
        fix: '一个机关一年只有一份预算、一份决算：核对 organ、year 和 kind；调整方案写 预算调整。',
      };
    }
  },
};
