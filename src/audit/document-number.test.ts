import { describe, expect, test } from 'vitest';
import { correctDocumentNumber, formOf, isDecreeNumber, yearIn } from './document-number.ts';

describe('formOf', () => {
  test.each(['示政办发〔2026〕8号', '示政规〔2021〕12号', '示自然资规〔2026〕10234号'])('knows %s as an ordinary number', (text) => {
    expect(formOf(text)).toBe('ordinary');
  });

  test.each(['第12号令', '示例县人民政府令第12号', '2026年第3号公告', '示例县人民政府公告2026年第3号', '示例县公安局通告第5号'])(
    'knows %s as a serial number',
    (text) => {
      expect(formOf(text)).toBe('serial');
    },
  );

  test.each(['示政办发[2026]8号', '示政办发〔26〕8号', '示政办发〔2026〕08号', '第3号', '第03号令', '〔2026〕8号', '无', '示政办发〔2026〕号'])(
    'knows no form of %s',
    (text) => {
      expect(formOf(text)).toBeUndefined();
    },
  );
});

describe('correctDocumentNumber', () => {
  test.each([
    ['示政办发[2026]8号', '示政办发〔2026〕8号', ['年份用了“[]”，不是六角括号“〔〕”']],
    ['示政办发【2026】8号', '示政办发〔2026〕8号', ['年份用了“【】”，不是六角括号“〔〕”']],
    ['示政办发（2026）8号', '示政办发〔2026〕8号', ['年份用了“（）”，不是六角括号“〔〕”']],
    ['示政办发(2026)8号', '示政办发〔2026〕8号', ['年份用了“()”，不是六角括号“〔〕”']],
    ['示政办发［2026］8号', '示政办发〔2026〕8号', ['年份用了“［］”，不是六角括号“〔〕”']],
    ['示政办发〔2026〕08号', '示政办发〔2026〕8号', ['序号前多了 0']],
    ['示政办发〔2026〕第8号', '示政办发〔2026〕8号', ['序号前多了“第”']],
    ['示政办发〔2026〕8', '示政办发〔2026〕8号', ['末尾缺少“号”']],
    ['示政办发〔2026〕 8号', '示政办发〔2026〕8号', ['中间有空格']],
    ['示政办发〔２０２６〕８号', '示政办发〔2026〕8号', ['用了全角数字']],
    ['示政办发2026〕8号', '示政办发〔2026〕8号', ['年份前面缺少“〔”']],
    [
      '示政办发[2026年]第08號',
      '示政办发〔2026〕8号',
      ['年份用了“[]”，不是六角括号“〔〕”', '年份后多了“年”', '序号前多了“第”', '序号前多了 0', '“号”写成了“號”'],
    ],
    ['示例县人民政府令 第012号', '示例县人民政府令第12号', ['中间有空格', '序号前多了 0']],
  ])('turns %s into %s', (text, corrected, faults) => {
    expect(correctDocumentNumber(text)).toEqual({ corrected, faults });
  });

  test.each(['示政办发20268号', '示政办发〔26〕8号', 'SZBF〔2026〕8号', '无', '第3号'])('does not guess what %s means', (text) => {
    expect(correctDocumentNumber(text)).toBeUndefined();
  });
});

test('yearIn reads the year of both forms', () => {
  expect(['示政办发〔2026〕8号', '2025年第3号公告', '示例县人民政府公告2024年第3号', '第12号令'].map(yearIn)).toEqual([2026, 2025, 2024, undefined]);
});

test('isDecreeNumber tells a decree from an announcement', () => {
  expect(['第12号令', '示例县人民政府令第12号', '2026年第3号公告', '示政令〔2026〕1号'].map(isDecreeNumber)).toEqual([true, true, false, false]);
});
