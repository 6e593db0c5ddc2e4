import { describe, expect, test } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';

const dates = (text: string) => findingsOf('dates-in-text', text);

test.each([
  ['自2021年2月30日起施行。', '1:2 2021年2月30日'],
  ['于6月31日前报送。', '1:2 6月31日'],
  ['2021年13月完成。', '1:1 2021年13月'],
  ['2021年2月29日', '1:1 2021年2月29日'],
  ['二月三十日', '1:1 二月三十日'],
  ['发布日期：2021-02-30', '1:6 2021-02-30'],
  ['自2021年9月1日至2021年8月31日止。', '1:2 2021年9月1日至2021年8月31日'],
])('%s', (text, expected) => {
  expect(dates(text)).toEqual([expected]);
});

test.each([
  ['2021年6月15日（星期三）上午召开。', '1:1 2021年6月15日（星期三）'],
  ['2021年5月6日25:30', '1:10 25:30'],
  ['5月6日上午9：75', '1:7 9：75'],
])('%s', (text, expected) => {
  expect(dates(text)).toEqual([expected]);
});

test('a day of the week without a year is that of the year of issue or the next', () => {
  expect(findingsOf('dates-in-text', '会议定于6月15日（星期二）召开，6月16日（星期二）报到。', { issued: '2021-06-10' })).toEqual([
    '1:18 6月16日（星期二）',
  ]);
  expect(dates('会议定于6月15日（星期五）召开。')).toEqual([]);
});

describe('what is no date, or a true one, is left alone', () => {
  test.each([
    '2020年2月29日，2月29日，12月31日。',
    '每月25日30日各一次，24月龄以上。',
    '自2020年12月1日起至2021年3月31日。',
    '标准号2021-32-10，电话0855-2021-13。',
    '第三十一次会议于十二月三十一日召开。',
    '2号楼1单元13月租金',
    '2021年6月15日（星期二）24:00截止，上午9:30，比分25:30。',
  ])('%s', (text) => {
    expect(dates(text)).toEqual([]);
  });
});

test('a signature without its last character', () => {
  expect(findingsOf('dates-in-text', ['请认真组织实施。', '', '2020年9月17'])).toEqual(['3:1 2020年9月17']);
});

test('an approval after the signature', () => {
  const notice = (day: string) => [`《规则》已经${day}县政府第三次全体会议通过，现予印发。`, '', '2019年1月17日'];
  expect(findingsOf('dates-in-text', notice('2019年2月4日'))).toEqual(['1:5 已经2019年2月4日县政府第三次全体会议通过']);
  expect(findingsOf('dates-in-text', notice('2019年1月4日'))).toEqual([]);
});

test('a time that is not in the morning, a month behind the end of the year', () => {
  expect(findingsOf('dates-in-text', '会议于9月1日上午14:30召开。')).toEqual(['1:8 上午14:30']);
  expect(findingsOf('dates-in-text', '2022年底11月前完成。')).toEqual(['1:1 2022年底11月']);
  expect(findingsOf('dates-in-text', '9月1日上午11:30、下午14:30，2022年底前')).toEqual([]);
});

test('a signature in figures gives the year of a weekday', () => {
  expect(findingsOf('dates-in-text', ['检查时间：10月21日（周四）。', '德育处', '2011/9/30'])).toEqual(['1:6 10月21日（周四）']);
  expect(findingsOf('dates-in-text', ['检查时间：10月21日（周五）。', '德育处', '2011/9/30'])).toEqual([]);
});

test('a number of days that is not that of the dates', () => {
  expect(findingsOf('dates-in-text', '10月1日（星期一）至7日（星期日）放假调休，共8天。')).toEqual([
    '1:1 10月1日（星期一）至7日（星期日）放假调休，共8天',
  ]);
  expect(findingsOf('dates-in-text', '2019年4月5日至7日放假，共3天；2月26日至3月2日放假，共6天；10月1日至7日值班，共5人。')).toEqual([]);
});

test('a year that cannot be', () => {
  expect(findingsOf('dates-in-text', '安排部署了2106年奋斗目标')).toEqual(['1:6 2106年']);
  expect(findingsOf('dates-in-text', '20211年度工作任务')).toEqual(['1:1 20211年']);
  expect(findingsOf('dates-in-text', '距今2500年，有2300年历史，2500年前')).toEqual([]);
});
