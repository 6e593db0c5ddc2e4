import { cite } from '#disclosure';
import { surveyPersonalData } from '../personal-data/survey.ts';
import type { ContentRule } from '../rule.ts';

const remedies: Readonly<Record<string, string>> = {
  家庭住址: '住址写到村（社区）为止，不写村民小组、门牌和房号；属于办公场所的，作例外登记。',
  个人健康状况: '隐去姓名，例如“张*”，或者删去病情；属于公开表彰、纪念的，征得同意后作例外登记。',
};

/** Where persons live, how they are reached at home, what they drive and what ails them: told by the words around, so only likely. */
export const personalParticulars: ContentRule = {
  id: 'personal-particulars',
  version: 4,
  title: '公开内容和附件不含家庭住址、住宅电话、个人邮箱、车牌和健康状况',
  basis: [cite('personal-information-law', 28), cite('personal-information-law', 34)],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const survey = surveyPersonalData(subject);
    count(survey.texts + survey.attachments);
    for (const { place, detail, count: found } of survey.data) {
      if (detail.isCertain) continue;
      const shown = detail.masked === '' ? '' : `：${detail.masked}`;
      const one = `有一个${detail.title}${shown}。`;
      yield {
        where: place.where,
        message:
          place.inside === undefined
            ? one
            : `${place.inside}${found > 1 ? `等 ${found} 处有${detail.title}${shown && `，第一处是 ${detail.masked}`}。` : one}`,
        fix: remedies[detail.title] ?? '删去；属于机关对外办公的，写进 organs.yaml，或者写进 site.yaml 的 personalData.officeContacts。',
      };
    }
    for (const { place, detail } of survey.healthColumns) {
      yield {
        where: place.where,
        message: `${place.inside ?? ''}名单里有“${detail}”一列，写着姓名和健康、残疾或者困难原因。`,
        fix: '删去这一列；依法必须公开的，隐去姓名，例如“张*”。',
      };
    }
  },
};
