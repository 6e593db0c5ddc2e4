import { describe, expect, test } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';

const deadlines = (text: string | string[], issued = '2021-06-15') => findingsOf('deadlines-in-text', text, { issued });

test.each([
  ['各单位于5月底前完成自查。', '1:5 5月底前'],
  ['2021年5月31日前报送县政府办。', '1:1 2021年5月31日前'],
  ['一季度末前建立台账。', '1:1 一季度末前'],
  ['5月中旬前完成清理，并报送结果。', '1:1 5月中旬前'],
  ['6月10日17:00前报送。', '1:1 6月10日17:00前'],
])('%s', (text, expected) => {
  expect(deadlines(text)).toEqual([expected]);
});

test('a deadline that is all of a cell is told', () => {
  expect(deadlines(['\t整合账号', '\t5月底前'])).toEqual(['2:2 5月底前']);
});

test('the signature tells the day of issue', () => {
  const notice = ['各单位于5月底前完成自查。', '', '示例县人民政府办公室', '2021年6月15日'];
  expect(findingsOf('deadlines-in-text', notice)).toEqual(['1:5 5月底前']);
  expect(findingsOf('deadlines-in-text', [...notice, '2021年7月1日'])).toEqual([]);
});

describe('what is no task of this year is left alone', () => {
  test.each([
    '每年5月底前报送年度计划。',
    '5月底前，全镇已建成示范点12个。',
    '次年1月31日前公布年度报告。',
    '2022年3月底前完成。',
    '9月30日前完成，年底前总结。',
    '对2016年12月31日前印发的规范性文件进行清理。',
    '截至5月31日前，已公开信息300条。',
    '截止2020年12月31日，全年公开信息89条。',
    '4月底前已经完成的单位，不再报送。',
    '2020年，3月底前完成了整改。',
    '5月底前登记的企业，可以申请。',
  ])('%s', (text) => {
    expect(deadlines(text)).toEqual([]);
  });

  test('at the end of a year, the first months are those of the next', () => {
    expect(deadlines('3月底前报送总结。', '2021-11-20')).toEqual([]);
  });
});
