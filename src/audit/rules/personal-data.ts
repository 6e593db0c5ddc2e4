import { cite, splitDocumentPath, type ContentPlace } from '#disclosure';
import { surveyPersonalData } from '../personal-data/survey.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

/** A number in the name of a file stands in the list of attachments too, and goes from there with the name. */
function causeOf({ portal }: ContentSubject, { file, line }: ContentPlace, masked: string): string | undefined {
  const folder = /^attachments\/([^/]+)\//.exec(file)?.[1];
  if (folder !== undefined) return `name ${folder} ${masked}`;
  const document = portal.document(splitDocumentPath(file)?.id ?? '');
  const isListed = document?.attachments?.some((_, index) => document.source.lines[`attachments.${index}.file`] === line) === true;
  return isListed ? `name ${document.id} ${masked}` : undefined;
}

/**
 * Numbers that name a person must not be published, neither in texts nor anywhere in attachments; found by their form, check digits and the
 * words before them, and never shown in full.
 */
export const personalData: ContentRule = {
  id: 'personal-data',
  version: 4,
  title: '公开内容和附件不含身份证号码、手机号码、银行卡号等个人号码',
  basis: [cite('personal-information-law', 28), cite('personal-information-law', 34)],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const survey = surveyPersonalData(subject);
    count(survey.texts + survey.attachments);
    for (const { place, detail, count: found } of survey.data) {
      if (!detail.isCertain) continue;
      const one = `有一个${detail.title}：${detail.masked}。`;
      const many = `等 ${found} 处有${detail.title}，第一处是 ${detail.masked}。`;
      yield {
        where: place.where,
        ...(place.inside === undefined && { cause: causeOf(subject, place.where, detail.masked) }),
        message: place.inside === undefined ? one : `${place.inside}${found > 1 ? many : one}`,
        fix:
          place.inside === undefined
            ? '删去，或按去标识化的要求隐去中间各位；依法必须公开的、属于对外办公电话或者对公账户的，作例外登记。'
            : '在原文件里删去或者隐去中间各位，连同隐藏的行列、批注和修订一起清除，重新导出后替换；确需公开的，作例外登记。',
      };
    }
  },
};
