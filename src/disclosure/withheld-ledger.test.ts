import { expect, test } from 'vitest';
import { contentSubject } from '../audit/testing/content-subject.ts';
import { withheldLedger } from './withheld-ledger.ts';

const file = 'documents/policy-documents/emergency-supplies-reply.md';

test('lists what is not published, with basis and day of review', () => {
  expect(withheldLedger(contentSubject().portal)).toMatchObject([
    { file, disclosure: '依申请公开', basis: '《政府信息公开条例》第十六条', reviewBy: '2027-05-20', reviewState: '未到期' },
  ]);
});

test('tells of a review that is due', () => {
  expect(withheldLedger(contentSubject({}, { asOf: '2027-05-20' }).portal)[0]?.reviewState).toBe('未到期');
  expect(withheldLedger(contentSubject({}, { asOf: '2027-05-21' }).portal)[0]?.reviewState).toBe('已到期');
});
