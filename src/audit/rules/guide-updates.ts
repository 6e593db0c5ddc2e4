import { cite, yearOf } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** The Regulation says “及时更新” and names no term; the figure is ours. */
const years = 3;

export const guideUpdates: ContentRule = {
  id: 'guide-updates',
  version: 1,
  title: `政府信息公开指南 ${years} 年内更新过`,
  basis: [cite('disclosure-regulation', 12)],
  severity: 'warning',
  subject: 'content',
  *check({ portal, asOf }, count) {
    const page = portal.page('guide');
    if (!page) return;
    count();
    const lastDay = `${yearOf(page.updated) + years}${page.updated.slice(4)}`;
    if (lastDay >= asOf) return;
    yield {
      where: at(page, 'updated'),
      message: `指南最近一次更新是 ${page.updated}，已超过 ${years} 年。`,
      fix: '核对机构名称、地址、电话、办公时间和办理程序，改正后更新 updated。',
    };
  },
};
