import { cite, type DocumentTypeId } from '#disclosure';
import { isNewsTitle } from '../news-titles.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** Types whose title is no place for news: their columns and fields say what they are. */
const types: readonly DocumentTypeId[] = ['information', 'policy-document', 'normative-document', 'budget-report'];

export const newsTitles: ContentRule = {
  id: 'news-titles',
  version: 1,
  title: '法定栏目里没有混入新闻动态',
  basis: [cite('platform-notice')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    for (const document of portal.documents) {
      const column = portal.column(document.column);
      if (!column || column.origin === 'local' || !types.includes(document.type)) continue;
      count();
      if (!isNewsTitle(document.title)) continue;
      yield {
        where: at(document, 'title'),
        message: `“${document.title}”像是新闻动态，却放在栏目“${column.title}”里。`,
        fix: '政府信息公开专栏只放应当公开的政府信息：新闻、活动和会议报道移到门户网站的动态栏目；确是政府信息的，把标题改成公文或者信息的名称（如“……的通知”“……检查结果”）。',
      };
    }
  },
};
