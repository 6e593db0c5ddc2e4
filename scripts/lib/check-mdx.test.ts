import { mdxComponents, parseContentFile } from '#disclosure';
import { describe, expect, test } from 'vitest';
import { checkMdx } from './check-mdx.ts';

const file = 'documents/interpretations/relief-measures-steps.mdx';
// The body begins on line 5.
const frontMatter = '---\ntitle: 办理流程\nforms: [流程演示]\n---\n';

function check(body: string) {
  return checkMdx(parseContentFile(file, frontMatter + body)).map(({ rule, where, message, fix }) => ({
    rule,
    file: where.file,
    line: where.line,
    message,
    fix,
  }));
}

describe('checkMdx', () => {
  test('passes every component with every attribute', () => {
    const body = Object.entries(mdxComponents).map(
      ([name, { attributes }]) => `<${name} ${attributes.map((attribute) => `${attribute}="甲"`).join(' ')}>\n\n文字\n\n</${name}>\n`,
    );
    expect(check(body.join('\n'))).toEqual([]);
  });

  test.each(['面积 < 5 平方米，3 > 2', '文字 {/* 备注 */} 文字', '<Figure src="flow.svg" alt="流程" />', '`<5` 和 `{a}`', '```\n{a}\n<b\n```'])(
    'passes %j',
    (body) => {
      expect(check(body)).toEqual([]);
    },
  );

  test.each([
    ['an element that does not end', '文字\n\n<Steps title="流程">\n\n1. 受理\n', 7, '<Steps> 没有结束标记。', '在这一段之后加上 </Steps>。'],
    ['an end without a beginning', '文字\n\n</Steps>\n', 7, '</Steps> 没有对应的开始标记。', '删去它'],
    ['a wrong end', '<Steps title="流程">\n\n1. 受理\n\n</Timeline>\n', 9, '结束标记 </Timeline> 对不上：前面打开的是 <Steps>。', '改成 </Steps>'],
    [
      'ends in the wrong order',
      '<Questions title="甲">\n\n<Question title="乙">\n\n答\n\n</Questions>\n\n</Question>\n',
      11,
      '结束标记 </Questions> 对不上：前面打开的是 <Question>。',
      '改成 </Question>',
    ],
    [
      'an unknown component',
      '文字\n\n<Step title="流程">\n\n1. 受理\n\n</Step>\n',
      7,
      '没有 <Step> 这个组件。是否为 <Steps>？',
      '可用的组件：Steps、Timeline',
    ],
    ['an HTML element', '<b>要点</b>', 5, '没有 <b> 这个组件。', '可用的组件：Steps'],
    ['an unknown attribute', '<Steps titel="流程">\n\n1. 受理\n\n</Steps>\n', 5, '<Steps> 没有“titel”这个属性。', '可用的属性：title。'],
    ['an import', "import Steps from './Steps.astro';\n\n文字\n", 5, '正文里写了 import 语句。', '删去这一行'],
    ['an export', '文字\n\nexport const year = 2026;\n', 7, '正文里写了 export 语句。', '删去这一行'],
    ['an expression of its own', '文字\n\n{year}\n', 7, '正文里有花括号“{year}”，会被当成程序。', '｛｝'],
    ['an expression in a text', '第一行\n今年是{year}年。', 6, '正文里有花括号“{year}”，会被当成程序。', '｛｝'],
    ['a brace that does not close', '今年是{year年。', 5, '花括号 { } 里的内容不能识别。', '｛｝'],
    ['an expression as an attribute', '<Steps title={name}>\n\n1. 受理\n\n</Steps>\n', 5, '<Steps> 的属性用了花括号。', 'title="办理流程"'],
    ['spread attributes', '<Steps {...names}>\n\n1. 受理\n\n</Steps>\n', 5, '<Steps> 的属性用了花括号。', 'title="办理流程"'],
    ['a less-than sign before a number', '文字\n\n面积<5平方米', 7, '“<”被当成了组件的开头。', '＜'],
    ['a comment of HTML', '文字\n\n<!-- 待核 -->\n', 7, '带组件的正文里不能写 <!-- --> 注释。', '{/* 文字 */}'],
    ['an address in angle brackets', '见 <https://www.gov.cn/>。', 5, '网址、邮箱“https://www.gov.cn/”两边写了尖括号。', '去掉尖括号'],
    ['full-width quotes', '<Steps title=“流程”>\n\n1. 受理\n\n</Steps>\n', 5, '<Steps> 的属性写法不对。', '引号用半角、成对'],
    ['a quote that does not close', '<Steps title="流程>\n\n1. 受理\n\n</Steps>\n', 5, '<Steps> 的属性写法不对。', '引号用半角、成对'],
  ])('finds %s', (_, body, line, message, fix) => {
    expect(check(body)).toEqual([{ rule: 'mdx-content', file, line, message, fix: expect.stringContaining(fix) as string }]);
  });

  test('finds several faults at once', () => {
    expect(check('{a}\n\n<Step>\n\n文字 {b}\n\n</Step>\n').map(({ line }) => line)).toEqual([5, 7, 9]);
  });
});
