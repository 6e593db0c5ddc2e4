import { expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { registerFile, registerOf } from '../testing/valid-register.ts';
import { requestFigures } from './request-figures.ts';

const statistics = (open: number) =>
  registerOf(
    'requests-statistics',
    '统计表',
    `  - { period: 2026年第一季度, item: 一、本年新收政府信息公开申请数量, nat: 3, ent: 1, sci: 0, ngo: 0, law: 0, oth: 0, sum: 4 }
  - { period: 2026年第一季度, item: 二、上年结转政府信息公开申请数量, nat: 1, ent: 0, sci: 0, ngo: 0, law: 0, oth: 0, sum: 1 }
  - { period: 2026年第二季度, item: （一）予以公开, nat: ${open}, ent: 0, sci: 0, ngo: 0, law: 0, oth: 0, sum: ${open} }
`,
  );

test('as many results as applications came in and were carried over pass', () => {
  expect(findingsOf(requestFigures, statistics(4))).toEqual([]);
});

test('more results than applications are told for the kind of applicant', () => {
  expect(findingsOf(requestFigures, statistics(6))).toMatchObject([
    { severity: 'error', where: { file: registerFile, line: 11 }, message: '2026 年“自然人”列：办理结果比新收和上年结转多 2 件。' },
  ]);
});
