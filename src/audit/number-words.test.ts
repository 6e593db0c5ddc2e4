import { describe, expect, test } from 'vitest';
import { numberPattern, parseNumber } from './number-words.ts';

describe('parseNumber', () => {
  test.each([
    ['0', 0],
    ['1,205', 1205],
    ['１２', 12],
    ['3755.07', 3755.07],
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['三十', 30],
    ['二百一十四', 214],
    ['一千零五', 1005],
    ['一万二千', 12000],
    ['二〇二五', 2025],
  ])('reads %s', (text, value) => {
    expect(new RegExp(`^${numberPattern}$`).test(text)).toBe(true);
    expect(parseNumber(text)).toBe(value);
  });
});
