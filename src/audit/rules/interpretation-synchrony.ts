import { cite, dayOf, isOfType, type DisclosureDocument } from '#disclosure';
import { misdirections } from '../misdirected-interpretations.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** The day on which a document was approved: its final review or the day it was made, whichever is later. */
function approvalOf(document: DisclosureDocument): string {
  return (
    [document.dated, document.review?.final.date]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? dayOf(document.published)
  );
}

export const interpretationSynchrony: ContentRule = {
  id: 'interpretation-synchrony',
  version: 1,
  title: '解读与文件同步组织、同步审签',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    for (const interpretation of portal.documents.filter(isOfType('interpretation'))) {
      const { organized, approved, stage } = interpretation;
      if (misdirections(subject).has(interpretation.id) || stage !== '首次' || (organized === undefined && approved === undefined)) continue;
      // The one approved last: a text on several documents could not be finished before.
      const document = interpretation.interprets
        .flatMap((id) => portal.document(id) ?? [])
        .reduce<DisclosureDocument | undefined>((last, other) => (last && approvalOf(last) >= approvalOf(other) ? last : other), undefined);
      if (!document) continue;
      count();
      const limit = approvalOf(document);
      const published = dayOf(interpretation.published);
      // Dates out of order among themselves are told by `date-order`.
      if (approved !== undefined && (approved > published || (organized !== undefined && organized > approved))) continue;
      const late = organized !== undefined && organized > limit ? (['organized', '组织', organized] as const) : undefined;
      const signedLate = approved !== undefined && approved > limit ? (['approved', '审签', approved] as const) : undefined;
      const found = late ?? signedLate;
      if (!found) continue;
      const [field, term, day] = found;
      yield {
        where: at(interpretation, field),
        message: `解读的${term}日期 ${day} 晚于文件 ${document.id} 审签的 ${limit}，没有与文件同步${term}。`,
        fix: `核对 ${field}；确系后补的解读，把 stage 改成 延伸、跟踪 或 施行后。`,
      };
    }
  },
};
