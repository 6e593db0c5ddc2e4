import { mdxToMdast, type MdastNode } from 'satteri';
import { findNearest, listChoices, mdxComponents, type ContentFile, type Problem } from '#disclosure';

const rule = 'mdx-content';
const names = Object.keys(mdxComponents);

interface JsxAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

interface SyntaxMessage {
  /** Of the parser's message. */
  readonly pattern: RegExp;
  /** Of the text at the place that it names. */
  readonly source?: RegExp;
  /** `$1`, `$2` stand for groups of `source`, or of `pattern` where there is no `source`. */
  readonly message: string;
  readonly fix: string;
}

/** The first that fits is shown. */
const syntaxMessages: readonly SyntaxMessage[] = [
  {
    pattern: /Unexpected closing tag `<\/([^>`]+)>`, expected corresponding closing tag for `<([^>`]+)>`/,
    message: '结束标记 </$1> 对不上：前面打开的是 <$2>。',
    fix: '改成 </$2>；或在它前面补上 </$2>，名称要与开始标记一致。',
  },
  { pattern: /Unexpected closing tag `<\/([^>`]+)>`/, message: '</$1> 没有对应的开始标记。', fix: '删去它，或补上 <$1>；开始和结束的名称要一致。' },
  { pattern: /Expected a closing tag for `<([^>`]+)>`/, message: '<$1> 没有结束标记。', fix: '在这一段之后加上 </$1>。' },
  { pattern: /./, source: /^<!--/, message: '带组件的正文里不能写 <!-- --> 注释。', fix: '删去，或写作 {/* 文字 */}。' },
  {
    pattern: /after `<`/,
    source: /^<((?:https?:|mailto:|[\w.+-]+@)[^\s>]*)/,
    message: '网址、邮箱“$1”两边写了尖括号。',
    fix: '去掉尖括号，或写作 [名称](网址)。',
  },
  {
    pattern: /after `<`/,
    source: /^<([A-Z][A-Za-z]*)(?=\s)/,
    message: '<$1> 的属性写法不对。',
    fix: '写成 <$1 title="名称"> 的样子：引号用半角、成对，最后有 >。',
  },
  { pattern: /after `<`/, message: '“<”被当成了组件的开头。', fix: '表示“小于”时写全角的“＜”或文字“小于”。' },
  { pattern: /expression/, message: '花括号 { } 里的内容不能识别。', fix: '正文里的花括号改成全角的“｛｝”。' },
];

const unknownSyntax = { message: 'MDX 的写法不对，不能识别。', fix: '对照同类 .mdx 文件的写法修改。' };

/** Where the parser stumbled (line and column of the body, from 1) and what that means. */
function explainSyntax(error: string, body: string): { line: number; column: number; message: string; fix: string } {
  const unclosed = /Expected a closing tag for `<[^`]+` \((\d+):(\d+)\)/.exec(error);
  const [, line, column] = (unclosed ?? /^(\d+):(\d+)/.exec(error) ?? [undefined, '1', '1']).map(Number) as [number, number, number];
  const source = (body.split('\n')[line - 1] ?? '').slice(column - 1);
  for (const known of syntaxMessages) {
    const match = known.pattern.exec(error);
    const groups = known.source ? match && known.source.exec(source) : match;
    if (!groups) continue;
    const fill = (text: string) => text.replace(/\$(\d)/g, (_, index: string) => groups[Number(index)] ?? '');
    return { line, column, message: fill(known.message), fix: fill(known.fix) };
  }
  return { line, column, ...unknownSyntax };
}

/** The tag for which the parser expected an end, where there is no such component: its name is wrong, and not the end. */
function misspeltOpening(error: string): { name: string; line: number; column: number } | undefined {
  const [, name, line, column] = /expected corresponding closing tag for `<([^>`]+)>` \((\d+):(\d+)/.exec(error) ?? [];
  return name === undefined || Object.hasOwn(mdxComponents, name) ? undefined : { name, line: Number(line), column: Number(column) };
}

/** Checks the body of an MDX file: well-formed, known components only, no code. */
export function checkMdx(file: ContentFile): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, column: number, message: string, fix: string) =>
    problems.push({ rule, where: { file: file.source.file, line: file.source.bodyLine + line - 1, column }, message, fix });
  let tree: MdastNode;
  try {
    tree = mdxToMdast(file.body);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const misspelt = misspeltOpening(error.message);
    if (misspelt) {
      checkElement(misspelt.name, [], (message, fix) => report(misspelt.line, misspelt.column, message, fix));
      return problems;
    }
    const { line, column, message, fix } = explainSyntax(error.message, file.body);
    report(line, column, message, fix);
    return problems;
  }
  const visit = (node: MdastNode): void => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    switch (node.type) {
      case 'mdxjsEsm':
        report(line, column, `正文里写了 ${/^\s*export/.test(node.value) ? 'export' : 'import'} 语句。`, '删去这一行；组件不需要导入，可直接使用。');
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
          report(line, column, `正文里有花括号“{${node.value.slice(0, 30)}}”，会被当成程序。`, '改成全角的“｛｝”，或删去花括号。');
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        checkElement(node.name ?? '', node.attributes as readonly JsxAttribute[], (message, fix) => report(line, column, message, fix));
        break;
    }
    if ('children' in node) for (const child of node.children) visit(child as MdastNode);
  };
  visit(tree);
  return problems;
}

function checkElement(name: string, attributes: readonly JsxAttribute[], report: (message: string, fix: string) => void): void {
  const component = mdxComponents[name as keyof typeof mdxComponents];
  if (!component) {
    const nearest = findNearest(name, names);
    report(`没有 <${name}> 这个组件。${nearest ? `是否为 <${nearest}>？` : ''}`, `可用的组件：${listChoices(names)}。`);
    return;
  }
  if (
    name === 'Figure' &&
    !attributes.some((attribute) => attribute.name === 'alt' && (typeof attribute.value !== 'string' || attribute.value.trim() !== ''))
  ) {
    report('<Figure> 没有替代文字 alt，看不见图的人不知道画的是什么。', '加上 alt="…"，用一句话说明图的内容。');
  }
  const allowed: readonly string[] = component.attributes;
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value !== null && typeof attribute.value === 'object')) {
      report(`<${name}> 的属性用了花括号。`, '属性值写在双引号里，例如 title="办理流程"。');
    } else if (!allowed.includes(attribute.name ?? '')) {
      report(`<${name}> 没有“${attribute.name ?? ''}”这个属性。`, `可用的属性：${listChoices(allowed)}。`);
    }
  }
}
