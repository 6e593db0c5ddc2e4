import { describe, expect, test } from 'vitest';
import { findMarkdownLinks } from './markdown-links.ts';

function targets(text: string): string[] {
  return findMarkdownLinks(text).map(({ kind, target }) => `${kind} ${target}`);
}

describe('findMarkdownLinks', () => {
  test.each([
    ['[《办法》](/plans/a/)', ['link /plans/a/']],
    ['（见[《办法》](/plans/a/)），', ['link /plans/a/']],
    ['[甲 [乙] 丙](/a/)', ['link /a/']],
    ['[a](/a/ "题（一）")、[b](/b/ \'题\')、[c](/c/ (题))', ['link /a/', 'link /b/', 'link /c/']],
    ['[a](</a b/>)', ['link /a b/']],
    ['[a](/e(1)/)', ['link /e(1)/']],
    ['[a](/e\\)/)', ['link /e)/']],
    ['[a](/a/?x=1&amp;y=2)', ['link /a/?x=1&y=2']],
    ['[a](\n/a/\n"题")', ['link /a/']],
    ['[空]() [](/b/)', ['link ', 'link /b/']],
    ['![流程图](flow.svg)', ['image flow.svg']],
    ['[![图](i.png)](/b/)', ['link /b/', 'image i.png']],
    ['[甲][a]\n\n[a]: /a/ "题"\n[b]: </b/>', ['definition /a/', 'definition /b/']],
    ['<https://a.example/x> <mailto:a@b.example>', ['autolink https://a.example/x', 'autolink mailto:a@b.example']],
    ['见https://a.example/x。另见www.b.example，', ['autolink https://a.example/x', 'autolink www.b.example']],
    ['（https://a.example/x）(https://b.example/y).', ['autolink https://a.example/x', 'autolink https://b.example/y']],
    ['[https://a.example](https://a.example)', ['link https://a.example']],
    ['<Figure src="a.svg"\n  alt="甲 > 乙">', ['embed a.svg']],
    ["<a href='/a/'>甲</a>", ['reference /a/']],
    ['[a](a b.pdf)', ['broken (a b.pdf)']],
    ['[a]（/a/）', ['broken （/a/）']],
    ['[a](/a/）', ['broken (/a/）']],
    ['[a](/a/', ['broken (/a/']],
  ])('finds the addresses of %j', (text, expected) => {
    expect(targets(text)).toEqual(expected);
  });

  test.each([
    ['`[a](/a/)`'],
    ['``[a](/a/) ` [b](/b/)``'],
    ['```\n[a](/a/)\n```'],
    ['~~~ md\n[a](/a/)\n```\n[b](/b/)\n~~~'],
    ['- 一\n  ```\n  [a](/a/)\n  ```'],
    ['````\n```\n[a](/a/)\n```\n````'],
    ['<!-- [a](/a/) -->'],
    ['{/* [a](/a/) */}'],
    ['\\[a](/a/)'],
    ['[甲]（乙）'],
    ['国办发[2019]61号（附件）'],
    ['[^1]: 脚注'],
    ['3 < 5 且 a > b'],
    ['user@www.example'],
  ])('finds none in %j', (text) => {
    expect(targets(text)).toEqual([]);
  });

  test('keeps looking after a backtick that nothing closes', () => {
    expect(targets('一个 ` 号 [a](/a/)\n\n另一段 ` [b](/b/)')).toEqual(['link /a/', 'link /b/']);
  });

  test('gives text and line', () => {
    expect(findMarkdownLinks('# 题\n\n见[甲](/a/)、\n[乙](/b/)\n\n```\n[c](/c/)\n```\n![丙](d.png)')).toEqual([
      { kind: 'link', target: '/a/', text: '甲', line: 2 },
      { kind: 'link', target: '/b/', text: '乙', line: 3 },
      { kind: 'image', target: 'd.png', text: '丙', line: 8 },
    ]);
  });

  test.each(['[a', '` `` ', '<a ', '[a](/x/ `\n', '![', '(', '```\n', '[a](('])('reads %j, repeated without end, to its end', (piece) => {
    expect(findMarkdownLinks(`${piece.repeat(20_000)}\n\n[尾](/end/)\n`).map(({ target }) => target)).toContain('/end/');
  });
});
