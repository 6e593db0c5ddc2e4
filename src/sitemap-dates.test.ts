import { expect, test } from 'vitest';
import { lastChange } from './sitemap-dates.ts';

const list = '<time datetime="2026-03-01">2026-03-01</time><time datetime="2026-10-20">2026-10-20</time><time datetime="2027-01-31">到期</time>';

test('a document says when it was published, whatever days its text names', () => {
  expect(lastChange(`<meta name="PubDate" content="2025-05-06 09:30">${list}`, '2026-11-20')).toBe('2025-05-06');
});

test('a text says when it was brought up to date', () => {
  expect(lastChange('<p class="updated">更新日期：<time datetime="2026-01-08">2026-01-08</time></p>', '2026-11-20')).toBe('2026-01-08');
});

test('a list is as new as its newest entry, days to come left out', () => {
  expect(lastChange(list, '2026-11-20')).toBe('2026-10-20');
});

test('other pages have no day', () => {
  expect(lastChange('<h1>检索</h1>', '2026-11-20')).toBeUndefined();
});
