import { describe, expect, test } from 'vitest';
import { layOutBars } from './bars.ts';

describe('layOutBars', () => {
  test('draws the longest bar over the whole width and the others in proportion', () => {
    const { bars, height } = layOutBars(
      [
        { label: '甲', values: [10] },
        { label: '乙', values: [5] },
      ],
      { width: 500, labelWidth: 100, textWidth: 100 },
    );
    expect(bars.map(({ parts }) => parts)).toEqual([[{ series: 0, x: 100, width: 300 }], [{ series: 0, x: 100, width: 150 }]]);
    expect(bars.map(({ text }) => text)).toEqual(['10', '5']);
    expect(height).toBe(60);
  });

  test('puts parts one behind another and leaves out those of nothing', () => {
    const [bar] = layOutBars([{ label: '甲', values: [1, 0, 3], text: '4 件' }], { width: 500, labelWidth: 100, textWidth: 100 }).bars;
    expect(bar).toMatchObject({
      text: '4 件',
      textX: 408,
      parts: [
        { series: 0, x: 100, width: 75 },
        { series: 2, x: 175, width: 225 },
      ],
    });
  });

  test('draws nothing of nothing', () => {
    expect(layOutBars([]).bars).toEqual([]);
    expect(layOutBars([{ label: '甲', values: [0] }]).bars[0]!.parts).toEqual([]);
  });
});
