import { cite, guideElements as elements } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** Words that hold a place for what is still to be written. */
const placeholder = /^(?:待[定补填]|待补充|待完善|略|[xX×]+|[-—/.…]+|TODO)$/;

export const guideElements: ContentRule = {
  id: 'guide-elements',
  version: 1,
  title: '政府信息公开指南的九项要素齐全',
  basis: [cite('disclosure-regulation', 12)],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    const page = portal.page('guide');
    if (!page) return;
    count(elements.length);
    const { guide } = page;
    if (!guide) {
      yield {
        where: at(page, 'guide'),
        message: '指南没有填写九项要素。',
        fix: `在元数据里补上 guide，逐项填写：${elements.map(({ key, title }) => `${key}（${title}）`).join('、')}。`,
      };
      return;
    }
    for (const { key, title } of elements) {
      if (!placeholder.test(guide[key])) continue;
      yield {
        where: at(page, `guide.${key}`),
        message: `指南的“${title}”写的是“${guide[key]}”。`,
        fix: '填写实际内容；没有传真等方式的，写明“无”。',
      };
    }
  },
};
