import { expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { indexNumberForms } from './index-number-forms.ts';

const file = 'documents/normative-documents/relief-measures.md';
const indexOf = (text: string) => /^indexNumber: (.*)$/m.exec(text)![1]!;
const changed = (change: (index: string) => string) => ({ [file]: (text: string) => text.replace(indexOf(text), change(indexOf(text))) });

test('numbers of one form pass', () => {
  expect(findingsOf(indexNumberForms)).toEqual([]);
});

test.each([
  ['a separator of its own', (index: string) => index.replace('/', '-'), '写法与全站其他索引号不同'],
  ['full-width letters', (index: string) => index.replace('S', 'Ｓ'), '写法与全站其他索引号不同'],
  ['a serial of fewer digits', (index: string) => index.replace(/-00/, '-'), '的流水号是 3 位，其他索引号是 5 位'],
  ['a code that nobody else has', (index: string) => index.replace('SLX001', 'SLX010'), '的机关代码 SLX010 没有别的文件使用'],
  ['the year of another', (index: string) => index.replace(/\/\d{4}/, '/2019'), '的年份是 2019'],
])('finds %s', (_name, change, message) => {
  expect(findingsOf(indexNumberForms, changed(change))).toMatchObject([{ where: { file }, message: expect.stringContaining(message) }]);
});

test('finds the code of another organ', () => {
  expect(
    findingsOf(
      indexNumberForms,
      changed(() => 'SLX002/2026-00912'),
    ),
  ).toMatchObject([{ where: { file }, message: expect.stringMatching(/SLX002\/2026-00912 的机关代码是示例县人民政府办公室的.*SLX001/) }]);
});
