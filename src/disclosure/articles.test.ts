import { describe, expect, it } from 'vitest';
import { placeId, readArticles, readPlaceNumber } from './articles.ts';
import { readNumeral } from './chinese-numbers.ts';

describe('readNumeral', () => {
  it.each([
    ['三', 3],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['一百一十', 110],
    ['二〇', 20],
    ['１２', 12],
  ])('reads %s as %i', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });
});

describe('readPlaceNumber', () => {
  it.each([
    ['第三条　为规范管理', '第三条', 'article-3'],
    ['第十条之一 设置标志', '第十条之一', 'article-10-1'],
    ['第二章 建设', '第二章', 'chapter-2'],
    ['第12条', '第12条', 'article-12'],
  ])('reads the number of %s', (text, label, id) => {
    expect(readPlaceNumber(text)).toEqual({ label, id });
  });

  it.each(['第三条规定的条件', '依照第三条　办理', '第三条、第四条　略', '三、总则'])('reads no number in %s', (text) => {
    expect(readPlaceNumber(text)).toBeUndefined();
  });
});

it('gives the same number on one page another address', () => {
  const taken = new Set<string>();
  const place = { label: '第三条', id: 'article-3' };
  expect([placeId(place, taken), placeId(place, taken)]).toEqual(['article-3', 'article-3_2']);
});

describe('readArticles', () => {
  it('cuts a text at its numbers and headings, and leaves the marks out', () => {
    const body =
      '各乡镇：\n\n## 第一章 总则\n\n**第一条**　为了\n方便，依据[《办法》](/a/b/)制定。\n\n- 第一项\n\n## 第二章\n\n**第二条**　略。\n\n## 附则\n\n另行通知。\n';
    expect(readArticles(body)).toEqual([
      { label: '第一条', id: 'article-1', paragraphs: ['为了方便，依据《办法》制定。', '第一项'] },
      { label: '第二条', id: 'article-2', paragraphs: ['略。'] },
    ]);
  });

  it('finds none in a text without numbers', () => {
    expect(readArticles('## 一、总体要求\n\n按照第三条规定办理。\n')).toEqual([]);
  });
});
