import { mdxToMdast, type MdastNode } from 'satteri';
import { findNearest, listChoices, mdxComponents, type ContentFile, type Problem } from '#disclosure';

const rule = 'mdx-content';
const names = Object.keys(mdxComponents);

interface JsxAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

const syntaxMessages: readonly (readonly [pattern: RegExp, message: string, fix: string])[] = [
  [/Expected a closing tag for `<([^>`]+)>`/, '<$1> 没有结束标记。', '在这一段之后加上 </$1>。'],
  [/Unexpected closing tag `<\/([^>`]+)>`/, '</$1> 没有对应的开始标记。', '删去它，或补上 <$1>；开始和结束的名称要一致。'],
  [/Unexpected character after `<`/, '“<”被当成了组件的开头。', '表示“小于”时写全角的“＜”或文字“小于”。'],
  [/expression/, '花括号 { } 里的内容不能识别。', '正文里的花括号改成全角的“｛｝”。'],
];

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
    const [, line, column] = /^(\d+):(\d+)/.exec(error.message) ?? [undefined, '1', '1'];
    const opened = /closing tag for `<[^`]+`? \((\d+):(\d+)\)/.exec(error.message);
    const known = syntaxMessages.find(([pattern]) => pattern.test(error.message));
    const match = known?.[0].exec(error.message);
    const fill = (text: string) => text.replaceAll('$1', match?.[1] ?? '');
    report(Number(opened?.[1] ?? line), Number(opened?.[2] ?? column), known ? fill(known[1]) : 'MDX 的写法不对，不能识别。', known ? fill(known[2]) : '对照同类 .mdx 文件的写法修改。');
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
        if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) report(line, column, `正文里有花括号“{${node.value.slice(0, 30)}}”，会被当成程序。`, '改成全角的“｛｝”，或删去花括号。');
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
  const allowed: readonly string[] = component.attributes;
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value !== null && typeof attribute.value === 'object')) {
      report(`<${name}> 的属性用了花括号。`, '属性值写在双引号里，例如 title="办理流程"。');
    } else if (!allowed.includes(attribute.name ?? '')) {
      report(`<${name}> 没有“${attribute.name ?? ''}”这个属性。`, `可用的属性：${listChoices(allowed)}。`);
    }
  }
}
