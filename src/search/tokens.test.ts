import { describe, expect, it } from 'vitest';
import { coverOf, isAsked, phraseOfNumber, phraseOfRun, placeOf, wordsOf, type IndexedText } from './tokens.ts';

const document = (parts: Partial<IndexedText>) => wordsOf({ title: '', numbers: [], numberKeys: [], blocks: [], ...parts });

/** Position of the first match of a phrase, as the engine sees it. */
function positionOf(words: string, phrase: string): number | undefined {
  const [written, asked] = [words.split(' '), phrase.slice(1, -1).split(' ')];
  const position = written.findIndex((_, index) => asked.every((word, offset) => isAsked(written[index + offset], word)));
  return position < 0 ? undefined : position;
}
const find = (parts: Partial<IndexedText>, run: string) => positionOf(document(parts), phraseOfRun(run));

describe('wordsOf', () => {
  it('writes ASCII words and marks only, so that no engine can cut them again', () => {
    expect(document({ title: '示例县“三公”经费，ＩＰｖ６', blocks: ['𬭩𠮷，ꦀ', 'བོད 한국'] })).toMatch(
      /^(?:[a-z0-9]{5,}|。)(?: (?:[a-z0-9]{5,}|。))*$/,
    );
  });

  it('is found by every run of the text and by nothing that crosses a mark or a block', () => {
    const parts = { title: '停车收费办法', blocks: ['公开。政府', '信息'] };
    for (const run of ['停车收费办法', '车收', '公开', '政府', '信息', '法', '停']) expect(find(parts, run), run).toBeDefined();
    for (const run of ['公开政府', '府信', '办法公', '道']) expect(find(parts, run), run).toBeUndefined();
  });

  it('tells title, number and text apart by position', () => {
    const parts = { title: '停车收费办法', numbers: ['示政办发〔2021〕8号'], numberKeys: ['key'], blocks: ['道路停车。示政办发'] };
    expect(placeOf(find(parts, '停车收费')!)).toBe('title');
    expect(placeOf(find(parts, '收费')!)).toBe('title');
    expect(placeOf(find(parts, '费')!)).toBe('title');
    expect(placeOf(find(parts, '20218号')!)).toBe('number');
    expect(placeOf(positionOf(document(parts), phraseOfNumber('key'))!)).toBe('number');
    expect(placeOf(find(parts, '道路')!)).toBe('text');
  });

  it('finds a single letter or digit everywhere, a single Chinese character in titles', () => {
    const parts = { title: '停车办法', numbers: ['示政办发〔2021〕8号'], blocks: ['5G基站', 'B'] };
    for (const character of ['5', 'g', 'b', '8', '停']) expect(find(parts, character), character).toBeDefined();
    expect(find(parts, '基')).toBeUndefined();
  });

  it('loses nothing of a very long title', () => {
    const title = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    for (const run of [title.slice(0, 2), title.slice(100, 160), title.slice(-2), title.at(-1)!, title.at(0)!])
      expect(find({ title }, run), run).toBeDefined();
  });

  it('gives different characters of the listed scripts different words', () => {
    const characters = [...'aé中㐀〇ꀀأབᠠ①℃→'];
    expect(new Set(characters.map(phraseOfRun)).size).toBe(characters.length);
  });
});

describe('coverOf', () => {
  /** Whether the words of the cover stand at their offsets somewhere. */
  const stands = (words: string, run: string) => {
    const written = words.split(' ');
    const cover = coverOf(phraseOfRun(run));
    return written.some((_, at) => cover.every(({ word, offset }) => isAsked(written[at + offset], word)));
  };

  it('takes every third word and the last', () => {
    const offsets = (run: string) => coverOf(phraseOfRun(run)).map(({ offset }) => offset);
    expect(['停', '停车', '停车收', '停车收费', '停车收费办', '停车收费办法', '停车收费办法停'].map(offsets)).toEqual([
      [0],
      [0],
      [0],
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 3, 4],
    ]);
  });

  it('stands where the run stands, and never across a mark or a block', () => {
    const words = document({ title: '停车收费办法', blocks: ['公开。政府', '信息', '公开', '政府，甲。乙'] });
    for (const run of ['停车收费', '车收费办法', '停车收费办法']) expect(stands(words, run), run).toBe(true);
    for (const run of ['公开政府', '信息公开', '公开政府甲', '停车费办', '政府甲乙']) expect(stands(words, run), run).toBe(false);
  });
});
