import { describe, expect, it } from 'vitest';
import { OtherWords } from './other-words.ts';
import { findElsewhere, search, sortHits, type PhraseFinder } from './search.ts';
import { isAsked, wordsOf } from './tokens.ts';
import { keysOfNumber } from './document-numbers.ts';

const documents = [
  { title: '2026年停车收费通知', number: '示发改〔2026〕18号', text: '按办法执行示政办发〔2021〕8号' },
  { title: '停车管理办法', number: '示政办发〔2021〕8号', text: '机动车停车收费标准。道路停车' },
  { title: '最低生活保障指南', number: '示民〔2020〕80号', text: '低保申请材料。到镇政府办理' },
  { title: '义务教育招生公告', number: '示教〔2021〕8号', text: '小孩在户籍所在地上学，网上报名' },
];

const written = documents.map(({ title, number, text }) =>
  wordsOf({ title, numbers: [number], numberKeys: keysOfNumber(number), blocks: [text] }).split(' '),
);
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
const ask = async (text: string, loose = false) => {
  const { relaxation, hits, canLoosen, query } = await search(finder, text, loose, cut);
  return { relaxation, found: sortHits(hits, 'relevance', () => false).map(({ ordinal }) => ordinal), canLoosen, parts: query.parts };
};

describe('search', () => {
  it('finds one run exactly, title before text', async () => {
    expect(await ask('停车收费')).toMatchObject({ relaxation: 'none', found: [0, 1] });
    expect(await ask('停车')).toMatchObject({ found: [0, 1] });
    expect(await ask('示政办发')).toMatchObject({ found: [1, 0] });
    expect(await ask('道路')).toMatchObject({ found: [1] });
  });

  it('wants every part of a query', async () => {
    expect(await ask('停车 道路')).toMatchObject({ found: [1] });
    expect(await ask('道路　停车')).toMatchObject({ found: [1] });
    expect(await ask('停车 招生')).toMatchObject({ relaxation: 'none', found: [], canLoosen: true });
  });

  it.each(['示政办发〔2021〕8号', '示政办发[2021]8号', '示政办发（2021）8', '示政办发２０２１年８号', '示政办发 2021 8号'])(
    'puts the document numbered %s first',
    async (number) => {
      const { found } = await ask(number);
      expect(found[0]).toBe(1);
      expect(found).not.toContain(2);
      expect(found).not.toContain(3);
    },
  );

  it('finds numbers by year and serial number', async () => {
    expect((await ask('〔2021〕8号')).found.slice(0, 2)).toEqual([1, 3]);
    expect((await ask('2021年8号')).found).toEqual([1, 3]);
  });

  it('lets question words fall away, and says so', async () => {
    expect(await ask('低保怎么申请')).toMatchObject({ relaxation: 'question-words', found: [2], parts: ['低保', '申请'] });
  });

  it('takes most words of a question when no document has all of them', async () => {
    expect(await ask('小孩上学去哪报名签合同')).toMatchObject({ relaxation: 'some-words', found: [3] });
  });

  it('does not loosen other queries unless asked to', async () => {
    expect(await ask('停车报销比例')).toMatchObject({ relaxation: 'none', found: [], canLoosen: true });
    expect(await ask('停车报销', true)).toMatchObject({ relaxation: 'some-words', found: [0, 1] });
    expect(await ask('彩票')).toMatchObject({ found: [], canLoosen: false });
  });

  it('finds single Chinese characters in titles, and takes them for nothing beside longer words', async () => {
    expect((await ask('生')).found).toEqual([3, 2].sort());
    expect((await ask('镇')).found).toEqual([]);
    expect((await search(finder, '镇', false, cut)).query.titlesOnly).toBe(true);
    expect((await ask('停车 镇')).found).toEqual((await ask('停车')).found);
  });

  it('finds nothing for an empty query', async () => {
    for (const text of ['', '  ', '，。', '《》']) expect(await ask(text)).toMatchObject({ found: [], canLoosen: false });
  });
});

describe('search with other words', () => {
  const words = new OtherWords(
    {
      groups: [
        ['机动车', '汽车'],
        ['停车', '泊车'],
        ['最低生活保障', '低保'],
      ],
    },
    { traditional: '車費', simplified: '车费' },
  );
  const askWith = async (text: string) => {
    const { relaxation, hits, query } = await search(finder, text, false, cut, async () => words);
    return { relaxation, found: sortHits(hits, 'relevance', () => false).map(({ ordinal }) => ordinal), query };
  };

  it('never asks for them while something has the query itself', async () => {
    const { found, query } = await askWith('停车');
    expect(found).toEqual((await ask('停车')).found);
    expect(query.others).toBeUndefined();
  });

  it('finds what has a synonym, a part of the run or the whole, and tells which', async () => {
    const { relaxation, found, query } = await askWith('泊车收费');
    expect({ relaxation, found }).toEqual({ relaxation: 'other-words', found: [0, 1] });
    expect([...query.others!]).toEqual([['泊车收费', ['停车收费']]]);
  });

  it('reads traditional characters', async () => {
    expect(await askWith('停車收費')).toMatchObject({ relaxation: 'other-words', found: [0, 1], query: { parts: ['停车收费'] } });
  });

  it('looks for all words of a run before it gives up', async () => {
    expect(await askWith('道路收费')).toMatchObject({ relaxation: 'all-words', found: [1] });
  });

  it('takes nothing for a document number that does not exist', async () => {
    expect(await askWith('示政办发〔2021〕99号')).toMatchObject({ relaxation: 'none', found: [] });
  });

  it('counts what only the other word would find', async () => {
    const found = await search(finder, '低保', false, cut);
    expect(await findElsewhere(finder, found, words)).toBeUndefined();
    const cars = await search(finder, '停车', false, cut);
    expect(await findElsewhere(finder, cars, new OtherWords({ groups: [['招生', '停车']] }))).toEqual({ text: '招生', documents: 1 });
  });
});

describe('sortHits', () => {
  const hits = [
    { ordinal: 0, standing: 'text', matched: 1 },
    { ordinal: 1, standing: 'title', matched: 1 },
    { ordinal: 2, standing: 'title', matched: 1 },
    { ordinal: 3, standing: 'asked-number', matched: 1 },
  ] as const;

  it('puts what is in force before what is not, among equals', () => {
    expect(sortHits(hits, 'relevance', (ordinal) => ordinal === 1).map(({ ordinal }) => ordinal)).toEqual([3, 2, 1, 0]);
  });

  it('orders by date when asked', () => {
    expect(sortHits(hits, 'date', () => true).map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3]);
  });
});
