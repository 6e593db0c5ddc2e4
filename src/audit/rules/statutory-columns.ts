import { cite, findNearest, organLevels, statutoryColumns as columns, type Absence, type Column, type OrganLevel } from '#disclosure';
import { inSettings } from '../places.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

/** Columns of the law that bind a level of organ of this portal. */
function bindingColumns({ portal }: ContentSubject): readonly Column[] {
  const levels = new Set<OrganLevel>([portal.site.level, ...portal.organs.map((organ) => organ.level)]);
  return columns.filter((column) => column.levels.some((level) => levels.has(level)));
}

function* checkProse({ portal, problems }: ContentSubject, column: Column) {
  const file = `pages/${column.id}.md`;
  if (portal.page(column.id) || problems.some((problem) => problem.where.file === file || problem.where.file === `${file}x`)) return;
  yield { where: { file, line: 1 }, message: `法定栏目“${column.title}”没有内容：缺少 ${file}。`, fix: `新建 ${file}，写明${column.description}` };
}

function* checkDocuments(
  subject: ContentSubject,
  column: Column,
  absences: readonly (readonly [index: number, absence: Absence])[],
  unreadable: ReadonlySet<string>,
) {
  const { portal, settings, asOf } = subject;
  const documents = portal.inColumn(column.id).length;
  const [newest] = [...absences].sort(([, a], [, b]) => b.until.localeCompare(a.until));
  if (documents > 0) {
    for (const [index, { state }] of absences) {
      yield {
        where: inSettings(settings, 'columns.yaml', `absences.${index}.column`),
        message: `栏目“${column.title}”已有文件，却登记了“${state}”。`,
        fix: '删去这一条无内容登记。',
      };
    }
    return;
  }
  // What cannot be read is told elsewhere, and may be just what is missing here.
  if (unreadable.has(column.id) || settings.problems.some((problem) => problem.where.file === 'columns.yaml')) return;
  if (!newest) {
    // A record for a column that does not exist may be the one that is missing here.
    if (portal.absences.some(({ column: id }) => !portal.column(id) && findNearest(id, [column.id]) !== undefined)) return;
    const bound = column.levels.map((level) => organLevels[level]).join('、');
    yield {
      where: { file: `documents/${column.id}/`, line: 1 },
      message: `法定栏目“${column.title}”是空白的：没有公开的文件，也没有无内容登记。`,
      fix:
        column.duty.kind === 'present'
          ? `在 documents/${column.id}/ 补上应当公开的文件；确实没有的，在 columns.yaml 的 absences 登记状态、理由和最后有效日。适用：${bound}。`
          : `在 documents/${column.id}/ 补上应当公开的文件。适用：${bound}。`,
    };
    return;
  }
  const [index, { state, dated, until }] = newest;
  // A last day before the day of the record is told as such.
  if (until < asOf && dated <= until) {
    yield {
      where: inSettings(settings, 'columns.yaml', `absences.${index}.until`),
      message: `法定栏目“${column.title}”没有文件，“${state}”的登记已于 ${until} 到期。`,
      fix: '重新核实：有了内容的，补上文件并删去登记；仍然没有的，更新 dated、until 和理由。',
    };
  }
}

export const statutoryColumns: ContentRule = {
  id: 'statutory-columns',
  version: 2,
  title: '法定栏目齐全，没有空白栏目',
  basis: [cite('disclosure-regulation', 20), cite('disclosure-regulation', 21), cite('platform-notice')],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const unreadable = new Set(subject.unreadable.values());
    const absences = [...subject.portal.absences.entries()];
    for (const column of bindingColumns(subject)) {
      count();
      if (column.duty.kind === 'prose') yield* checkProse(subject, column);
      else
        yield* checkDocuments(
          subject,
          column,
          absences.filter(([, absence]) => absence.column === column.id),
          unreadable,
        );
    }
  },
};
