import { addMonths, cite, dayOf, gazetteSince, normativeLedger } from '#disclosure';
import { lostItems, printedFigures } from '../gazette-figures.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** Where there is a gazette, it prints every normative document within some months of its publication. */
export const gazetteCoverage: ContentRule = {
  id: 'gazette-coverage',
  version: 2,
  title: '现行规范性文件在政府公报刊登',
  inapplicable: '没有政府公报',
  basis: [cite('gazette-notice')],
  severity: 'notice',
  subject: 'content',
  *check(subject, count) {
    const { portal, asOf, unreadable } = subject;
    const since = gazetteSince(portal);
    if (since === undefined) return;
    const months = portal.site.thresholds.gazetteMonths;
    // An issue that cannot be read, or an item that is no document's id, may be the one that prints a document.
    const unknown = [...unreadable.values()].includes('gazette') || lostItems(subject) > 0;
    // Where a circular says that more was printed than the issues show, that is told.
    const claimed = new Set([...printedFigures(subject)].filter(({ said, printed }) => said > printed).map(({ organ }) => organ.id));
    for (const { document, gazette } of normativeLedger(portal)) {
      const published = dayOf(document.published);
      if (published < since) continue;
      count();
      const due = addMonths(published, months);
      if (gazette || unknown || due >= asOf || claimed.has(document.issuers[0]!)) continue;
      yield {
        where: at(document, 'published'),
        message: `${published} 发布，到 ${due}（${months} 个月）还没有在任何一期政府公报刊登。`,
        fix: '编入下一期政府公报的目录（sections 的 items）。',
      };
    }
  },
};
