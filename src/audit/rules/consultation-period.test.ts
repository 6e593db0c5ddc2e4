import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { consultationPeriod } from './consultation-period.ts';

const draft = 'documents/consultations/heating-rules-draft.md';

test('thirty days, the first and the last included, are enough', () => {
  expect(findingsOf(consultationPeriod)).toEqual([]);
  expect(findingsOf(consultationPeriod, { [draft]: replace('closes: 2026-07-10', 'closes: 2026-07-09') })).toEqual([]);
});

test('fewer days without a reason are told, with a reason they pass', () => {
  expect(findingsOf(consultationPeriod, { [draft]: replace('closes: 2026-07-10', 'closes: 2026-07-08') })).toMatchObject([
    {
      where: { file: draft, line: lineIn(draft, 'closes') },
      message: '征求意见自 2026-06-10 至 2026-07-08，共 29 日，不足 30 日，也没有写缩短的理由。',
    },
  ]);
  expect(findingsOf(consultationPeriod, { [draft]: replace('closes: 2026-07-10', 'closes: 2026-06-20\nreasonForShorter: 汛期临近。') })).toEqual([]);
});

test('a reason for what was not shortened, and an announcement without a draft are told', () => {
  expect(
    findingsOf(consultationPeriod, { [draft]: replace('closes: 2026-07-10', 'closes: 2026-07-10\nreasonForShorter: 汛期临近。') }),
  ).toMatchObject([{ message: expect.stringContaining('没有缩短，却写了缩短期限的理由') }]);
  expect(findingsOf(consultationPeriod, { [draft]: replace('draft: heating-rules\n', '') })).toMatchObject([
    { where: { line: 2 }, message: expect.stringContaining('没有公布征求意见的草案') },
  ]);
  const inText = (text: string) => `${text.replace('draft: heating-rules\n', '')}${'供热单位应当按照规定的温度供热。'.repeat(20)}\n`;
  expect(findingsOf(consultationPeriod, { [draft]: inText })).toEqual([]);
});

test('a period that the text gives otherwise is told', () => {
  const say = (words: string) => ({ [draft]: (text: string) => `${text}\n${words}\n` });
  expect(findingsOf(consultationPeriod, say('现公开征求意见，时间为2026年6月10日至6月20日。'))).toMatchObject([
    {
      where: { file: draft },
      message: '正文写的征求意见时间是 2026-06-10 至 2026-06-20，opens（开始日期）和 closes（截止日期）是 2026-06-10 至 2026-07-10。',
    },
  ]);
  expect(findingsOf(consultationPeriod, say('现公开征求意见，时间为2026年6月10日至7月10日。'))).toEqual([]);
  expect(findingsOf(consultationPeriod, say('本县曾于2025年6月10日至6月20日征求意见。'))).toEqual([]);
  expect(findingsOf(consultationPeriod, say('供热期为2026年11月15日至2027年3月15日。'))).toEqual([]);
});
