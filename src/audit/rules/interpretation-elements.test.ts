import { describe, expect, test } from 'vitest';
import { findingsOf, replace, validContent } from '../testing/content-subject.ts';
import { interpretationElements } from './interpretation-elements.ts';

const file = 'documents/interpretations/relief-measures-text.md';
const section = (title: string) => new RegExp(`## .、${title}\\n\\n.*\\n`);
const firstLine = validContent().get(file)!.split('\n').lastIndexOf('---') + 2;

function messages(change: (text: string) => string): string[] {
  return findingsOf(interpretationElements, { [file]: change }).map(({ message }) => message);
}

describe('interpretation-elements', () => {
  test('passes an interpretation that tells everything', () => {
    expect(findingsOf(interpretationElements)).toEqual([]);
  });

  test.each(['背景依据', '目的意义', '主要内容', '解读机关与联系方式'])('misses “%s”', (element) => {
    expect(messages(replace(section(element), ''))).toEqual([`文件 relief-measures 的首次解读没有写到“${element}”。`]);
    expect(findingsOf(interpretationElements, { [file]: replace(section(element), '') })).toMatchObject([{ where: { file, line: firstLine } }]);
  });

  test('misses the differences only where a document changes others', () => {
    const change = replace(section('新旧差异'), '');
    expect(messages(change)).toEqual(['文件 relief-measures 的首次解读没有写到“新旧差异”，而这件文件修改或者废止了其他文件。']);
    const measures = 'documents/normative-documents/relief-measures.md';
    expect(findingsOf(interpretationElements, { [file]: change, [measures]: replace('repeals: [relief-measures-2021]\n', '') })).toEqual([]);
  });

  test.each([
    ['## 一、背景依据', '## 起草背景'],
    ['## 一、背景依据', '## 出台背景'],
    ['## 一、背景依据', '**制定的由来**\n'],
    ['## 一、背景依据\n\n', '政策依据：'],
    ['## 一、背景依据', '（一）为什么要制定这个办法'],
    ['## 二、目的意义', '## 制定的必要性'],
    ['## 二、目的意义\n\n', '制定办法旨在解决急难。'],
    ['## 三、主要内容', '## 哪些人可以申请'],
    ['## 二、目的意义\n\n', '图中文字：县级流程图。目的意义——'],
    ['## 三、主要内容', '## 政策亮点'],
    ['## 四、新旧差异', '## 与原来有什么不同'],
    ['## 四、新旧差异', '## 主要变化'],
    ['## 五、解读机关与联系方式', '## 咨询方式'],
  ])('takes “%s” for the same as “%s”', (before, after) => {
    expect(messages(replace(before, after))).toEqual([]);
  });

  test('asks for what site.yaml lists', () => {
    expect(
      findingsOf(interpretationElements, { 'site.yaml': replace('  from: 2026-01-01', '  from: 2026-01-01\n  elements: [关键词诠释]') }),
    ).toMatchObject([{ message: '文件 relief-measures 的首次解读没有写到“关键词诠释”。' }]);
  });
});
