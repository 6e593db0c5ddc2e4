import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { documentNumbers } from './document-numbers.ts';

const file = 'documents/policy-documents/openness-points-2026.md';
const withNumber = (number: string) => replace('示政办发〔2026〕4号', number);

test('numbers in the official form pass', () => {
  expect(findingsOf(documentNumbers)).toEqual([]);
});

describe('the form of a number', () => {
  test('wrong brackets are answered with the corrected number', () => {
    expect(findingsOf(documentNumbers, { [file]: withNumber('示政办发[2026]4号') })).toMatchObject([
      {
        where: { file, line: 6 },
        message: '发文字号“示政办发[2026]4号”写法不对：年份用了“[]”，不是六角括号“〔〕”。',
        fix: '改成 示政办发〔2026〕4号。',
      },
    ]);
  });

  test('several faults of one number are one finding', () => {
    expect(findingsOf(documentNumbers, { [file]: withNumber('示政办发〔2026〕第04') })).toMatchObject([
      { message: '发文字号“示政办发〔2026〕第04”写法不对：序号前多了“第”；序号前多了 0；末尾缺少“号”。', fix: '改成 示政办发〔2026〕4号。' },
    ]);
  });

  test('a number that cannot be understood is answered with the form', () => {
    expect(findingsOf(documentNumbers, { [file]: withNumber('办字4') })).toMatchObject([
      { where: { file, line: 6 }, fix: expect.stringContaining('示政办发〔2026〕8号') },
    ]);
  });

  test('decrees and announcements have a form of their own', () => {
    expect(findingsOf(documentNumbers, { [file]: withNumber('2026年第4号公告') })).toEqual([]);
  });
});

describe('a number used twice', () => {
  test('is told at the later document and names the earlier file', () => {
    expect(findingsOf(documentNumbers, { [file]: withNumber('示政规〔2022〕3号') })).toMatchObject([
      { where: { file, line: 6 }, message: '发文字号 示政规〔2022〕3号 已被 documents/normative-documents/parking-rules.md 使用。' },
    ]);
  });

  test('is told for a withheld document too', () => {
    const reply = 'documents/policy-documents/emergency-supplies-reply.md';
    expect(findingsOf(documentNumbers, { [reply]: replace('示政办函〔2026〕6号', '示政办发〔2026〕4号') })).toMatchObject([
      { where: { file: reply, line: 6 } },
    ]);
  });

  test('is no fault for announcements of different organs', () => {
    const changes = {
      [file]: withNumber('2026年第1号公告'),
      'documents/budgets/county-budget-2026.md': replace('dated: 2026-01-28', 'documentNumber: 2026年第1号公告\ndated: 2026-01-28'),
    };
    expect(findingsOf(documentNumbers, changes)).toEqual([]);
  });
});
