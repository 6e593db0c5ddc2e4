import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';

export const formLabels: SiteRule = {
  id: 'form-labels',
  version: 1,
  title: '表单控件、按钮和嵌入的页面都有名称',
  basis: [cite('accessibility-standard')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, _, count) {
    const { controls, unlabelledControls, unnamed } = page.structure;
    count(controls + unnamed.length);
    const where = { page: page.path };
    for (const control of new Set(unlabelledControls)) {
      yield { where, message: `表单控件 ${control} 没有标签，看不见屏幕的人不知道要填什么。`, fix: '给它配上 <label for="…">，或写上 aria-label。' };
    }
    for (const element of new Set(unnamed)) {
      yield {
        where,
        message: element.startsWith('<iframe') ? `嵌入的页面 ${element} 没有 title。` : `按钮 ${element} 没有文字。`,
        fix: element.startsWith('<iframe') ? '写上 title，说明嵌入的是什么。' : '写上按钮的文字；只有图标的写上 aria-label。',
      };
    }
  },
};
