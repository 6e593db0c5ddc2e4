import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { dateOrder } from './date-order.ts';

const measures = 'documents/normative-documents/relief-measures.md';
const text = 'documents/interpretations/relief-measures-text.md';
const outline = 'documents/plans/outline-2026.md';
const reply = 'documents/policy-documents/emergency-supplies-reply.md';

test('dates in order pass', () => {
  expect(findingsOf(dateOrder)).toEqual([]);
});

describe('the dates of a document', () => {
  test.each([
    [
      'published',
      measures,
      'published: 2026-03-10',
      'published: 2026-03-08',
      7,
      ['published（发布日期）2026-03-08 早于 dated（成文日期）2026-03-09、review.final.date（终审日期）2026-03-10'],
    ],
    [
      'effective',
      measures,
      'effective: 2026-04-10',
      'effective: 2026-03-01',
      12,
      ['effective（施行日期）2026-03-01 早于 dated（成文日期）2026-03-09'],
    ],
    ['expires', measures, 'expires: 2031-04-09', 'expires: 2026-04-09', 13, ['expires（有效期至）2026-04-09 早于 effective（施行日期）2026-04-10']],
    [
      'second review',
      measures,
      'second: { by: 科室负责人岗位, date: 2026-03-09 }',
      'second: { by: 科室负责人岗位, date: 2026-03-05 }',
      18,
      ['review.second.date（复审日期）2026-03-05 早于 review.first.date（初审日期）2026-03-06'],
    ],
    [
      'final review',
      measures,
      'final: { by: 分管负责人岗位, date: 2026-03-10 }',
      'final: { by: 分管负责人岗位, date: 2026-03-06 }',
      19,
      ['review.final.date（终审日期）2026-03-06 早于 review.second.date（复审日期）2026-03-09'],
    ],
    [
      'approval',
      text,
      'approved: 2026-03-09',
      'approved: 2026-03-04',
      15,
      ['approved（解读审签日期）2026-03-04 早于 organized（解读组织日期）2026-03-05'],
    ],
    ['end of a plan', outline, 'periodEnd: 2030', 'periodEnd: 2025', 15, ['periodEnd（规划期结束年）2025 早于 periodStart（规划期起始年）2026']],
    [
      'review of a withheld document',
      reply,
      'disclosureReviewBy: 2027-05-20',
      'disclosureReviewBy: 2026-05-17',
      12,
      ['disclosureReviewBy（公开属性复审日）2026-05-17 早于 dated（成文日期）2026-05-18'],
    ],
  ] as const)('are in order: %s', (_, file, before, after, line, messages) => {
    const findings = findingsOf(dateOrder, { [file]: replace(before, after) });
    expect(findings.map(({ where, message }) => ({ where, message }))).toEqual(
      messages.map((message) => ({ where: { file, line }, message: `${message}。` })),
    );
  });

  test('without a day of effect, expiry is measured by the date', () => {
    const findings = findingsOf(dateOrder, {
      [measures]: (content) => content.replace('effective: 2026-04-10\n', '').replace('expires: 2031-04-09', 'expires: 2026-03-08'),
    });
    expect(findings).toMatchObject([{ message: 'expires（有效期至）2026-03-08 早于 dated（成文日期）2026-03-09。' }]);
  });

  test('let a policy document grant benefits from an earlier day', () => {
    const benefits = replace('basedOn:', 'effective: 2026-01-01\nbasedOn:');
    expect(findingsOf(dateOrder, { 'documents/policy-documents/openness-points-2026.md': benefits })).toEqual([]);
  });

  test('may fall on one day, with the hour of publication', () => {
    expect(findingsOf(dateOrder, { [measures]: replace('published: 2026-03-10', 'published: 2026-03-10 08:30') })).toEqual([]);
  });
});

describe('the future', () => {
  test('holds no publication', () => {
    expect(findingsOf(dateOrder, { [measures]: replace('published: 2026-03-10', 'published: 2026-11-21') })).toMatchObject([
      { where: { file: measures, line: 7 }, message: 'published（发布日期）是 2026-11-21，这一天还没有到。' },
    ]);
    expect(findingsOf(dateOrder, { [measures]: replace('published: 2026-03-10', 'published: 2026-11-20 17:30') })).toEqual([]);
  });

  test('holds no update of a page', () => {
    expect(findingsOf(dateOrder, { 'pages/guide.md': replace('updated: 2026-01-06', 'updated: 2027-01-06') })).toMatchObject([
      { where: { file: 'pages/guide.md', line: 3 } },
    ]);
  });

  test('holds no record of absence', () => {
    const record = 'absences:\n  - { column: fund-raising, state: 本期无内容, reason: 无, dated: 2026-12-01, until: 2026-12-31 }';
    expect(findingsOf(dateOrder, { 'columns.yaml': replace('absences:', record) })).toMatchObject([
      { where: { file: 'columns.yaml', line: 11 }, message: expect.stringContaining('登记日期）是 2026-12-01') },
    ]);
  });
});

test('an organ is not dissolved before it is set up', () => {
  const findings = findingsOf(dateOrder, { 'organs.yaml': (content) => `${content}    since: 2020-01-01\n    dissolved: 2019-01-01\n` });
  expect(findings).toMatchObject([
    { where: { file: 'organs.yaml', line: 31 }, message: expect.stringContaining('“示例县东河镇人民政府”的 dissolved') },
  ]);
});
