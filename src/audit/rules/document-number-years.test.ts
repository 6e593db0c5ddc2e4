import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { documentNumberYears } from './document-number-years.ts';

const file = 'documents/policy-documents/openness-points-2026.md';

test('numbers of the year of their date pass', () => {
  expect(findingsOf(documentNumberYears)).toEqual([]);
});

test('a number of another year is told', () => {
  expect(findingsOf(documentNumberYears, { [file]: replace('〔2026〕4号', '〔2025〕4号') })).toMatchObject([
    { severity: 'warning', where: { file, line: 6 }, message: '发文字号 示政办发〔2025〕4号 的年份是 2025，成文日期是 2026-04-20。' },
  ]);
});

test('a number without a year, or in no form, is left to other rules', () => {
  expect(findingsOf(documentNumberYears, { [file]: replace('示政办发〔2026〕4号', '第4号令') })).toEqual([]);
  expect(findingsOf(documentNumberYears, { [file]: replace('〔2026〕4号', '[2025]4号') })).toEqual([]);
});

test('a registration number of another year is told', () => {
  const measures = 'documents/normative-documents/relief-measures.md';
  const registered = (number: string) => ({ [measures]: replace(/^registrationNumber: .*/m, `registrationNumber: ${number}`) });
  expect(findingsOf(documentNumberYears, registered('SLXGF—2026—099'))).toEqual([]);
  expect(findingsOf(documentNumberYears, registered('SLXGF—2021—099'))).toMatchObject([
    { where: { file: measures }, message: '统一编号 SLXGF—2021—099 的年份是 2021，成文日期是 2026-03-09。' },
  ]);
});
