import { describe, expect, it } from 'vitest';
import { OtherWords } from './other-words.ts';
import { search, sortHits, type PhraseFinder } from './search.ts';
import { isAsked, wordsOf } from './tokens.ts';

const documents = [
  { title: '社会救助月报', text: '低保对象名单。居民可以申请复核' },
  { title: '低保标准通知', text: '从三月起执行，需要的居民向镇政府申请' },
  { title: '低保申请指南', text: '带上身份证' },
  { title: '低保申请办法（旧）', text: '已经废止' },
  { title: '图书馆通知', text: '结婚照展览。物资登记在册' },
  ...Array.from({ length: 20 }, (_, index) => ({ title: `工作动态第${index}期`, text: '登记工作' })),
];
const written = documents.map(({ title, text }) => wordsOf({ title, numbers: [], numberKeys: [], blocks: [text] }).split(' '));
const finder: PhraseFinder = {
  entries: documents,
  async find(phrase) {
    const asked = phrase.slice(1, -1).split(' ');
    return new Map(
      written.flatMap((words, ordinal) => {
        const position = words.findIndex((_, at) => asked.every((word, offset) => isAsked(words[at + offset], word)));
        return position < 0 ? [] : [[ordinal, position] as const];
      }),
    );
  },
};
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const cut = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
const words = new OtherWords({
  groups: [
    ['低保', '困难补助'],
    ['结婚证', '婚姻证书'],
  ],
});
const ask = async (text: string, cutter: (text: string) => readonly string[] = cut) => {
  const outcome = await search(finder, text, false, cutter, async () => words);
  return { ...outcome, found: sortHits(outcome.hits, 'relevance', (ordinal) => ordinal === 3).map(({ ordinal }) => ordinal) };
};

describe('relaxed results', () => {
  it('stand by what their titles hold, guides first, what has ended behind its equals', async () => {
    const { relaxation, found } = await ask('低保怎么申请');
    expect(relaxation).toBe('question-words');
    expect(found).toEqual([2, 1, 3, 0]);
  });

  it('cut a word of the vocabulary only where nothing else is found', async () => {
    expect(await ask('结婚证怎么办')).toMatchObject({ relaxation: 'all-words', found: [4], query: { parts: ['结婚'] } });
    expect((await ask('低保结婚证')).query.parts).not.toContain('结婚');
  });

  it('value another word nearly as much, and call the part by the word that stands', async () => {
    const { found, query } = await ask('困难补助怎么申请');
    expect(found[0]).toBe(2);
    expect(query.parts).toEqual(['低保', '申请']);
  });

  it('never cut a Latin word or a number', async () => {
    const latin: PhraseFinder = { entries: documents, find: (phrase) => finder.find(phrase.length > 40 ? phrase : '"登记"') };
    const outcome = await search(latin, 'notification', false, cut, async () => words);
    expect(outcome.query.parts).toEqual(['notification']);
  });

  it('cut what stands nowhere at the ends of what does, with or without a dictionary', async () => {
    for (const cutter of [cut, (text: string) => [text]]) {
      const { relaxation, found, query } = await ask('结婚登记怎么办', cutter);
      expect(relaxation).toBe('all-words');
      expect(query.parts).toEqual(['结婚', '登记']);
      expect(found).toEqual([4]);
    }
  });

  it('never cut a word of the vocabulary', async () => {
    const known = new OtherWords({ groups: [['婚姻登记', '结婚登记']] });
    const outcome = await search(finder, '结婚登记要带什么', false, cut, async () => known);
    expect(outcome).toMatchObject({ relaxation: 'none', hits: [] });
  });

  it('are none when only a common word of a run is there, and may be asked for', async () => {
    expect(await ask('彩票站登记')).toMatchObject({ relaxation: 'none', found: [], canLoosen: true });
  });

  it('say what of a question stands nowhere', async () => {
    const { relaxation, missing, found } = await ask('低保和彩票站怎么办');
    expect({ relaxation, missing }).toEqual({ relaxation: 'some-words', missing: ['彩票'] });
    expect(found).toHaveLength(4);
  });
});
