import { expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { tableSums } from './table-sums.ts';

const file = 'documents/normative-documents/relief-measures.md';
const table = (...rows: string[]) => ({
  [file]: (text: string) => `${text.trimEnd()}\n\n| 类别 | 批次 | 不合格 | 合格率 |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`,
});

test.each([
  ['right sums', ['| 糕点 | 1,186 | 4 | 97.8% |', '| 蔬菜 | 94 | — | 100% |', '| 合计 | 1280 | 4 | 98.5% |']],
  ['decimals', ['| 糕点 | 0.1 | 4 | 1 |', '| 蔬菜 | 0.2 | 1 | 1 |', '| **合计** | 0.3 | 5 | 1 |']],
  ['parts of parts', ['| 食品 | 186 | 4 | 1 |', '| 其中：糕点 | 86 | 4 | 1 |', '| 合计 | 186 | 4 | 1 |']],
  ['rows that are no parts', ['| 2024年 | 186 | 4 | 1 |', '| 2025年 | 94 | 2 | 1 |', '| 历年总计 | 1280 | 60 | 1 |']],
])('passes %s', (_name, rows) => {
  expect(findingsOf(tableSums, table(...rows))).toEqual([]);
});

test('finds the column whose sum is wrong', () => {
  const found = findingsOf(tableSums, table('| 糕点 | 186 | 4 | 1 |', '| 蔬菜 | 94 | 2 | 1 |', '| 合计 | 280 | 7 | 1 |'));
  expect(found).toMatchObject([{ where: { file }, message: '表格“不合格”列的合计是 7，以上各行相加是 6。' }]);
});

test('adds up both halves of a table of income and expenditure', () => {
  const found = findingsOf(tableSums, {
    [file]: (text) =>
      `${text.trimEnd()}\n\n| 收入 | 数 | 支出 | 数 |\n| --- | --- | --- | --- |\n| 税收 | 10 | 教育 | 9 |\n| 补助 | 20 | 卫生 | 21 |\n| 收入总计 | 30 | 支出总计 | 33 |\n`,
  });
  expect(found).toMatchObject([{ message: '表格“数”列的支出总计是 33，以上各行相加是 30。' }]);
});
