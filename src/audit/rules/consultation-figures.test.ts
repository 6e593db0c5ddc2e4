import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { consultationFigures } from './consultation-figures.ts';

const draft = 'documents/consultations/heating-rules-draft.md';

test('figures that add up pass', () => {
  expect(findingsOf(consultationFigures)).toEqual([]);
});

test('figures that do not add up are told with the difference', () => {
  expect(findingsOf(consultationFigures, { [draft]: replace('received: 9', 'received: 10') })).toMatchObject([
    { where: { file: draft, line: lineIn(draft, 'received') }, message: '收到意见 10 条，采纳 5、部分采纳 2、未采纳 2，合计 9 条，相差 1 条。' },
  ]);
});

test('opinions that were not adopted need reasons', () => {
  expect(findingsOf(consultationFigures, { [draft]: replace(/ {2}reasons: .*\n/, '') })).toMatchObject([
    { where: { file: draft, line: lineIn(draft, 'notAdopted') }, message: expect.stringContaining('没有写 reasons') },
  ]);
});
