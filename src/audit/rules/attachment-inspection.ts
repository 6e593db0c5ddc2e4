import { cite } from '#disclosure';
import { surveyPersonalData } from '../personal-data/survey.ts';
import type { ContentRule } from '../rule.ts';

/** What could not be looked into is said, so that nobody takes it for free of personal data. */
export const attachmentInspection: ContentRule = {
  id: 'attachment-inspection',
  version: 2,
  title: '附件都能检查其中有没有个人信息',
  inapplicable: '没有附件',
  basis: [cite('personal-information-law', 34)],
  severity: 'notice',
  subject: 'content',
  *check(subject, count) {
    const survey = surveyPersonalData(subject);
    count(survey.attachments);
    for (const { place, gap, key } of survey.gaps) {
      // Of a file that cannot be read at all, `attachment-texts` says so; of one that is not what it is called, `attachment-kinds`.
      if (gap.place === undefined && (subject.unsearchable.has(key) || subject.inspections.get(key)?.actual)) continue;
      yield {
        where: place.where,
        message: `${place.inside}${gap.reason}，不能检查其中有没有个人信息。`,
        fix: '换成没有加密、没有损坏的 PDF、DOCX 或者 XLSX；确实不能换的，由人逐页看过后登记例外。',
      };
    }
  },
};
