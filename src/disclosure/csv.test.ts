import { describe, expect, test } from 'vitest';
import { quoteCsv, toCsvText } from './csv.ts';

describe('quoteCsv', () => {
  test.each([
    ['普通文字', '普通文字'],
    ['甲,乙', '"甲,乙"'],
    ['他说"好"', '"他说""好"""'],
    ['一行\r\n两行', '"一行\r\n两行"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝cmd', "'＝cmd"],
    ['\t=1', "'\t=1"],
    ['-12.5', '-12.5'],
    ['-12.5元', "'-12.5元"],
  ])('%j becomes %j', (value, expected) => {
    expect(quoteCsv(value)).toBe(expected);
  });
});

test('toCsvText begins with a byte order mark and ends every line as RFC 4180 says', () => {
  expect(
    toCsvText([
      ['甲', '乙'],
      ['1', ''],
    ]),
  ).toBe('\uFEFF甲,乙\r\n1,\r\n');
});
