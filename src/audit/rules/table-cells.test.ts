import { expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { tableCells } from './table-cells.ts';

const file = 'documents/normative-documents/relief-measures.md';
const table = (...rows: string[]) => ({
  [file]: (text: string) => `${text.trimEnd()}\n\n| 类别 | 批次 | 不合格 |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
});

test.each([
  ['full rows', ['| 糕点 | 186 | 4 |', '| 蔬菜 | 94 |  |', '| 合计 | 280 | 4']],
  ['the title of a group', ['| 一、抽检 |', '| 糕点 | 186 | 4 |']],
  ['a bar that is part of a cell', ['| 糕点\\|面包 | 186 | 4 |']],
])('passes %s', (_name, rows) => {
  expect(findingsOf(tableCells, table(...rows))).toEqual([]);
});

test('finds a row with a cell less, and one with a cell more', () => {
  expect(findingsOf(tableCells, table('| 糕点 | 186 |', '| 蔬菜 | 94 | 1 | 2 |'))).toMatchObject([
    { where: { file }, message: '表头以“类别”开头的表格，有一行是 2 格，表头是 3 格，后面的格会空着。' },
    { where: { file }, message: '表头以“类别”开头的表格，有一行是 4 格，表头是 3 格，多出的不会显示。' },
  ]);
});
