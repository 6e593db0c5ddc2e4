import { describe, expect, test } from 'vitest';
import { contentSubject, findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { personalData } from './personal-data.ts';

const identity = '110101199003074514';
const masked = '有一个居民身份证号码：110101********4514。';
const document = 'documents/social-assistance/relief-list-2026.md';
const report = 'documents/annual-reports/finance-2025.yaml';
const withheld = 'documents/policy-documents/emergency-supplies-reply.md';

describe('personal-data', () => {
  test('passes the valid content and looks at every published text', () => {
    let checked = 0;
    expect([...personalData.check(contentSubject(), (things = 1) => void (checked += things))]).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });

  test.each([
    [
      'a text',
      document,
      replace('上半年救助12户。', `上半年救助12户。\n\n| 姓名 | 号码 |\n| --- | --- |\n| 张某 | ${identity} |`),
      lineIn(document, '上半年') + 4,
    ],
    ['a title', document, replace('title: 东河镇2026年', `title: 东河镇${identity}2026年`.replace('42026', '4 2026')), lineIn(document, 'title:')],
    ['a summary', document, replace('summary: 公开', `summary: ${identity}公开`), lineIn(document, 'summary:')],
    ['a keyword', document, replace('[临时救助]', `[临时救助, '${identity}']`), lineIn(document, 'keywords:')],
    ['the overview of a report', report, replace('（一）主动公开：', `（一）主动公开：${identity}，`), lineIn(report, 'overview:')],
    ['a page', 'pages/guide.md', replace('信息处理费按', `${identity}信息处理费按`), lineIn('pages/guide.md', '信息处理费')],
    ['an element of the guide', 'pages/guide.md', replace('office: 示例县', `office: ${identity}示例县`), lineIn('pages/guide.md', 'office:')],
    [
      'an organ’s entry',
      'organs.yaml',
      replace('documentPrefix: [示财发]', `documentPrefix: [示财发]\n    duties: ${identity}由其保管`),
      lineIn('organs.yaml', 'documentPrefix: [示财发]') + 1,
    ],
  ])('finds a number in %s', (_, file, change, line) => {
    const found = findingsOf(personalData, { [file]: change });
    expect(found).toMatchObject([{ severity: 'error', where: { file, line }, message: masked }]);
    expect(JSON.stringify(found)).not.toContain(identity);
  });

  test('finds a number in the name of an attachment and does not name the file', () => {
    const attachments = [{ document: 'county-budget-2026', file: `张某13800138000.xlsx`, bytes: 10 }];
    const found = findingsOf(personalData, {}, { attachments });
    expect(found).toMatchObject([{ where: { file: 'attachments/county-budget-2026/' }, message: '有一个手机号码：138****8000。' }]);
    expect(JSON.stringify(found)).not.toContain('13800138000');
  });

  test('leaves what is not published alone', () => {
    expect(findingsOf(personalData, { [withheld]: (text) => `${text}\n${identity}\n` })).toEqual([]);
    const reviewer = replace('by: 拟稿岗位', `by: '${identity}'`);
    expect(findingsOf(personalData, { 'documents/normative-documents/relief-measures.md': reviewer })).toEqual([]);
  });

  test('looks at the text of a document whose fields are wrong', () => {
    const change = (text: string) => `${text.replace('dated: 2026-07-06', 'dated: 2026-02-30')}\n13800138000\n`;
    expect(findingsOf(personalData, { [document]: change })).toMatchObject([{ where: { file: document }, message: '有一个手机号码：138****8000。' }]);
  });
});
