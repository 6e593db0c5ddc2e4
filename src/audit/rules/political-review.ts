import { cite } from '#disclosure';
import type { PersonRule } from '../rule.ts';

export const politicalReview: PersonRule = {
  id: 'political-review',
  version: 1,
  title: '文字、图片和地图没有严重表述错误',
  basis: [cite('website-inspection')],
  severity: 'error',
  subject: 'person',
  question:
    '标题、正文、图片、地图和附件中的政治性表述、领导人姓名和职务、国旗国徽、行政区划名称，是否经三审三校确认准确？程序只检查流程和格式，不能代替政治把关。',
};
