import { describe, expect, test } from 'vitest';
import { findingsOf, replace, validContent } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { interpretationDates } from './interpretation-dates.ts';
import { interpretationStages } from './interpretation-stages.ts';

const first = 'documents/interpretations/relief-measures-text.md';
const questions = 'documents/interpretations/relief-measures-questions.mdx';

describe('interpretation-stages', () => {
  test('passes one first interpretation and later ones', () => {
    expect(findingsOf(interpretationStages)).toEqual([]);
  });

  test('names the later of two first interpretations, and only once', () => {
    const change = { [questions]: replace('stage: 延伸', 'stage: 首次') };
    expect(findingsOf(interpretationStages, change)).toMatchObject([
      {
        where: { file: questions, line: lineIn(questions, 'stage:') },
        message: '文件 relief-measures 已有首次解读 relief-measures-text（2026-03-10 发布），这一篇又写作首次。',
      },
    ]);
    expect(findingsOf(interpretationDates, change)).toEqual([]);
  });

  test('takes a text and a picture of one day for one interpretation, two texts for two', () => {
    const second = (forms: string) => validContent().get(first)!.replace('SLX002/2026-00002', 'SLX002/2026-00009').replace('forms: [文字]', forms);
    const file = 'documents/interpretations/relief-measures-picture.md';
    expect(findingsOf(interpretationStages, { [file]: second('forms: [图解]') })).toEqual([]);
    expect(findingsOf(interpretationStages, { [file]: second('forms: [文字]') })).toHaveLength(1);
  });
});
