import { describe, expect, test } from 'vitest';
import { contentSubject, findingsOf, replace } from '../testing/content-subject.ts';
import type { AttachmentInspection } from '../attachment-inspection.ts';
import { lineIn } from '../testing/line-in.ts';
import { registerFile, validRegister } from '../testing/valid-register.ts';
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

  test('finds a number in a cell of a register, at its line', () => {
    const found = findingsOf(personalData, { [registerFile]: validRegister.replace('kinds: 一般债券', `kinds: ${identity}一般债券`) });
    expect(found.map(({ where, message }) => [where.file, where.line, message])).toEqual([[registerFile, 29, masked]]);
  });

  test.each([
    [
      'a text',
      document,
      replace('上半年救助12户。', `上半年救助12户。\n\n| 姓名 | 号码 |\n| --- | --- |\n| 张某 | ${identity} |`),
      lineIn(document, '上半年救助') + 4,
    ],
    ['a title', document, replace('title: 东河镇2026年', `title: 东河镇${identity}2026年`.replace('42026', '4 2026')), lineIn(document, 'title:')],
    ['a summary', document, replace('summary: 公开', `summary: ${identity}公开`), lineIn(document, 'summary:')],
    ['a keyword', document, replace('[临时救助]', `[临时救助, '${identity}']`), lineIn(document, 'keywords:')],
    ['the overview of a report', report, replace('（一）主动公开：', `（一）主动公开：${identity}，`), lineIn(report, 'overview:') + 1],
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

  describe('in attachments', () => {
    const id = 'county-budget-2026';
    const inspectionOf = (text: string): AttachmentInspection => ({ texts: [{ place: '第3段', text }], tables: [], traces: [], gaps: [] });
    const circumstances = (file: string, text: string, document = id) => ({
      attachments: [{ document, file, bytes: 10 }],
      inspections: new Map([[`${document}/${file}`, inspectionOf(text)]]),
    });

    test('names the line that lists the file, and the place inside it', () => {
      const found = findingsOf(personalData, {}, circumstances('budget-2026.xlsx', `经办${identity}`));
      const file = 'documents/budgets/county-budget-2026.md';
      expect(found).toMatchObject([
        {
          where: { file, line: lineIn(file, '- file: budget-2026.xlsx') },
          message: '附件“budget-2026.xlsx”的第3段有一个居民身份证号码：110101********4514。',
        },
      ]);
      expect(JSON.stringify(found)).not.toContain(identity);
    });

    test('names a file that lies in the folder without being listed', () => {
      const found = findingsOf(personalData, {}, circumstances('old.docx', '13800138000'));
      expect(found).toMatchObject([{ where: { file: 'attachments/county-budget-2026/old.docx', line: 1 } }]);
    });

    test('leaves those of withheld documents alone', () => {
      expect(findingsOf(personalData, {}, circumstances('reply.docx', identity, 'emergency-supplies-reply'))).toEqual([]);
    });

    test('gives ids that hold nothing of the number: two that look alike masked differ by their order only', () => {
      const first = findingsOf(personalData, {}, circumstances('budget-2026.xlsx', '13800138000'));
      const second = findingsOf(personalData, {}, circumstances('budget-2026.xlsx', '13899998000'));
      expect(first[0]!.id).toBe(second[0]!.id);
      const both = findingsOf(personalData, { [document]: replace('上半年救助', '13800138000\n\n13899998000上半年救助') });
      expect(both.map(({ id: own }) => own)).toEqual([both[0]!.id, `${both[0]!.id}-2`]);
    });
  });

  test('takes the telephones that organs.yaml and site.yaml declare for those of offices', () => {
    const organs = replace('phone: 0000-5550901', "phone: '13800138000'");
    expect(findingsOf(personalData, { 'organs.yaml': organs, [document]: replace('上半年救助', '财政局值班13800138000，上半年救助') })).toEqual([]);
    const site = replace('thresholds:', 'personalData:\n  officeContacts: [138 0013 8000]\nthresholds:');
    expect(findingsOf(personalData, { 'site.yaml': site, [document]: replace('上半年救助', '服务窗口13800138000，上半年救助') })).toEqual([]);
  });

  test.each([
    ['an address of a picture', '![图](images/110101199003074514.png)'],
    ['alternative text', '![身份证110101199003074514](a.png)'],
    ['a link', '[电话](tel:110101199003074514)'],
    ['the text and the address of a link', '[110101199003074514](tel:110101199003074514)'],
    ['a query', 'https://example.cn/?id=110101199003074514'],
    ['two lines', '号码110101199003\n074514'],
  ])('finds a number in %s', (_, text) => {
    expect(findingsOf(personalData, { [document]: replace('上半年救助', `${text}\n\n上半年救助`) })).toMatchObject([{ message: masked }]);
  });

  test('does not take amounts in a table for telephones', () => {
    const table = '| 科目 | 金额（元） |\n| --- | ---: |\n| 教育 | 13800138000 |';
    expect(findingsOf(personalData, { [document]: replace('上半年救助', `${table}\n\n上半年救助`) })).toEqual([]);
    expect(findingsOf(personalData, { [document]: replace('上半年救助', `${table.replace('金额（元）', '联系人')}\n\n上半年救助`) })).toHaveLength(1);
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
