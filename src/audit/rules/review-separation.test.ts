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

test('one document without reviews among many that have them is told', () => {
  const file = (number: number) => `documents/policy-documents/notice-${number}.md`;
  const notice = (number: number, review: string) => `---
title: 示例县人民政府办公室关于第${number}项工作的通知
type: policy-document
indexNumber: SLX002/2026-009${10 + number}
issuers: [county-office]
dated: 2026-0${(number % 4) + 5}-10
published: 2026-0${(number % 4) + 5}-12
topic: 综合政务/其他
genre: 通知
summary: 部署第${number}项工作。
keywords: [工作]
${review}---
请按照要求做好工作。
`;
  const review =
    'review:\n  first: { by: 甲岗, date: 2026-05-10 }\n  second: { by: 乙岗, date: 2026-05-11 }\n  final: { by: 丙岗, date: 2026-05-12 }\n';
  const valid = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [file(index), notice(index, review)]));
  const found = findingsOf(reviewSeparation, { ...valid, [file(7)]: notice(7, '') });
  expect(found.filter(({ where }) => 'file' in where && where.file?.includes('/notice-'))).toMatchObject([
    { where: { file: file(7) }, message: expect.stringContaining('没有写 review（三审），自 2026-05-12 起发布的同类文件都写了') },
  ]);
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
