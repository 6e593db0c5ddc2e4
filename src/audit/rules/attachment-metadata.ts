import { cite } from '#disclosure';
import { surveyPersonalData } from '../personal-data/survey.ts';
import type { Trace } from '../personal-data/surveyor.ts';
import type { ContentRule } from '../rule.ts';

const says: Readonly<Record<Trace['kind'], (shown: string) => string>> = {
  author: (shown) => `写着一个人的姓名：${shown}`,
  position: () => '记着拍摄地点的经纬度',
  device: (shown) => `记着拍摄设备的序列号：${shown}`,
};

/** Files carry along who made them, where and with what; names of offices and programs may stay. */
export const attachmentMetadata: ContentRule = {
  id: 'attachment-metadata',
  version: 2,
  title: '附件的属性不带经办人姓名、拍摄地点和设备编号',
  inapplicable: '没有附件',
  basis: [cite('personal-information-law', 34)],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const survey = surveyPersonalData(subject);
    count(survey.attachments);
    for (const { place, detail, count: found } of survey.traces) {
      yield {
        where: place.where,
        message: `${place.inside}${found > 1 ? `等 ${found} 处` : ''}${says[detail.kind](detail.shown)}。`,
        fix:
          detail.kind === 'author'
            ? '用“文件—信息—检查文档”删去个人信息，或者把作者改成机关名称，再替换附件。'
            : '用图片工具去掉拍摄信息（EXIF）后替换。',
      };
    }
  },
};
