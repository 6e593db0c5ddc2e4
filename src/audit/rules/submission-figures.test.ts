import { expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { registerFile, registerOf } from '../testing/valid-register.ts';
import { submissionFigures } from './submission-figures.ts';

const circular = (published: number, organ = '财政局') =>
  registerOf(
    'gazette-submissions',
    '统计表',
    `  - { organ: ${organ}, year: 2026, contact: 办公室文书岗, phone: 0000-5550901, submitted: 3, published: ${published}, returned: 1, pending: ${2 - published} }
`,
  );

test('a circular that agrees with the gazette passes', () => {
  expect(findingsOf(submissionFigures, circular(0))).toEqual([]);
});

test('a number that the issues do not show is told at its row', () => {
  expect(findingsOf(submissionFigures, circular(2))).toMatchObject([
    {
      severity: 'warning',
      where: { file: registerFile, line: 11 },
      message: '第 1 行：示例县财政局 2026 年“已刊登”是 2 件，按各期公报目录统计是 0 件。',
    },
  ]);
});
