import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { guideUpdates } from './guide-updates.ts';

const file = 'pages/guide.md';

test('a guide updated within three years passes, the last day included', () => {
  expect(findingsOf(guideUpdates)).toEqual([]);
  expect(findingsOf(guideUpdates, { [file]: replace('updated: 2026-01-06', 'updated: 2023-11-20') })).toEqual([]);
});

test('an older guide is told', () => {
  expect(findingsOf(guideUpdates, { [file]: replace('updated: 2026-01-06', 'updated: 2023-11-19') })).toMatchObject([
    { severity: 'warning', where: { file, line: 3 }, message: '指南最近一次更新是 2023-11-19，已超过 3 年。' },
  ]);
});
