import { describe, expect, test } from 'vitest';
import { equationsOf, findBrokenEquations, type Equation } from './annual-report-equations.ts';

describe('equationsOf', () => {
  test.each([
    [2021, 7 + 7 + 25 + 3],
    [2019, 7 + 7 + 23 + 3],
  ] as const)('has two equations for each column, one for each row and each group of disputes (%d)', (format, count) => {
    expect(equationsOf(format)).toHaveLength(count);
  });
});

describe('findBrokenEquations', () => {
  const cell = (path: string) => ({ path, row: path, column: path });
  const equation = (left: string[], right: string[]): Equation => ({
    subject: '',
    left: { cells: left.map(cell) },
    right: { cells: right.map(cell) },
  });
  // a + b = s, c + d = t, a + c = u, b + d = v
  const square = [equation(['a', 'b'], ['s']), equation(['c', 'd'], ['t']), equation(['a', 'c'], ['u']), equation(['b', 'd'], ['v'])];
  const right = { a: 1, b: 2, c: 3, d: 4, s: 3, t: 7, u: 4, v: 6 };
  const find = (values: Record<string, number>) => findBrokenEquations(square, (path) => values[path]!);

  test('finds none in numbers that add up', () => {
    expect(find(right)).toEqual([]);
  });

  test('names the one cell whose correction mends all', () => {
    expect(find({ ...right, b: 5 }).map(({ leftSum, rightSum, repair }) => [leftSum, rightSum, repair?.cell.path, repair?.value])).toEqual([
      [6, 3, 'b', 2],
      [9, 6, 'b', 2],
    ]);
  });

  test('names none when several cells could be wrong', () => {
    const [first] = findBrokenEquations([equation(['a', 'b'], ['s'])], (path) => ({ a: 1, b: 2, s: 9 })[path]!);
    expect(first).not.toHaveProperty('repair');
  });

  test('does not correct a number below zero', () => {
    const [first] = findBrokenEquations([equation(['a'], ['s'])], (path) => ({ a: 3, s: 0 })[path]!);
    expect(first).not.toHaveProperty('repair');
    expect(findBrokenEquations([equation(['a'], ['s', 'b'])], (path) => ({ a: 0, s: 0, b: 1 })[path]!)[0]).not.toHaveProperty('repair');
  });
});
