import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { disclosureDowngrades } from './disclosure-downgrades.ts';

const reply = 'documents/policy-documents/emergency-supplies-reply.md';

test('a withheld document without an open basis passes', () => {
  expect(findingsOf(disclosureDowngrades)).toEqual([]);
});

test('an open document may rest on an open one', () => {
  expect(
    findingsOf(disclosureDowngrades, {
      'documents/normative-documents/relief-measures.md': replace('repeals:', 'basedOn: [parking-rules]\nrepeals:'),
    }),
  ).toEqual([]);
});

test('a withheld document that rests on an open one is told, without its own title', () => {
  const findings = findingsOf(disclosureDowngrades, { [reply]: replace('disclosure:', 'basedOn: [openness-points-2026]\ndisclosure:') });
  expect(findings).toMatchObject([
    {
      severity: 'warning',
      where: { file: reply, line: 10 },
      message: '制定依据 openness-points-2026（示例县2026年政务公开工作要点）是主动公开的，本件却是依申请公开。',
    },
  ]);
  expect(JSON.stringify(findings)).not.toContain('选址');
});
