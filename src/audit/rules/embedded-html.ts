import { cite } from '#disclosure';
import type { ContentRule } from '../rule.ts';

interface Fault {
  readonly pattern: RegExp;
  /** Says what is there of the tag or attribute that the pattern found. */
  readonly message: (found: string) => string;
  readonly fix: string;
}

/** What a page of this site may not hold, as it is written in Markdown. */
const faults: readonly Fault[] = [
  {
    pattern: /<(script)\b/iu,
    message: () => '正文里直接写了脚本 <script>，本站的安全策略不让它运行。',
    fix: '删去 <script>…</script>。',
  },
  {
    pattern: /<(style|link|meta|base)\b/iu,
    message: (tag) => `正文里写了 <${tag}>，这是网页框架的内容，不能写在正文里。`,
    fix: '删去这个标记；样式用 Markdown 的写法。',
  },
  {
    pattern: /<(iframe|frame|frameset|object|embed|applet)\b/iu,
    message: (tag) => `正文里用 <${tag}> 嵌入了别的网页或者插件，本站的安全策略不让它显示。`,
    fix: '删去这个标记，改成链接；视频、音频用 .mdx 文件里的 <Media>。',
  },
  {
    pattern: /<(form|input|button|select|textarea)\b/iu,
    message: (tag) => `正文里写了表单标记 <${tag}>，静态网站收不到读者填写的内容。`,
    fix: '删去这个标记；需要读者填写的，做成附件，或者链接到办理系统。',
  },
  {
    pattern: /<(font|center|marquee|blink|big)\b/iu,
    message: (tag) => `正文里写了已经淘汰的标记 <${tag}>，网页显示不了它的效果。`,
    fix: '删去开始和结束的标记，只留文字；需要强调的写作 **文字**。',
  },
  {
    pattern: /<[a-z][a-z0-9]*\b[^<>]*\s(on[a-z]+|style)\s*=/iu,
    message: (attribute) => `正文的标记上写了 ${attribute} 属性，本站的安全策略不让它起作用。`,
    fix: '删去这个属性。',
  },
];

/** The lines of a text without code and comments, the places of which stay empty. */
function linesWithoutCode(text: string): readonly string[] {
  const blank = (part: string) => part.replace(/[^\n]/gu, ' ');
  return text
    .replace(/^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[^\n]*$|(?![\s\S]))/gmu, blank)
    .replace(/<!--[\s\S]*?-->/gu, blank)
    .replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/gu, blank)
    .split('\n');
}

/** HTML in Markdown that the page would not show or not run; components of `.mdx` files are told as such. */
export const embeddedHtml: ContentRule = {
  id: 'embedded-html',
  version: 1,
  title: '正文里没有不能使用的 HTML 标记',
  inapplicable: '没有 Markdown 正文',
  basis: [cite('security-rules')],
  severity: 'error',
  subject: 'content',
  *check({ bodies }, count) {
    for (const [file, { text, firstLine }] of bodies) {
      if (!file.endsWith('.md')) continue;
      count();
      if (!text.includes('<')) continue;
      for (const [index, line] of linesWithoutCode(text).entries()) {
        // One tag may have several faults: it is removed as a whole.
        const found = faults.map((fault) => ({ fault, match: fault.pattern.exec(line) })).find(({ match }) => match);
        if (!found) continue;
        const { fault, match } = found;
        yield { where: { file, line: firstLine + index }, message: fault.message(match![1]!.toLowerCase()), fix: fault.fix };
      }
    }
  },
};
