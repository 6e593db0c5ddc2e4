import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { columnTypes } from './column-types.ts';

test('documents in columns that accept their type pass', () => {
  expect(findingsOf(columnTypes)).toEqual([]);
});

test('a type that the column does not accept is named with those that it does', () => {
  const findings = findingsOf(columnTypes, {
    'documents/social-assistance/relief-list-2026.md': replace('type: information', 'type: plan\nkind: 年度计划\nperiodStart: 2026\nperiodEnd: 2026'),
  });
  expect(findings).toMatchObject([
    {
      where: { file: 'documents/social-assistance/relief-list-2026.md', line: 3 },
      message: expect.stringContaining(
        '类型是 plan（规划），栏目“社会救助”只收 information（一般信息）、policy-document（其他政策文件）、normative-document（行政规范性文件）',
      ),
      fix: expect.stringContaining('：plans。'),
    },
  ]);
});
