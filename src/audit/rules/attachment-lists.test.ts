import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { attachmentLists } from './attachment-lists.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('texts without such a fault pass', () => {
  expect(findingsOf(attachmentLists)).toEqual([]);
});

test('a fault is told at its line', () => {
  const changes = { [file]: replace('各单位结合实际抓好落实。', '请填写汇总表（见附件3）。\n\n附件：1.任务表\n\n2.汇总表') };
  expect(findingsOf(attachmentLists, changes)).toMatchObject([
    {
      severity: 'warning',
      where: { file, line: 15 },
      message: '正文写着“见附件3”，附件说明里只有附件 1、2。',
    },
  ]);
});
