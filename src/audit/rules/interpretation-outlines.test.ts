import { describe, expect, test } from 'vitest';
import { findingsOf, validContent } from '../testing/content-subject.ts';
import { interpretationOutlines } from './interpretation-outlines.ts';

const file = 'documents/interpretations/relief-measures-text.md';
const text = (body: string) => (whole: string) => `${whole.slice(0, whole.lastIndexOf('---\n') + 4)}${body}\n`;
const firstLine = validContent().get(file)!.split('\n').lastIndexOf('---') + 2;

describe('interpretation-outlines', () => {
  test('passes sections that say something', () => {
    expect(findingsOf(interpretationOutlines)).toEqual([]);
  });

  test('warns of a list of what the parts are called', () => {
    const outline =
      '《示例县临时救助实施办法》共五章二十条。\n\n## 一、总则\n\n## 二、对象和范围\n\n- 支出型救助\n- 急难型救助\n\n## 三、审核确认程序\n\n## 四、监督管理\n\n## 五、附则';
    expect(findingsOf(interpretationOutlines, { [file]: text(outline) })).toMatchObject([
      { where: { file, line: firstLine + 2 }, message: '正文 59 字里标题和只有题目的行占 39 字（66%，7 行），超过 50%。' },
    ]);
  });
});
