import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { interpretationDates } from './interpretation-dates.ts';

const text = 'documents/interpretations/relief-measures-text.md';
const questions = 'documents/interpretations/relief-measures-questions.mdx';
const publishedOn = (day: string) => replace('dated: 2026-03-10\npublished: 2026-03-10', `dated: 2026-03-09\npublished: ${day}`);

test('interpretations that follow their document in time pass', () => {
  expect(findingsOf(interpretationDates)).toEqual([]);
});

test('says the day on which its document begins', () => {
  const saying = (words: string) => ({ [text]: (before: string) => `${before.trimEnd()}\n\n${words}\n` });
  for (const words of [
    '新办法自2026年4月10日起施行。',
    '《示例县低保办法》自2026年5月1日起施行。',
    '2026年5月1日起分批实施。',
    '2026年5月1日开展实施情况评估。',
  ])
    expect(findingsOf(interpretationDates, saying(words))).toEqual([]);
  expect(findingsOf(interpretationDates, saying('**2026年5月10日**：新规定开始施行。'))).toMatchObject([
    { where: { file: text }, message: '解读说文件自 2026-05-10 起施行，文件 relief-measures 的 effective（施行日期）是 2026-04-10。' },
  ]);
});

describe('the first interpretation', () => {
  test('does not come before its document', () => {
    expect(findingsOf(interpretationDates, { [text]: publishedOn('2026-03-09') })).toMatchObject([
      { severity: 'warning', where: { file: text, line: 6 }, message: '首次解读的发布日期 2026-03-09 早于文件 relief-measures 的 2026-03-10。' },
    ]);
  });

  test('comes within the days that the office has set', () => {
    expect(findingsOf(interpretationDates, { [text]: publishedOn('2026-03-17') })).toEqual([]);
    expect(findingsOf(interpretationDates, { [text]: publishedOn('2026-03-18') })).toMatchObject([
      {
        where: { file: text, line: 6 },
        message: '首次解读的发布日期 2026-03-18 晚于文件 relief-measures 发布（2026-03-10）后的第 7 日 2026-03-17。',
      },
    ]);
    expect(
      findingsOf(interpretationDates, { 'site.yaml': replace('interpretationDays: 7', 'interpretationDays: 8'), [text]: publishedOn('2026-03-18') }),
    ).toEqual([]);
  });

  test('of several documents is measured by the newest', () => {
    expect(findingsOf(interpretationDates, { [text]: replace('[relief-measures]', '[parking-rules, relief-measures]') })).toEqual([]);
  });
});

test('a later stage does not come before the first', () => {
  expect(
    findingsOf(interpretationDates, { [questions]: replace('dated: 2026-04-13\npublished: 2026-04-13', 'dated: 2026-03-09\npublished: 2026-03-09') }),
  ).toMatchObject([
    { where: { file: questions, line: 6 }, message: '延伸解读的发布日期 2026-03-09 早于文件 relief-measures 首次解读的 2026-03-10。' },
  ]);
});
