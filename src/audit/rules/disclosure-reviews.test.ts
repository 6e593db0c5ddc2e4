import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { disclosureReviews } from './disclosure-reviews.ts';

const reply = 'documents/policy-documents/emergency-supplies-reply.md';

test('a withheld document whose review is still to come passes, the day itself included', () => {
  expect(findingsOf(disclosureReviews)).toEqual([]);
  expect(findingsOf(disclosureReviews, { [reply]: replace('2027-05-20', '2026-11-20') })).toEqual([]);
});

test('an overdue review is told with the days over, and without title and basis', () => {
  const findings = findingsOf(disclosureReviews, { [reply]: replace('2027-05-20', '2026-11-15') });
  expect(findings).toMatchObject([{ where: { file: reply, line: 12 }, message: '公开属性应在 2026-11-15 前复审，已经过期 5 日。' }]);
  expect(JSON.stringify(findings)).not.toMatch(/储备库|第十六条/);
});
