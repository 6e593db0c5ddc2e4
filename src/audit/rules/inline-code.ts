import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';

function explain(code: string): { message: string; fix: string } {
  const [element, attribute] = code.replace(']', '').split('[') as [string, string?];
  if (attribute === 'style')
    return { message: `<${element}> 上写了 style 属性，本站的安全策略不让它起作用。`, fix: '删去 style 属性，用已有的样式。' };
  if (attribute) return { message: `<${element}> 上写了 ${attribute} 属性，本站的安全策略不让它运行。`, fix: `删去 ${attribute} 属性。` };
  if (element === 'style') return { message: '网页里写了 <style>，本站的安全策略不让它起作用。', fix: '删去 <style>，用已有的样式。' };
  return { message: '网页里直接写了脚本，本站的安全策略不让它运行。', fix: '删去 <script>；确需的脚本做成文件再引用。' };
}

export const inlineCode: SiteRule = {
  id: 'inline-code',
  version: 2,
  title: '网页里没有直接写的脚本和样式',
  basis: [cite('security-rules')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, _, count) {
    count();
    for (const code of new Set(page.inlineCode)) yield { where: { page: page.path }, ...explain(code) };
  },
};
