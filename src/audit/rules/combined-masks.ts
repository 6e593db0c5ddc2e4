import { cite } from '#disclosure';
import { findMaskPairs } from '../personal-data/combined-masks.ts';
import { maskedTitles, type MaskedNumber } from '../personal-data/masks.ts';
import { surveyPersonalData } from '../personal-data/survey.ts';
import type { SurveyPlace } from '../personal-data/surveyor.ts';
import type { ContentRule } from '../rule.ts';

const nameOf = ({ where, inside }: SurveyPlace) => inside ?? where.file;

/** Lists that hide different digits of the same person's number show all of it together. */
export const combinedMasks: ContentRule = {
  id: 'combined-masks',
  version: 1,
  title: '几份名单对照，也还原不出遮盖的号码',
  inapplicable: '没有遮盖号码的名单',
  basis: [cite('personal-information-law', 51), cite('personal-information-law', 73)],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const survey = surveyPersonalData(subject);
    count(survey.listedMasks.length);
    const { leastCandidates } = subject.portal.site.personalData;
    const least = (kind: MaskedNumber['kind']) =>
      kind === 'identity-number' ? leastCandidates.identityNumber : kind === 'bank-card' ? leastCandidates.bankCard : leastCandidates.mobileNumber;
    for (const { first, second, kind, count: persons } of findMaskPairs(survey.listedMasks, least, subject.asOf)) {
      yield {
        where: second.place.where,
        message: `${second.place.inside ?? ''}遮盖的位置与${nameOf(first.place)}不同，两处对照可以还原 ${persons} 人的${maskedTitles[kind]}。`,
        fix: '同一种号码在各份名单里遮盖同样的位置，或者都不列号码。',
      };
    }
    for (const { place, count: rows } of survey.shownBirths) {
      yield {
        where: place.where,
        message: `${place.inside ?? ''}身份证号码遮盖了出生日期，同一行又写着出生日期，可以还原 ${rows} 人的号码。`,
        fix: '删去出生日期一列，或者号码只留后 4 位。',
      };
    }
  },
};
