import { expect, test } from 'vitest';
import { findingsOf, type ContentChanges } from '../testing/content-subject.ts';
import { inspectionQuarters } from './inspection-quarters.ts';

const since: ContentChanges = { 'site.yaml': (text: string) => `${text.trimEnd()}\nyearly:\n  inspectionsSince: 2026\n` };
const ledger = (...days: string[]): ContentChanges => ({
  'documents/fees/inspections-2026.yaml': `title: 督查台账
type: register
form: openness-inspections
kind: 台账
issuers: [county-office]
owner: county-office
basis: [《办法》]
dated: 2026-11-16
published: 2026-11-18
rows:
${days.map((day, index) => `  - { batch: 2026-${index + 1}, manner: 季度抽查, inspected: ${day}, organs: 3, found: 1, settled: 1, unsettled: 0, due: 2026-11-19, state: 全部销号 }`).join('\n')}
`,
});

test('nothing is asked before the office asks for it', () => {
  expect(findingsOf(inspectionQuarters)).toEqual([]);
});

test('a batch in every quarter that is over passes', () => {
  expect(findingsOf(inspectionQuarters, { ...since, ...ledger('2026-03-31', '2026-04-01', '2026-08-11') })).toEqual([]);
});

test('a quarter without a batch is told', () => {
  expect(findingsOf(inspectionQuarters, { ...since, ...ledger('2026-03-31', '2026-08-11') })).toMatchObject([
    { severity: 'warning', where: { file: 'site.yaml' }, message: '2026 年第二季度没有登记政务公开督查、抽查或者评估。' },
  ]);
});
