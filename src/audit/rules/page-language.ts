import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';

export const pageLanguage: SiteRule = {
  id: 'page-language',
  version: 1,
  title: '网页标明语言为简体中文',
  basis: [cite('accessibility-standard')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, _, count) {
    count();
    if (page.lang === 'zh-CN') return;
    yield {
      where: { page: page.path },
      message: page.lang ? `网页标明的语言是 ${page.lang}，不是 zh-CN。` : '网页没有标明语言。',
      fix: '写作 <html lang="zh-CN">，读屏软件和检索才能正确处理中文。',
    };
  },
};
