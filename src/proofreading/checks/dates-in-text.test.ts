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
