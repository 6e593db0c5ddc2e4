import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { interpretationDates } from './interpretation-dates.ts';
import { interpretationGaps } from './interpretation-gaps.ts';
import { interpretationStages } from './interpretation-stages.ts';
import { interpretationSubjects } from './interpretation-subjects.ts';
import { interpretationSynchrony } from './interpretation-synchrony.ts';

const file = 'documents/interpretations/relief-measures-questions.mdx';
const old = replace('interprets: [relief-measures]', 'interprets: [relief-measures-2021]');

describe('interpretation-subjects', () => {
  test('passes interpretations of documents in force', () => {
    expect(findingsOf(interpretationSubjects)).toEqual([]);
  });

  test('finds the interpretation of a document that was repealed before', () => {
    expect(findingsOf(interpretationSubjects, { [file]: old })).toMatchObject([
      {
        where: { file, line: lineIn(file, 'interprets:') },
        message: '解读 2026-04-13 发布，而文件 relief-measures-2021 已于 2026-04-10 废止。',
      },
    ]);
  });

  test('passes one that was written while the document lived', () => {
    expect(findingsOf(interpretationSubjects, { [file]: (text) => old(text).replace('published: 2026-04-13', 'published: 2026-04-09') })).toEqual([]);
  });

  test('finds one whose words name another document, which then has its interpretation and no wrong dates', () => {
    const target = 'documents/interpretations/relief-measures-text.md';
    const other = { [target]: replace('interprets: [relief-measures]', 'interprets: [parking-rules]') };
    expect(findingsOf(interpretationSubjects, other)).toMatchObject([
      {
        where: { file: target, line: lineIn(target, 'interprets:') },
        message: expect.stringContaining('提到的是 relief-measures《示例县临时救助实施办法》'),
      },
    ]);
    for (const rule of [interpretationDates, interpretationGaps, interpretationStages, interpretationSynchrony])
      expect(findingsOf(rule, other)).toEqual([]);
  });
});
