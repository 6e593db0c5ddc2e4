import { cite, findOrgan, isOfType, submissionsOf } from '#disclosure';
import { mayBeMisnamed } from '../lost-organs.ts';
import type { ContentRule } from '../rule.ts';

/** What a circular says that the gazette printed of an organ's documents is what the documents and issues themselves show. */
export const submissionFigures: ContentRule = {
  id: 'submission-figures',
  version: 1,
  title: '文件报送情况通报的刊登件数与公报一致',
  inapplicable: '没有部门文件报送情况表',
  basis: [cite('gazette-notice')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, registers, unreadable }, count) {
    const unread = new Set(unreadable.values());
    const circulars = portal.documents.filter(isOfType('register')).filter(({ form }) => form === 'gazette-submissions');
    for (const { id } of circulars) {
      const current = registers.get(id)?.current;
      if (!current || ['gazette', 'normative-documents', 'policy-documents'].some((column) => unread.has(column))) continue;
      for (const [index, { cells, line }] of current.rows.entries()) {
        const { year, organ, published } = cells;
        const found = typeof organ === 'string' ? findOrgan(portal.organs, organ) : undefined;
        if (typeof year !== 'number' || typeof published !== 'number' || !found || mayBeMisnamed(portal, found.id)) continue;
        count();
        const printed = submissionsOf(portal, year).find((entry) => entry.organ.id === found.id)?.inGazette ?? 0;
        if (printed === published) continue;
        yield {
          where: { file: current.file, line },
          message: `第 ${index + 1} 行：${found.name} ${year} 年“已刊登”是 ${published} 件，按各期公报目录统计是 ${printed} 件。`,
          fix: '核对公报各期目录和这一行，改正写错的一个。',
        };
      }
    }
  },
};
