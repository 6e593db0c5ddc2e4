import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { consultationFeedback } from './consultation-feedback.ts';

const draft = 'documents/consultations/heating-rules-draft.md';
const without = (text: string) => text.replace(/feedback:\n(?: {2}.*\n)+/, '');

test('feedback in time passes, and none is asked for before its time', () => {
  expect(findingsOf(consultationFeedback)).toEqual([]);
  expect(findingsOf(consultationFeedback, { [draft]: without }, { asOf: '2026-08-09' })).toEqual([]);
});

test('feedback that is missing is told at the closing day', () => {
  expect(findingsOf(consultationFeedback, { [draft]: without })).toMatchObject([
    {
      where: { file: draft, line: lineIn(draft, 'closes') },
      message: '征求意见已于 2026-07-10 截止，到 2026-08-09（30 日）仍没有公布意见采纳情况。',
    },
  ]);
});

test('feedback that came late is told at its day', () => {
  expect(findingsOf(consultationFeedback, { [draft]: replace('published: 2026-07-24', 'published: 2026-08-10') })).toMatchObject([
    {
      where: { file: draft, line: lineIn(draft, 'feedback') + 1 },
      message: expect.stringContaining('反馈期限到 2026-08-09（30 日），反馈日期却是 2026-08-10'),
    },
  ]);
});
