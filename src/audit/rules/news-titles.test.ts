import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { newsTitles } from './news-titles.ts';

const list = 'documents/social-assistance/relief-list-2026.md';

test('titles of official papers pass', () => {
  expect(findingsOf(newsTitles)).toEqual([]);
  expect(findingsOf(newsTitles, { [list]: replace(/^title: .*/m, 'title: 关于开展走访慰问活动的通知') })).toEqual([]);
});

test('news in a statutory column is told with its column', () => {
  expect(findingsOf(newsTitles, { [list]: replace(/^title: .*/m, 'title: 县领导走访慰问困难群众') })).toMatchObject([
    { where: { file: list, line: 2 }, message: '“县领导走访慰问困难群众”像是新闻动态，却放在栏目“社会救助”里。' },
  ]);
});

test('a column that an office has added may hold news', () => {
  const text = `---\ntitle: 县领导走访慰问困难群众\nissuers: [county-office]\npublished: 2026-03-02\n---\n正文\n`;
  expect(findingsOf(newsTitles, { 'documents/local-standards/visit.md': text })).toEqual([]);
});
