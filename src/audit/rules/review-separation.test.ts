import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { reviewSeparation } from './review-separation.ts';

const measures = 'documents/normative-documents/relief-measures.md';

test('three reviews by three posts pass, and none is asked for by default', () => {
  expect(findingsOf(reviewSeparation)).toEqual([]);
});

test('one post for two reviews is told once', () => {
  expect(findingsOf(reviewSeparation, { [measures]: replace('科室负责人岗位', '拟稿岗位') })).toMatchObject([
    { where: { file: measures, line: 18 }, message: '复审和初审都是“拟稿岗位”。' },
  ]);
  expect(findingsOf(reviewSeparation, { [measures]: (text) => text.replace(/科室负责人岗位|分管负责人岗位/g, '拟稿岗位') })).toHaveLength(1);
});

test('an office may ask for reviews from a day on', () => {
  const changes = { 'site.yaml': (text: string) => text.replace('thresholds:\n', 'thresholds:\n  reviewSince: 2026-10-20\n') };
  expect(findingsOf(reviewSeparation, changes)).toMatchObject([
    {
      where: { file: 'documents/policy-documents/heating-season-notice.md', line: 8 },
      message: '发布日期是 2026-10-21，没有写 review（三审）；自 2026-10-20 起都要写。',
    },
  ]);
});
