import { expect, test } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';

const doubled = (text: string) => findingsOf('doubled-punctuation', text);

test('doubled marks are told', () => {
  expect(doubled('抓好落实。。')).toEqual(['1:5 。。']);
  expect(doubled('加强领导，，落实责任。')).toEqual(['1:5 ，，']);
  expect(doubled('教育、、医疗')).toEqual(['1:3 、、']);
  expect(doubled('抓好落实，。')).toEqual(['1:5 ，。']);
  expect(doubled('请认真贯彻执行！。')).toEqual(['1:8 ！。']);
});

test('marks that may be doubled, or follow a closing one, are left alone', () => {
  for (const text of ['等等……', '不得——', '好！！', '为什么？？', '（抓好落实。）。', '“公开。”，']) {
    expect(doubled(text), text).toEqual([]);
  }
});
