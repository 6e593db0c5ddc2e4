import { addDays, cite, dayOf, hasLifecycle, isOfType, interpretationsOf, needsInterpretation } from '#disclosure';
import { interpretations } from '../interpretations.ts';
import { misdirections } from '../misdirected-interpretations.ts';
import { at } from '../places.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';
import { unknownDocumentCause } from '../references.ts';
import { workingDayDeadlines } from '../working-day-deadlines.ts';

/** An interpretation that cannot be read, or that names a document which is not there, may be the one that seems to be missing. */
function mayBeMisread({ portal, unreadable }: ContentSubject): boolean {
  if ([...unreadable.values()].includes('interpretations')) return true;
  return interpretations(portal).some(({ interprets }) => interprets.some((id) => !portal.anyDocument(id)));
}

const generic: ReadonlySet<string> = new Set([
  'interpretation',
  'measures',
  'rules',
  'notice',
  'opinions',
  'plan',
  'standards',
  'scheme',
  'amendment',
  'of',
  'and',
]);
const tokensOf = (id: string) => id.split('-').filter((token) => !generic.has(token) && !/^\d+$/.test(token));

/** Ids of documents that are gone: attachments and gazettes still name them. */
function lostIds({ portal, attachments, unreadable }: ContentSubject): readonly string[] {
  const named = [
    ...attachments.map(({ document }) => document),
    ...portal.documents.filter(isOfType('gazette-issue')).flatMap(({ sections }) => sections.flatMap(({ items }) => items)),
  ];
  return [...new Set(named)].filter((id) => id !== '' && !portal.anyDocument(id) && !portal.page(id) && !unreadable.has(id));
}

/** The one lost document that was probably the interpretation, by the words of its id. */
function lostInterpretation(id: string, lost: readonly string[]): string | undefined {
  const own = tokensOf(id);
  const alike = lost.filter((other) => other.includes('interpretation') && tokensOf(other).some((token) => own.includes(token)));
  return alike.length === 1 ? alike[0] : undefined;
}

export const interpretationGaps: ContentRule = {
  id: 'interpretation-gaps',
  version: 2,
  title: '应当解读的文件都有解读',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal, calendar } = subject;
    const { interpretationDays, interpretationWorkingDays } = portal.site.thresholds;
    const workingDeadline = workingDayDeadlines(calendar, interpretationWorkingDays);
    const isUncertain = mayBeMisread(subject);
    const lost = lostIds(subject);
    const meant = new Set([...misdirections(subject).values()].map((each) => each.meant.id));
    for (const document of portal.documents) {
      if (!hasLifecycle(document)) continue;
      if (document.needsInterpretation === false) {
        count();
        if (document.noInterpretationReason !== undefined) continue;
        yield {
          where: at(document, 'needsInterpretation'),
          message: 'needsInterpretation（是否需要解读）写的是 false，没有写理由。',
          fix: '补上 noInterpretationReason（不需要解读的理由），例如“只调整联系电话”；需要解读的，删去 needsInterpretation。',
        };
        continue;
      }
      if (!needsInterpretation(portal, document) || !portal.isLive(document)) continue;
      const start = dayOf(document.published);
      const due = interpretationDays === undefined ? workingDeadline(start) : addDays(start, interpretationDays);
      const isInterpreted = interpretationsOf(portal, document.id).length > 0 || meant.has(document.id);
      // Years whose working days are not known are long past.
      const isDue = typeof due === 'string' ? due < portal.asOf : addDays(start, 2 * interpretationWorkingDays + 10) < portal.asOf;
      if (!isInterpreted && (!isDue || isUncertain)) continue;
      count();
      if (isInterpreted) continue;
      const gone = lostInterpretation(document.id, lost);
      yield {
        where: at(document, 'title'),
        message: `文件 ${start} 发布，${typeof due === 'string' ? `应在 ${due} 前有解读，` : ''}现在一篇解读也没有。`,
        fix: `在 documents/interpretations/ 补上解读，interprets 写 [${document.id}]；不需要解读的，写 needsInterpretation: false 和 noInterpretationReason。`,
        ...(gone !== undefined && { cause: unknownDocumentCause(gone) }),
      };
    }
  },
};
