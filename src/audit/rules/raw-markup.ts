import { cite, mdxComponents } from '#disclosure';
import { kindOf } from '../page-kind.ts';
import type { SiteRule } from '../rule.ts';
import { parseSitePage } from '../site-page.ts';

/** Capital letters tell a component from an element of HTML (`Figure`, `figure`). */
const component = new RegExp(`</?(?:${Object.keys(mdxComponents).join('|')})[\\s/>]`);

interface Trace {
  readonly pattern: RegExp;
  readonly name: string;
  readonly fix: string;
}

/** What is left in the text of a page when Markdown was not understood. */
const traces: readonly Trace[] = [
  { pattern: /\*\*/, name: '加粗记号“**”', fix: '加粗写作 **文字**，两个星号与文字之间不要有空格，成对出现；不需要加粗的删去星号。' },
  { pattern: /\]\(/, name: '链接记号“](”', fix: '链接写作 [文字](地址)，方括号和圆括号用半角，地址里不要有空格。' },
  { pattern: /^#{2,6}[ \u3000]/m, name: '标题记号“##”', fix: '标题单独成行，前面空一行，# 与文字之间空一格。' },
  { pattern: /\|\s*:?-{3,}/, name: '表格记号“|---”', fix: '表格前面空一行，各行的竖线数目一致。' },
  { pattern: component, name: '没有显示出来的组件', fix: '组件只能用在 .mdx 文件里，开始和结束的标记各占一行、前后空一行。' },
];

/** A few characters around a trace, without long numbers, which may be somebody's. */
function excerpt(text: string, pattern: RegExp): string {
  const index = text.search(pattern);
  return text
    .slice(Math.max(0, index - 8), index + 12)
    .replace(/\s+/g, ' ')
    .replace(/\d{5,}/g, '…')
    .trim();
}

/** Samples of code are shown as they are meant to be. */
function withoutCode(html: string): string {
  return html.replace(/<(code|pre)\b[\s\S]*?<\/\1>/gi, '');
}

export const rawMarkup: SiteRule = {
  id: 'raw-markup',
  version: 1,
  title: '正文里没有未识别的 Markdown 记号',
  basis: [cite('column-contract')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, { portal }, count) {
    const kind = portal && kindOf(page, portal).kind;
    if (kind !== undefined && kind !== 'document' && kind !== 'prose') return;
    count();
    const suspicious = traces.filter(({ pattern }) => pattern.test(page.text) || (pattern === component && pattern.test(page.html)));
    if (suspicious.length === 0) return;
    const html = withoutCode(page.html);
    const { text } = parseSitePage(page.file, html);
    for (const { pattern, name, fix } of suspicious) {
      // A component that the browser takes for an element of its own leaves no trace in the text.
      const place = [text, ...(pattern === component ? [html] : [])].find((candidate) => pattern.test(candidate));
      if (place !== undefined)
        yield { where: { page: page.path }, message: `正文里留有${name}，没有变成应有的样子：“${excerpt(place, pattern)}”。`, fix };
    }
  },
};
