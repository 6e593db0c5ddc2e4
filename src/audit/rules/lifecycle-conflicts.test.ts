import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { lifecycleConflicts } from './lifecycle-conflicts.ts';

const measures = 'documents/normative-documents/relief-measures.md';
const amendment = 'documents/normative-documents/parking-rules-amendment.md';
const parking = 'documents/normative-documents/parking-rules.md';
const heating = 'documents/normative-documents/heating-rules.md';
const end = (text: string) => text.replace('registrationNumber', 'repeals: [relief-measures-2021]\nregistrationNumber');

describe('lifecycle-conflicts', () => {
  test('passes what follows in order', () => {
    expect(findingsOf(lifecycleConflicts)).toEqual([]);
  });

  test('tells a second repeal at the later document', () => {
    expect(findingsOf(lifecycleConflicts, { [heating]: end })).toMatchObject([
      {
        where: { file: heating, line: 14 },
        message: 'relief-measures-2021《示例县临时救助办法》已被 relief-measures《示例县临时救助实施办法》废止，这里又废止一次。',
      },
    ]);
  });

  test('tells an amendment of what was repealed before', () => {
    const changes = { [heating]: replace('registrationNumber', 'amends: [relief-measures-2021]\nregistrationNumber') };
    expect(findingsOf(lifecycleConflicts, changes)).toMatchObject([
      { where: { file: heating, line: 14 }, message: expect.stringContaining('已于 2026-04-10 被 relief-measures 废止，不能再修改') },
    ]);
  });

  test('tells an amendment of what had run out', () => {
    expect(findingsOf(lifecycleConflicts, { [parking]: replace('expires: 2027-09-19', 'expires: 2025-09-19') })).toMatchObject([
      { where: { file: amendment }, message: expect.stringContaining('有效期到 2025-09-19，本件成文日期 2026-05-12') },
    ]);
  });

  test('tells a repeal that works before its target was made', () => {
    expect(findingsOf(lifecycleConflicts, { [measures]: replace('effective: 2026-04-10', 'effective: 2021-04-10') })).toMatchObject([
      { where: { file: measures, line: lineIn(measures, 'effective') }, message: expect.stringContaining('文件还没有制发就被废止') },
    ]);
  });
});
