import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { disclosureAttributes } from './disclosure-attributes.ts';

const reply = 'documents/policy-documents/emergency-supplies-reply.md';
const notice = 'documents/policy-documents/openness-points-2026.md';

test('a withheld document with basis and a coming review passes', () => {
  expect(findingsOf(disclosureAttributes)).toEqual([]);
});

describe('a withheld document', () => {
  test('needs a basis', () => {
    expect(findingsOf(disclosureAttributes, { [reply]: replace(/disclosureBasis: .*\n/, '') })).toMatchObject([
      { where: { file: reply, line: 10 }, message: '公开属性是依申请公开，没有写 disclosureBasis（不公开依据）。' },
    ]);
  });

  test('needs a day of review', () => {
    expect(findingsOf(disclosureAttributes, { [reply]: replace(/disclosureReviewBy: .*\n/, '') })).toMatchObject([
      { where: { file: reply, line: 10 }, message: expect.stringContaining('没有写 disclosureReviewBy（公开属性复审日）') },
    ]);
  });

  test('is told without its title and basis', () => {
    const printed = JSON.stringify(findingsOf(disclosureAttributes, { [reply]: replace('2027-05-20', '2026-11-19') }));
    expect(printed).not.toMatch(/选址|第十六条/);
  });
});

test('an open document has neither field', () => {
  expect(findingsOf(disclosureAttributes, { [notice]: replace('summary:', 'disclosureBasis: 条例第十六条\nsummary:') })).toMatchObject([
    { where: { file: notice, line: 11 }, message: '文件是主动公开的，却写了 disclosureBasis（不公开依据）。' },
  ]);
});
