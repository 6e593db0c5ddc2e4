import { expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { figuresInText } from './figures-in-text.ts';

const file = 'documents/normative-documents/relief-measures.md';
const table = '| 类别 | 抽检批次 | 不合格批次 |\n| --- | --- | --- |\n| 糕点 | 186 | 4 |\n| 蔬菜 | 226 | 3 |\n| 合计 | 412 | 7 |';
const goals = '| 指标 | 2025年 | 2030年 |\n| --- | --- | --- |\n| 农村公路优良中等路率 | 88.6% | 92% |\n| 一般公共预算收入（万元） | 109050 | — |';
const withText = (text: string, summary?: string) => ({
  [file]: (whole: string) =>
    `${summary === undefined ? whole.trimEnd() : whole.trimEnd().replace(/^summary: .*/m, `summary: ${summary}`)}\n\n${text}\n`,
});

test.each([
  ['figures that agree', `抽检412批次，合格405批次，不合格7批次，合格率98.3%。\n\n${table}`],
  ['a part that has no column', `其中学校食堂抽检42批次，不合格1批次。\n\n${table}`],
  ['vague figures', `抽检约421批次，不合格近9批次。\n\n${table}`],
  ['a year that the table does not have', `2022年，农村公路优良中等路率86.8%。\n\n${goals}`],
  ['rounded industries', '地区生产总值162.38亿元，其中，第一产业增加值27.46亿元，第二产业增加值60.18亿元，第三产业增加值74.73亿元。'],
  ['checks of several kinds', '抽检412批次，合格405批次，整改5批次，不合格7批次。'],
])('passes %s', (_name, text) => {
  expect(findingsOf(figuresInText, withText(text))).toEqual([]);
});

test.each([
  ['parts that do not add up', `抽检412批次，合格406批次，不合格7批次。\n\n${table}`, '合格 406批次加不合格 7批次是 413批次，总数写的是 412批次。'],
  ['a wrong rate', '抽检412批次，合格405批次，不合格7批次，合格率89.3%。', '合格率写的是 89.3%，按 405÷412 是 98.3%。'],
  ['another sum than that of the column', `本季度不合格9批次。\n\n${table}`, '表格“不合格批次”列的合计是 7'],
  ['another figure than that of the row', `2025年一般公共预算收入109500万元。\n\n${goals}`, '表格里是 109050万元'],
  ['digits that changed places', `2025年，农村公路优良中等路率86.8%。\n\n${goals}`, '表格里是 88.6%'],
  [
    'industries that do not add up',
    '地区生产总值162.37亿元，第一产业增加值72.46亿元，第二产业增加值60.18亿元，第三产业增加值74.73亿元。',
    '相加是 207.37 亿元',
  ],
])('finds %s', (_name, text, message) => {
  const found = findingsOf(figuresInText, withText(text));
  expect(found).toMatchObject([{ where: { file }, message: expect.stringContaining(message) }]);
});

test('finds a summary with digits that changed places', () => {
  const found = findingsOf(figuresInText, withText('抽检412批次，合格405批次，不合格7批次。', '抽检食品421批次。'));
  expect(found).toMatchObject([{ where: { file }, message: expect.stringContaining('summary（内容概述）写的是 421批次，正文写的是 412批次') }]);
});

test('passes the number of one among many', () => {
  expect(findingsOf(figuresInText, withText('全年共办理1256件。', '这是今年第1265件。'))).toEqual([]);
});

test('leaves a wrong sum to the rule on sums', () => {
  expect(findingsOf(figuresInText, withText(`抽检412批次。\n\n${table.replace('| 412 |', '| 421 |')}`))).toEqual([]);
});
