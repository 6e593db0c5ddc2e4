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

  it('corrects half of a short word only beside another word', () => {
    const short = new Suggestions({ words: ['停车 收费'], sounds: ['停亭'] });
    expect(short.candidatesFor('停车收弗', 3)).toEqual(['停车收费']);
    expect(short.candidatesFor('收弗', 3)).toEqual([]);
  });

  it('has none for what is far from every word', () => {
    expect(suggestions.candidatesFor('彩票', 3)).toEqual([]);
  });

  it('know whole words like one that is not frequent itself', () => {
    expect(suggestions.wordsLike('地保', 3)).toEqual(['低保']);
    expect(suggestions.wordsLike('停车收弗', 3)).toEqual(['停车收费']);
    expect(suggestions.wordsLike('低保', 3)).toEqual([]);
    expect(suggestions.wordsLike('停收', 3)).toEqual([]);
  });

  it('take rarer words from a file of their own', () => {
    const more = new Suggestions({ words: ['停车'], sounds: ['停亭'] }, { words: ['亭子'] });
    expect(more.candidatesFor('停子', 3)).toEqual(['亭子']);
  });
});
