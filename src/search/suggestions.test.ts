import { describe, expect, it } from 'vitest';
import { isOneSlip, Suggestions } from './suggestions.ts';

const suggestions = new Suggestions({
  words: ['停车 收费 低保 医疗 保险', '停车收费 最低生活保障 宅基地 公租房', '通报'],
  sounds: ['停庭亭', '低滴地', '的地得', '保宝报', '宅', '摘择宅', '机基及', '通'],
});

describe('isOneSlip', () => {
  it.each([
    ['停车收弗', '停车收费', true],
    ['停收费', '停车收费', true],
    ['停停车收费', '停车收费', true],
    ['停收车费', '停车收费', true],
    ['停车收费', '停车收费', false],
    ['停租首费', '停车收费', false],
    ['收费', '停车收费', false],
  ])('compares %s with %s', (typed, word, expected) => {
    expect(isOneSlip([...typed], [...word])).toBe(expected);
  });
});

describe('suggestions', () => {
  it.each([
    ['停车收弗', '停车收费'],
    ['庭车收费', '停车收费'],
    ['地宝', '低保'],
    ['地保怎么申请', '低保怎么申请'],
    ['摘机地', '宅基地'],
    ['最底生活保障', '最低生活保障'],
    ['最低生活障', '最低生活保障'],
    ['公租租房', '公租房'],
    ['宅地基', '宅基地'],
  ])('corrects %s to %s first', (typed, meant) => {
    expect(suggestions.candidatesFor(typed, 3)[0]).toBe(meant);
  });

  it('has none for what is far from every word', () => {
    expect(suggestions.candidatesFor('彩票', 3)).toEqual([]);
  });
});
