import { expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { auditContent } from '../run.ts';
import { questionBasis } from './question-basis.ts';

const file = 'documents/questions/relief-place.md';
const question = (fields: string) => `---
title: 临时救助到哪里申请？
issuers: [county-office]
published: 2026-04-13
${fields}---
向乡镇人民政府申请。
`;

test('passes an answer that rests on what is in force', () => {
  expect(auditContent([questionBasis], contentSubject({ [file]: question('answers: [relief-measures]\nvalidUntil: 2026-11-20\n') }))).toMatchObject({
    findings: [],
    results: [{ checked: 1 }],
  });
});

test('finds a basis that is no longer in force', () => {
  expect(findingsOf(questionBasis, { [file]: question('answers: [relief-measures, relief-measures-2021]\n') })).toMatchObject([
    { severity: 'warning', where: { file, line: 5 }, message: '所依据的文件《示例县临时救助办法》（relief-measures-2021）已经废止。' },
  ]);
});

test('finds an answer whose time has run out', () => {
  expect(findingsOf(questionBasis, { [file]: question('answers: [relief-measures]\nvalidUntil: 2026-11-19\n') })).toMatchObject([
    { where: { file, line: 6 }, message: '口径有效期至 2026-11-19，已经过期。' },
  ]);
});
