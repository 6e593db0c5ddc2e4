import { describe, expect, it } from 'vitest';
import { runsOf } from './normalise.ts';
import { OtherWords } from './other-words.ts';
import { vocabulary } from './vocabulary.ts';

const words = new OtherWords(
  {
    groups: [
      ['最低生活保障', '低保', '低保户'],
      ['第十四个五年规划', '十四五规划', '十四五'],
      ['电动自行车', '电动车'],
    ],
  },
  { traditional: '醫療險電動車', simplified: '医疗险电动车' },
);

describe('other words', () => {
  it.each([
    ['低保标准', ['最低生活保障标准', '低保户标准']],
    ['低保户', ['最低生活保障', '低保']],
    ['十四五', ['第十四个五年规划']],
    ['二〇三五年电动车', ['2035年电动车', '二〇三五年电动自行车']],
    ['彩票', []],
    ['2021-2025年', ['2021—2025年', '二〇二一-二〇二五年']],
    ['2021—2025年规划', ['2021-2025年规划', '二〇二一—二〇二五年规划']],
  ])('says %s otherwise', (run, others) => {
    expect(words.othersOf(run)).toEqual(others);
  });

  it('offers a word of the vocabulary or other dashes for a whole run only', () => {
    expect(words.synonymsOf('低保户')).toEqual(['最低生活保障', '低保']);
    expect(words.synonymsOf('低保标准')).toEqual([]);
    expect(words.synonymsOf('2021-2025年')).toEqual(['2021—2025年']);
  });

  it('reads traditional characters', () => {
    expect(words.simplify('醫療保險')).toBe('医疗保险');
  });

  it('cuts at its own words first', () => {
    expect(words.cut('电动车和低保', (text) => [...text])).toEqual(['电动车', '和', '低保']);
    expect(words.cut('最低', (text) => [text])).toEqual(['最低']);
  });
});

describe('the vocabulary', () => {
  it('has many groups of two or more words, each a single run of two or more characters, none twice in a group', () => {
    expect(vocabulary.length).toBeGreaterThan(60);
    for (const group of vocabulary) {
      expect(group.length, group[0]).toBeGreaterThan(1);
      expect(new Set(group).size, group[0]).toBe(group.length);
      for (const word of group) {
        const runs = runsOf(word);
        expect(runs, word).toHaveLength(1);
        expect([...runs[0]!].length, word).toBeGreaterThan(1);
      }
    }
  });
});
