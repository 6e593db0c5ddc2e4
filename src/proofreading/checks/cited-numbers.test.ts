import { describe, expect, test } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';

const numbers = (text: string | string[]) => findingsOf('cited-numbers', text, { asOf: '2026-11-20' });

test.each([
  ['根据《通知》（示政办发[2021]16号）要求', '1:12 [2021]16号'],
  ['示政办发（2021）16号', '1:5 （2021）16号'],
  ['示政办发〔2021〕第16号', '1:5 〔2021〕第16号'],
  ['示政办发〔2021〕016号', '1:5 〔2021〕016号'],
  ['示政办发„2021‟16号', '1:5 „2021‟16号'],
  ['示政办发〔2027〕16号', '1:5 〔2027〕16号'],
])('%s', (text, expected) => {
  expect(numbers(text)).toEqual([expected]);
});

test('the own number is of the year of the signature', () => {
  const notice = ['示政办发〔2020〕16号', '', '各单位：', '请抓好落实。', '', '2021年6月15日'];
  expect(numbers(notice)).toEqual(['1:5 〔2020〕16号']);
});

test('the number before 文件 and one with 字 are looked at too', () => {
  expect(numbers('按照示政办发[2021]5号文件要求')).toEqual(['1:7 [2021]5号']);
  expect(numbers('示政办字[2021]5号')).toEqual(['1:5 [2021]5号']);
});

describe('other numbers have forms of their own', () => {
  test.each([
    '国办发〔2021〕12号',
    '示例省人民政府令〔2010〕第15号',
    '（2021）鲁01民初123号',
    '示环罚字〔2021〕第003号',
    '2026年第3号公告，第12号令',
    '鲁（2021）示例县不动产权第0001号',
    '项目审办（2021）3号楼',
  ])('%s', (text) => {
    expect(numbers(text)).toEqual([]);
  });
});

test('any number before 文件, and one that lost its brackets', () => {
  expect(numbers('按照县委浮字[2018]30号文件精神')).toEqual(['1:7 [2018]30号']);
  expect(numbers('关于印发要点的通知（示政办发201835号）')).toEqual(['1:15 201835号']);
  expect(numbers('示办发201号文件')).toEqual([]);
});
