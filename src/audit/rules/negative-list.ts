import { cite } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

const localList = /市场准入.{0,6}负面清单|负面清单.{0,6}市场准入/;
/** Documents that tell of the national list, or link to it, and are no list themselves. */
const aboutIt = /解读|通知|转发|链接|公告|宣传|问答|转载/;

/** The negative list for market access is one for the whole country: a county links to it and makes none. */
export const negativeList: ContentRule = {
  id: 'negative-list',
  version: 1,
  title: '没有自行制定的市场准入负面清单',
  basis: [cite('business-environment-regulation', 20)],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    for (const document of portal.documents) {
      count();
      if (!localList.test(document.title)) continue;
      if (document.type !== 'register' && (document.contentSource !== undefined || aboutIt.test(document.title))) continue;
      yield {
        where: at(document, 'title'),
        message: `“${document.title}”是本地的市场准入负面清单；负面清单全国统一，地方不得另设。`,
        fix: '撤下这份清单，改为链接国家公布的清单，并写明是哪一年版。',
      };
    }
  },
};
