import { describe, expect, it } from 'vitest';
import { numeralReadings } from './numerals.ts';

describe('numeralReadings', () => {
  it.each([
    ['二〇三五', '2035'],
    ['二零三五年远景目标', '2035年远景目标'],
    ['2035年', '二〇三五年'],
    ['第1批', '第一批'],
    ['第一批', '第1批'],
    ['第十二期', '第12期'],
    ['第30条', '第三十条'],
    ['7月1日', '七月一日'],
    ['十一月', '11月'],
  ])('reads %s as %s too', (run, reading) => {
    expect(numeralReadings(run)).toContain(reading);
  });

  it.each(['统一', '停车', '一网通办', '123456', '十四五', 'pm2.5'])('leaves %s alone', (run) => {
    expect(numeralReadings(run)).toEqual([]);
  });
});
