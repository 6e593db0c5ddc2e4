import { budgetCoverageOf, cite, findNearest, isOfType, listChoices } from '#disclosure';
import { namesOtherKind, otherOrganIn, otherYearIn } from '../budget-titles.ts';
import { mayBeMisnamed } from '../lost-organs.ts';
import { inSettings } from '../places.ts';
import type { ContentRule } from '../rule.ts';

export const budgetCoverage: ContentRule = {
  id: 'budget-coverage',
  version: 2,
  title: '每个预算单位的预算、决算都已公开，或者说明了原因',
  inapplicable: 'site.yaml 的 budgets.since 没有写明自哪一年度起核对',
  basis: [cite('budget-law', 14)],
  severity: 'warning',
  subject: 'content',
  *check({ portal, settings, unreadable }, count) {
    // Without a readable organs.yaml no organ would be known.
    if (portal.organs.length === 0) return;
    const coverage = budgetCoverageOf(portal);
    if (!coverage) return;
    const all = portal.documents.filter(isOfType('budget-report'));
    const reports = all.filter(({ kind }) => kind !== '预算调整');
    const misspelt: string[] = [];
    for (const [index, { organs, years, kinds, state }] of portal.site.budgets.notes.entries()) {
      count();
      const published = reports.filter(
        ({ organ, year, kind }) => organs?.includes(organ) && years.includes(year) && kinds.some((noted) => noted === kind),
      );
      const unknown = organs?.filter((id) => !portal.organ(id)) ?? [];
      if (unknown.length > 0) {
        misspelt.push(...unknown);
        yield {
          where: inSettings(settings, 'site.yaml', `budgets.notes.${index}.organs`),
          message: `没有公开的说明写的机关 ${unknown.join('、')}，organs.yaml 里没有。`,
          fix: `改成已有的机关编号：${listChoices(portal.organs.map(({ id }) => id))}。`,
        };
      }
      if (published.length > 0)
        yield {
          where: inSettings(settings, 'site.yaml', `budgets.notes.${index}`),
          message: `写着${state}的${published.map(({ title }) => `《${title}》`).join('、')}已经公开。`,
          fix: '从 budgets.notes 的这一条里删去已经公开的机关、年度或者类别。',
        };
    }
    // What cannot be read may be the report that seems to be missing.
    const unread = [...unreadable.values()].includes('budgets');
    const contradictory = new Set(
      all.flatMap((report) => {
        const other = otherOrganIn(portal, report);
        return other !== undefined ? [report.organ, other] : otherYearIn(report) !== undefined || namesOtherKind(report) ? [report.organ] : [];
      }),
    );
    for (const { organ, cells } of coverage.rows) {
      // A report whose title contradicts its organ, year or kind may be the one that seems to be missing, a note for an unknown organ the one about it.
      if (mayBeMisnamed(portal, organ.id) || contradictory.has(organ.id) || misspelt.some((id) => findNearest(id, [organ.id]) !== undefined))
        continue;
      const index = portal.organs.indexOf(organ);
      for (const { period, state, reason } of cells) {
        count();
        if (state !== '未公开' || reason !== undefined || unread) continue;
        yield {
          where: inSettings(settings, 'organs.yaml', `organs.${index}.id`),
          message: `${organ.name} ${period.year} 年${period.kind}没有公开，也没有说明原因。`,
          fix: `在财政预决算栏目发布（budget-report，organ 写 ${organ.id}）；不需要单独编制或者暂不能公开的，在 site.yaml 的 budgets.notes 写明情况和原因。`,
        };
      }
    }
  },
};
