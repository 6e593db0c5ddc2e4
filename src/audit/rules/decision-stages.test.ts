import { expect, test } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { auditContent } from '../run.ts';
import { decisionStages } from './decision-stages.ts';

const file = 'documents/decisions/relief-decision.md';
const item = (fields: string, procedures = '合法性审查') => `---
title: 示例县临时救助办法修订
issuers: [county-government]
indexNumber: SLX001/2026-00077
published: 2026-01-20
year: 2026
organ: finance
procedures: [公众参与, ${procedures}]
planned: 2026年3月
${fields}---
按年度目录推进。
`;
const messagesOf = (fields: string) =>
  findingsOf(decisionStages, { [file]: item(fields) }).map(({ where, message }) => `${'line' in where ? where.line : ''} ${message}`);
const decided =
  'state: 已决策\ndecisionDraft: relief-measures\nbackground: relief-measures-text\nconsultation: heating-rules-draft\nresult: relief-measures\nnotes: { meeting: 依法不需集体讨论。 }\n';

test('passes an item whose links fit its state', () => {
  expect(auditContent([decisionStages], contentSubject({ [file]: item('state: 列入目录\n') }))).toMatchObject({
    findings: [],
    results: [{ checked: 1 }],
  });
  expect(messagesOf(decided)).toEqual([]);
});

test('finds a link that is missing at its stage, and one that comes before it', () => {
  expect(messagesOf(decided.replace('result: relief-measures\n', ''))).toEqual(['10 进展是“已决策”，没有“决策结果”（result）的链接，也没有说明。']);
  expect(messagesOf('state: 列入目录\nresult: relief-measures\n')).toEqual(['11 已有“决策结果”的链接，进展却还是“列入目录”。']);
});

test('finds a decision without the procedures that every decision needs', () => {
  const text = item(decided.replace('notes: { meeting: 依法不需集体讨论。 }\n', 'meeting: executive-meeting\n'), '专家论证');
  expect(findingsOf(decisionStages, { [file]: text })).toMatchObject([
    { where: { file, line: 8 }, message: expect.stringContaining('没有合法性审查、集体讨论决定') as string },
  ]);
});

test('finds a link of the wrong kind', () => {
  expect(messagesOf(decided.replace('consultation: heating-rules-draft', 'consultation: relief-measures'))).toEqual([
    expect.stringContaining('“意见征集采纳”所指的 relief-measures 是'),
  ]);
});

test('asks why an item was taken out', () => {
  expect(messagesOf('state: 调出目录\n')).toEqual(['10 事项已调出目录，没有写 removalReason（调出目录的理由）。']);
  expect(messagesOf('state: 调出目录\nremovalReason: 上级统一规定。\n')).toEqual([]);
});
