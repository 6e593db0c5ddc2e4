import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { guideElements } from './guide-elements.ts';

const file = 'pages/guide.md';

test('a guide with nine elements passes, also where there is no fax', () => {
  expect(findingsOf(guideElements)).toEqual([]);
  expect(findingsOf(guideElements, { [file]: replace('fax: 0000-5550209', 'fax: 无') })).toEqual([]);
});

test('a guide without the elements is told with their list', () => {
  expect(findingsOf(guideElements, { [file]: replace(/guide:\n(?: {2}.*\n)+/, '') })).toMatchObject([
    { where: { file, line: 1 }, message: '指南没有填写九项要素。', fix: expect.stringContaining('fax（传真号码）') },
  ]);
});

test('a place holder is told at its line', () => {
  expect(findingsOf(guideElements, { [file]: replace('fax: 0000-5550209', 'fax: 待定') })).toMatchObject([
    { where: { file, line: 13 }, message: '指南的“传真号码”写的是“待定”。' },
  ]);
});
