import { cite, dayOf, isOfType, isPublic, type Day, type DisclosureDocument, type Portal } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

const steps = [
  ['first', '初审'],
  ['second', '复审'],
  ['final', '终审'],
] as const;

/** What nearly all of this many documents have is asked of the others too. */
const least = 8;
const share = 0.9;

/** Documents without 三审, where nearly all of their type have had it since a day; with that day. */
function exceptionally(portal: Portal): ReadonlyMap<DisclosureDocument, Day> {
  const lacking = new Map<DisclosureDocument, Day>();
  for (const documents of Map.groupBy(portal.documents, ({ type }) => type).values()) {
    const days = documents.flatMap(({ review, published }) => (review ? [dayOf(published)] : []));
    if (days.length < least) continue;
    // One wrong date makes no beginning.
    const since = days.sort()[2]!;
    const recent = documents.filter(({ published }) => dayOf(published) >= since);
    if (days.length < recent.length * share) continue;
    for (const document of recent) if (!document.review) lacking.set(document, since);
  }
  return lacking;
}

export const reviewSeparation: ContentRule = {
  id: 'review-separation',
  version: 3,
  title: '三审由不同的人完成',
  basis: [cite('disclosure-regulation', 17)],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    const { reviewSince } = portal.site.thresholds;
    const unusual = exceptionally(portal);
    for (const issue of portal.documents.filter(isOfType('gazette-issue'))) {
      count();
      const { edited, proofread } = issue.steps;
      if (edited.by.replace(/\s/g, '') !== proofread.by.replace(/\s/g, '')) continue;
      yield {
        where: at(issue, 'steps.proofread.by'),
        message: `编辑和校对都是“${proofread.by}”。`,
        fix: '编、校由不同岗位的人完成：写明各自的岗位；确由一人兼任的，换人补做校对。',
      };
    }
    for (const document of [...portal.documents, ...portal.withheld]) {
      const { review } = document;
      if (!review) {
        const since = unusual.get(document);
        if (reviewSince === undefined && since !== undefined) {
          count();
          yield {
            where: at(document, 'published'),
            message: `没有写 review（三审），自 ${since} 起发布的同类文件都写了。`,
            fix: '补上初审、复审、终审的岗位和日期；确实不需要三审的，作例外登记并说明原因。',
          };
        }
        if (reviewSince === undefined || !isPublic(document) || dayOf(document.published) < reviewSince) continue;
        count();
        yield {
          where: at(document, 'published'),
          message: `发布日期是 ${dayOf(document.published)}，没有写 review（三审）；自 ${reviewSince} 起都要写。`,
          fix: '补上初审、复审、终审的岗位和日期。',
        };
        continue;
      }
      count();
      const seen = new Map<string, string>();
      for (const [step, term] of steps) {
        const by = review[step].by.replace(/\s/g, '');
        const before = seen.get(by);
        if (before === undefined) {
          seen.set(by, term);
          continue;
        }
        yield {
          where: at(document, `review.${step}.by`),
          message: `${term}和${before}都是“${review[step].by}”。`,
          fix: '三审由不同岗位的人完成：写明各自的岗位；确由一人兼任的，补做审核。',
        };
        break;
      }
    }
  },
};
