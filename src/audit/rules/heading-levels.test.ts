import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { headingLevels } from './heading-levels.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(headingLevels)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '### 一、总体要求\n\n#### 二、主要任务') };
  expect(findingsOf(headingLevels, changes)).toMatchObject([
    {
      severity: 'notice',
      where: { file, line: 17 },
      message: '标题“二、主要任务”用了 ####，前面的同级标题用的是 ###。',
    },
  ]);
});
