import { cite, columnsOf, grassrootsFields, isOfType, lineOf, stockOfColumn } from '#disclosure';
import type { ContentRule } from '../rule.ts';

/** A county's catalogue that has this many of the national fields is meant for all of them, and not for one or two. */
const generalFields = grassrootsFields.length / 2;

/**
 * Each item of a catalogue of matters to disclose, and each field that an organ has set for the year, is bound to a column that holds documents;
 * the catalogues of a county together have every field for which there is a national guide.
 */
export const catalogueGaps: ContentRule = {
  id: 'catalogue-gaps',
  version: 3,
  title: '公开事项标准目录、年度重点领域的每一行都有栏目落实，栏目里有内容',
  inapplicable: '没有基层政务公开标准目录和年度重点领域一览表',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, registers, unreadable, problems }, count) {
    const columnsWithUnread = new Set(unreadable.values());
    const catalogues = portal.documents.filter(isOfType('register')).filter(({ form }) => form === 'disclosure-catalogue' || form === 'year-focus');
    for (const register of catalogues) {
      const current = registers.get(register.id)?.current;
      if (!current || columnsOf(register).length === 0) continue;
      for (const [index, { cells, line }] of current.rows.entries()) {
        count();
        const where = { file: current.file, line };
        const matter = `第 ${index + 1} 行“${String(cells['matter'] ?? cells['field'] ?? '')}”`;
        const bound = cells['boundColumn'];
        if (typeof bound !== 'string') {
          yield { where, message: `${matter}没有写由哪个栏目落实。`, fix: '在“对应栏目”列写栏目编号；还没有栏目的，先建栏目。' };
          continue;
        }
        const column = portal.column(bound);
        if (!column || stockOfColumn(portal, bound) || columnsWithUnread.has(bound)) continue;
        yield {
          where,
          message: `${matter}对应的栏目“${column.title}”还没有内容。`,
          fix: '按目录补齐应当公开的内容，或者改成实际公开的栏目。',
          cause: `blank column ${bound}`,
        };
      }
    }
    const fieldsOf = (id: string) => (registers.get(id)?.current.rows ?? []).map(({ cells }) => cells['field']);
    const county = catalogues
      .filter(({ form, owner }) => form === 'disclosure-catalogue' && !['township', 'village'].includes(portal.organ(owner)?.level ?? ''))
      .sort((a, b) => fieldsOf(b.id).length - fieldsOf(a.id).length);
    // A row that cannot be read as it is may be the one of a field that seems to be missing.
    const files = new Set(county.map(({ id }) => registers.get(id)?.current.file));
    if (problems.some(({ where }) => files.has(where.file))) return;
    const present = new Set(county.flatMap(({ id }) => fieldsOf(id)));
    const missing = grassrootsFields.filter((field) => !present.has(field));
    const [general] = county;
    if (!general || missing.length === 0 || missing.length > generalFields) return;
    yield {
      where: { file: general.source.file, line: lineOf(general.source, 'title') },
      message: `县级目录没有${missing.map((field) => `“${field}”`).join('、')}，国家指引规定的 ${grassrootsFields.length} 个领域应当齐全。`,
      fix: '补上这个领域的公开事项；另有这个领域目录的，也用样式 disclosure-catalogue 登记。',
    };
  },
};
