import { addDays, cite, dayOf, daysBetween, updateCycles, type Column, type Site } from '#disclosure';
import { at, inSettings } from '../places.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

/** Calendar days within which a column must be renewed: the portal's threshold for its kind, or what the office asks of itself, whichever is less. */
function limitOf(column: Column, site: Site): number | undefined {
  const limits = [column.updates && site.freshness[column.updates], column.updateDays].filter((days) => days !== undefined);
  return limits.length > 0 ? Math.min(...limits) : undefined;
}

/** A period of its own may be shorter than the one of its kind, never longer. */
function* checkOwnPeriods({ portal, settings }: ContentSubject) {
  const written = (settings.files['columns.yaml']?.data['updates'] ?? []) as readonly { readonly column: string }[];
  for (const [index, { column: id }] of written.entries()) {
    const column = portal.column(id);
    const where = (key: string) => inSettings(settings, 'columns.yaml', `updates.${index}.${key}`);
    if (!column) {
      yield { where: where('column'), message: `更新周期写的栏目是 ${id}，没有这个栏目。`, fix: '改成已有的栏目编号，或删去这一条。' };
    } else if (column.updates && column.updateDays !== undefined && column.updateDays > portal.site.freshness[column.updates]) {
      const { title } = updateCycles[column.updates];
      yield {
        where: where('days'),
        message: `栏目“${column.title}”的更新周期写的是 ${column.updateDays} 日，比${title}类栏目的 ${portal.site.freshness[column.updates]} 日长，不起作用。`,
        fix: '本机关规定的周期只能更短；改短，或删去这一条。',
      };
    }
  }
}

export const columnFreshness: ContentRule = {
  id: 'column-freshness',
  version: 1,
  title: '栏目按更新周期更新',
  basis: [cite('website-inspection')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal, asOf } = subject;
    const unreadable = new Set(subject.unreadable.values());
    yield* checkOwnPeriods(subject);
    for (const column of portal.columns) {
      const limit = limitOf(column, portal.site);
      const documents = portal.inColumn(column.id);
      // An empty column is told by `statutory-columns`; a file that cannot be read may be the newest one.
      if (limit === undefined || documents.length === 0 || unreadable.has(column.id) || portal.absenceOf(column.id)) continue;
      count();
      const newest = documents.reduce((best, document) => (document.published > best.published ? document : best));
      const lastUpdate = dayOf(newest.published);
      const last = [lastUpdate, portal.page(column.id)?.updated ?? lastUpdate].sort().at(-1)!;
      const due = addDays(last, limit);
      if (due >= asOf) continue;
      yield {
        where: at(newest, 'published'),
        message: `栏目“${column.title}”最近一次更新是 ${last}，更新周期 ${limit} 日到 ${due}，已经超过 ${daysBetween(due, asOf)} 日。`,
        fix: `在 documents/${column.id}/ 补上应当公开的新内容；确无新内容的，在 audit-exceptions.yaml 写明理由和经手人岗位。`,
      };
    }
  },
};
