import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { interpretationSynchrony } from './interpretation-synchrony.ts';

const text = 'documents/interpretations/relief-measures-text.md';

test('an interpretation organized and approved no later than its document passes', () => {
  expect(findingsOf(interpretationSynchrony)).toEqual([]);
  expect(findingsOf(interpretationSynchrony, { [text]: replace('approved: 2026-03-09', 'approved: 2026-03-10') })).toEqual([]);
});

test('one that was approved later is told', () => {
  const changes = {
    [text]: (before: string) =>
      before.replace('published: 2026-03-10', 'published: 2026-03-12').replace('approved: 2026-03-09', 'approved: 2026-03-11'),
  };
  expect(findingsOf(interpretationSynchrony, changes)).toMatchObject([
    {
      where: { file: text, line: lineIn(text, 'approved') },
      message: '解读的审签日期 2026-03-11 晚于文件 relief-measures 审签的 2026-03-10，没有与文件同步审签。',
    },
  ]);
});

test('one that was begun later is told once, a follow-up is not', () => {
  const late = (before: string) =>
    before
      .replace('published: 2026-03-10', 'published: 2026-03-12')
      .replace('organized: 2026-03-05', 'organized: 2026-03-11')
      .replace('approved: 2026-03-09', 'approved: 2026-03-12');
  expect(findingsOf(interpretationSynchrony, { [text]: late })).toMatchObject([
    { where: { line: lineIn(text, 'organized') }, message: expect.stringContaining('没有与文件同步组织') },
  ]);
  expect(findingsOf(interpretationSynchrony, { [text]: (before) => late(before).replace('stage: 首次', 'stage: 跟踪') })).toEqual([]);
});

test('dates out of order among themselves are told by another rule', () => {
  expect(findingsOf(interpretationSynchrony, { [text]: replace('approved: 2026-03-09', 'approved: 2026-04-09') })).toEqual([]);
});
