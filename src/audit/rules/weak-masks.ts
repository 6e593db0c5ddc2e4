import { cite } from '#disclosure';
import { maskedTitles, showMask } from '../personal-data/masks.ts';
import { surveyPersonalData } from '../personal-data/survey.ts';
import type { ContentRule } from '../rule.ts';

/** A number of which so little is hidden that few numbers fit is as good as shown. */
export const weakMasks: ContentRule = {
  id: 'weak-masks',
  version: 1,
  title: '遮盖的号码不能推算出来',
  basis: [cite('personal-information-law', 51), cite('personal-information-law', 73)],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const survey = surveyPersonalData(subject);
    count(survey.texts + survey.attachments);
    for (const { place, detail, count: found } of survey.weakMasks) {
      const title = maskedTitles[detail.number.kind];
      const many = found > 1 ? `等 ${found} 处的` : '有一个';
      yield {
        where: place.where,
        message: `${place.inside ?? ''}${many}${title}遮盖得太少，只有 ${detail.candidates} 个号码符合：${showMask(detail.number)}。`,
        fix: '手机号码隐去中间 4 位，身份证号码隐去出生日期 8 位，银行卡号只留后 4 位；名单里最好不列号码。',
      };
    }
  },
};
