import { describe, expect, it } from 'vitest';
import { normalise, runsOf } from './normalise.ts';

describe('runsOf', () => {
  it.each([
    ['“三公”经费', ['三公经费']],
    ['《政府信息公开条例》', ['政府信息公开条例']],
    ['＜政府信息公开条例>', ['政府信息公开条例']],
    ['示政办发〔2021〕8号', ['示政办发20218号']],
    ['示政办发［２０２１］８号', ['示政办发20218号']],
    ['示政办发 (2021) 8 号', ['示政办发20218号']],
    ['公开。政府、部门，乡镇；街道！村？组…户……人', ['公开', '政府', '部门', '乡镇', '街道', '村', '组', '户', '人']],
    ['ＩＰv6 与 PM2.5', ['ipv6与pm2.5']],
    ['1,234,567元，其中', ['1234567元', '其中']],
    ['地址：示例县 10:30', ['地址', '示例县10:30']],
    ['2021—2025年、2021-2025年、2021～2025年、2021——2025年', ['2021—2025年', '2021-2025年', '2021—2025年', '2021—2025年']],
    ['艾力·买买提', ['艾力买买提']],
    ['５０％、25℃、①', ['50%', '25°c', '1']],
    ['cafe\u0301', ['café']],
    ['零\u200B宽\uFEFF字\u00AD符', ['零宽字符']],
    ['𬭩名', ['𬭩名']],
    ['一行\n又一行', ['一行又一行']],
    ['（）“”　', []],
    ['', []],
  ])('reads %s', (text, runs) => {
    expect(runsOf(text)).toEqual(runs);
  });
});

describe('normalise', () => {
  it('tells where each character came from', () => {
    const text = '见“三公”经费。½';
    const [first, second] = normalise(text);
    const at = first!.characters.indexOf('公');
    expect(text.slice(first!.starts[at], first!.ends[at])).toBe('公');
    expect(second!.characters).toEqual(['1', '/', '2']);
    expect(second!.starts).toEqual([8, 8, 8]);
    expect(second!.ends).toEqual([9, 9, 9]);
  });

  it('reads any substring of a run as the same characters', () => {
    const text = '示例县2021—2025年“十四五”规划（草案）';
    const whole = runsOf(text).join('');
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        for (const run of runsOf(text.slice(start, end))) expect(whole).toContain(run);
      }
    }
  });
});
