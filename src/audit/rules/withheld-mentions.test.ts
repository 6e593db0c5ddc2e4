import { expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { withheldMentions } from './withheld-mentions.ts';

const file = 'documents/normative-documents/relief-measures.md';
const minutes = `---
title: 东河片区搬迁补偿内部会商纪要
type: information
indexNumber: SLX001/2026-00999
issuers: [county-government]
published: 2026-05-06
disclosure: 不予公开
disclosureBasis: 《政府信息公开条例》第十六条
disclosureReviewBy: 2027-05-06
---
内部讨论情况。
`;
const beside = (change: (text: string) => string) => ({ 'documents/budgets/relocation-talks.md': minutes, [file]: change });

test('passes texts that do not know it', () => {
  expect(
    findingsOf(
      withheldMentions,
      beside((text) => `${text}\n按照东河片区搬迁补偿方案办理。\n`),
    ),
  ).toEqual([]);
});

test.each([
  ['the text', (text: string) => `${text}\n按照《东河片区搬迁补偿内部会商纪要》办理。\n`, '标题'],
  ['the summary', (text: string) => text.replace(/^summary: .*/m, 'summary: 依据东河片区搬迁补偿内部会商纪要制定。'), '标题'],
  ['a number', (text: string) => `${text}\n见SLX001/2026-00999。\n`, '索引号'],
])('finds it in %s, without its title in the report', (_name, change, what) => {
  const found = findingsOf(withheldMentions, beside(change));
  expect(found).toMatchObject([
    { where: { file }, message: `这里写了不公开的文件 content/documents/budgets/relocation-talks.md（公开属性“不予公开”）的${what}。` },
  ]);
});
