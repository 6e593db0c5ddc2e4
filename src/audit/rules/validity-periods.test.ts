import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { validityPeriods } from './validity-periods.ts';

const file = 'documents/normative-documents/relief-measures.md';

test('a document in force for five years passes, and so does one that does not say when it ends', () => {
  expect(findingsOf(validityPeriods)).toEqual([]);
  expect(findingsOf(validityPeriods, { [file]: replace('expires: 2031-04-09\n', '') })).toEqual([]);
});

test('a longer time is told at the last day', () => {
  expect(findingsOf(validityPeriods, { [file]: replace('expires: 2031-04-09', 'expires: 2036-04-09') })).toMatchObject([
    { severity: 'warning', where: { file }, message: expect.stringContaining('2036-04-09，超过规范性文件一般的 5 年') as string },
  ]);
});

test('暂行 documents have two years, and offices their own figures', () => {
  const trial = replace(/^title: (.*)办法/m, 'title: $1暂行办法');
  expect(findingsOf(validityPeriods, { [file]: trial })).toMatchObject([{ message: expect.stringContaining('“暂行”文件一般的 2 年') as string }]);
  const own = replace('  expiryNoticeDays: 90', '  expiryNoticeDays: 90\n  trialValidityYears: 5');
  expect(findingsOf(validityPeriods, { [file]: trial, 'site.yaml': own })).toEqual([]);
});
