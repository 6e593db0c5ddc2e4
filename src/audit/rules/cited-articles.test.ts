import { expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { citedArticles } from './cited-articles.ts';

const file = 'documents/normative-documents/relief-measures.md';
const withText = (text: string) => ({ [file]: (whole: string) => `${whole.trimEnd()}\n\n${text}\n` });

test.each([
  '依据《中华人民共和国政府信息公开条例》第五十六条，',
  '依据《示例省政府信息公开条例》第九十九条，',
  '依据《中华人民共和国民法典》第一千一百条，',
  '依据《政府信息公开条例》（以下简称《条例》），以及本县《管理条例》第九十九条，',
])('passes “%s”', (text) => {
  expect(findingsOf(citedArticles, withText(text))).toEqual([]);
});

test.each([
  [
    '依据《中华人民共和国政府信息公开条例》（国务院令第711号）第九十九条，',
    '引用了《政府信息公开条例》第九十九条，《政府信息公开条例》一共只有 56 条。',
  ],
  ['依据《个人信息保护法》第75条，', '一共只有 74 条'],
  ['依据《政府信息公开条例》（以下简称《条例》）编制。本指南按照《条例》第六十条公开，', '引用了《政府信息公开条例》第六十条'],
])('finds “%s”', (text, message) => {
  expect(findingsOf(citedArticles, withText(text))).toMatchObject([{ where: { file }, message: expect.stringContaining(message) }]);
});
