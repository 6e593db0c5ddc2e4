import { describe, expect, test } from 'vitest';
import { commonWords } from '../common-words.ts';
import { makeWordList } from '../word-list.ts';
import { findingsOf } from '../testing/findings-of.ts';

const words = (text: string) => findingsOf('wrong-words', text);

test.each([
  ['截止目前，共公开信息300条。', '1:1 截止目前'],
  ['按照县政府部暑，抓好落实。', '1:6 部暑'],
  ['请登陆网站查询。', '1:2 登陆网站'],
  ['开设银行帐户。', '1:5 帐户'],
  ['截止2021年6月底，全县共办理申请20件。', '1:1 截止'],
])('%s', (text, expected) => {
  expect(words(text)).toEqual([expected]);
});

describe('words that only look alike are left alone', () => {
  test.each([
    '报名截止时间为2021年6月30日。',
    '当好做为民服务的好干部。',
    '打击和预防犯罪，防犯罪于未然。',
    '台风登陆沿海地区。',
    '自己经营的店铺，自己完成。',
    '渡过难关，度过假期。',
    '其它事项。',
    '扑朔源头',
    '给予防护用品',
  ])('%s', (text) => {
    expect(words(text)).toEqual([]);
  });
});

test('an office adds words, exceptions and allowed words', () => {
  const list = makeWordList([...commonWords, { wrong: '示范镇', right: '示范乡', except: ['老示范镇'] }], ['帐户石村']);
  expect(findingsOf('wrong-words', '示范镇和老示范镇，帐户石村', { words: list })).toEqual(['1:1 示范镇']);
});

test('no right word of the table is wrong by the table', () => {
  for (const { right } of commonWords) expect(words(right), right).toEqual([]);
});
