import { expect, test } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';

const organNames = ['示例县人民政府', '县政府', '示例县卫生健康委员会', '卫健委', '示例县财政局', '财政局'];
const names = (text: string) => findingsOf('organ-names', text, { organNames });

test('a name with one character mistaken is told', () => {
  expect(names('由县卫建委负责。')).toEqual(['1:3 卫建委']);
  expect(names('报示例县财正局备案。')).toEqual(['1:2 示例县财正局']);
});

test('right names and other organs are left alone', () => {
  for (const text of ['由卫健委、示例县财政局负责。', '由镇政府、县民政局、县教育局办理。', '乡镇人民政府']) expect(names(text), text).toEqual([]);
});

test('without a list nothing is said', () => {
  expect(findingsOf('organ-names', '由县卫建委负责。')).toEqual([]);
});
