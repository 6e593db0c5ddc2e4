import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { numbering } from './numbering.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(numbering)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '一、加强领导。\n\n二、落实责任。\n\n四、强化督查。') };
  expect(findingsOf(numbering, changes)).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 19 },
      message: '序号“二、”之后是“四、”，缺少“三、”。',
    },
  ]);
});
