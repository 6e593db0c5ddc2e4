import { describe, expect, test } from 'vitest';
import { layOutLines } from './lines.ts';

describe('layOutLines', () => {
  test('spreads places evenly and values from the lower edge to the upper', () => {
    const { lines, plot, places } = layOutLines(['2023', '2024', '2025'], [{ label: '解读率', values: [0, 50, 100] }], { maximum: 100 });
    const { points } = lines[0]!;
    expect(points[0]!.y).toBe(plot.bottom);
    expect(points[2]!.y).toBe(plot.top);
    expect(points[1]!.x - points[0]!.x).toBeCloseTo(points[2]!.x - points[1]!.x);
    expect(places.map(({ x }) => x)).toEqual(points.map(({ x }) => x));
  });

  test('breaks a line where there is no value', () => {
    const [line] = layOutLines(['1', '2', '3', '4'], [{ label: '甲', values: [1, 2, null, 4] }]).lines;
    expect(line!.paths).toHaveLength(2);
    expect(line!.points).toHaveLength(3);
  });

  test('ends the axis at a round number', () => {
    expect(layOutLines(['1'], [{ label: '甲', values: [37] }]).ticks.at(-1)!.value).toBe(50);
    expect(layOutLines([], []).ticks.at(-1)!.value).toBe(1);
  });
});
