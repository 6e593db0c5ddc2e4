import { describe, expect, test } from 'vitest';
import { contentSubject, findingsOf, replace, type ContentChanges } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { contentLinks } from './content-links.ts';

const file = 'documents/budgets/county-budget-2026.md';
const attachments = [
  { document: 'county-budget-2026', file: 'budget-2026.xlsx', bytes: 10 },
  { document: 'county-budget-2026', file: '预算图.svg', bytes: 10 },
];

function findings(text: string, changes: ContentChanges = {}) {
  return findingsOf(contentLinks, { [file]: replace('预算表见附件。', `预算表见附件。\n\n${text}`), ...changes }, { attachments });
}

const base = { 'site.yaml': replace('base: /', 'base: /zfxxgk/') };

describe('content-links', () => {
  test.each([
    ['[纲要](/plans/outline-2026/)'],
    ['[纲要](/plans/outline-2026/#发展目标)'],
    ['[规划](/plans/)、[规划](/plans/year/2026/)、[规划](/plans/page/2/)'],
    ['[指南](/guide/)、[财政局](/organs/finance/)、[检索](/search/?q=救助)、[数据](/data/plans.csv)、[订阅](/feeds/plans.xml)'],
    ['[预算表](budget-2026.xlsx)、![图](预算图.svg)、![图](%E9%A2%84%E7%AE%97%E5%9B%BE.svg)、[图](./预算图.svg)'],
    ['[预算表](/attachments/county-budget-2026/budget-2026.xlsx)'],
    ['[国务院](https://www.gov.cn/)、<mailto:zwgk@shilixian.example>、[电话](tel:0000-5550100)、[上文](#一总体要求)'],
    ['`[样例](/nowhere/)`'],
    ['通过门户网站（www.gov.cn）和https://www.shilixian.example公开'],
  ])('passes %s', (text) => {
    expect(findings(text)).toEqual([]);
  });

  test.each([
    ['[纲要](/plans/outline-2025/)', '链接指向 /plans/outline-2025/，本站没有这个地址。是否为 /plans/outline-2026/？', ''],
    ['[纲要](/plans/outline-2026)', '链接指向 /plans/outline-2026，本站没有这个地址。', '改成 /plans/outline-2026/。'],
    ['[纲要](/Plans/Outline-2026/)', '链接指向 /Plans/Outline-2026/，本站没有这个地址。', '改成 /plans/outline-2026/。'],
    ['[纲要](/plans/2026/outline-2026.md)', '链接指向 /plans/2026/outline-2026.md，本站没有这个地址。', '改成 /plans/outline-2026/。'],
    ['[纲要](/budgets/outline-2026/)', '链接指向 /budgets/outline-2026/，本站没有这个地址。', '改成 /plans/outline-2026/。'],
    ['[栏目](/budget/)', '链接指向 /budget/，本站没有这个地址。是否为 /budgets/？', ''],
    ['[栏目](/applications/)', '栏目“依申请公开”还没有内容', '去掉链接，或先在该栏目发布文件。'],
    ['[复函](/policy-documents/emergency-supplies-reply/)', '那份文件不是主动公开的', '去掉链接；也不要在公开的文字里引用它的内容。'],
    ['[年](/plans/year/2019/)', '链接指向 /plans/year/2019/，本站没有这个地址。', ''],
    ['[a](/plans/%E4/)', '链接的地址“/plans/%E4/”里的百分号写法不对。', ''],
    [
      '[表](Budget-2026.xlsx)',
      '正文引用的“Budget-2026.xlsx”不在 attachments/county-budget-2026/ 里。是否为 budget-2026.xlsx？',
      '改成 budget-2026.xlsx，大小写也要一致。',
    ],
    ['![图](流程图.png)', '正文引用的“流程图.png”不在 attachments/county-budget-2026/ 里。', '把文件放到 attachments/county-budget-2026/'],
    [
      '[表](../../attachments/county-budget-2026/budget-2026.xlsx)',
      '链接写的是“../../attachments/county-budget-2026/budget-2026.xlsx”。',
      '本文件的附件只写文件名：budget-2026.xlsx。',
    ],
    ['[纲要](../plans/outline-2026.md)', '链接写的是“../plans/outline-2026.md”。', '链接到本站的文件写路径：/plans/outline-2026/。'],
    ['[图](/attachments/county-budget-2026/missing.pdf)', '正文引用的“missing.pdf”不在 attachments/county-budget-2026/ 里。', ''],
    ['[图](/attachments/emergency-supplies-reply/a.pdf)', '没有公开的文件“emergency-supplies-reply”', ''],
    ['[空]()', '链接“空”没有写地址。', ''],
    ['[空](#)', '链接“空”没有写地址。', ''],
    ['[](/plans/)', '指向 /plans/ 的链接没有文字，读者看不到。', ''],
    ['[a](javascript:alert(1))', '链接的地址以 javascript: 开头，网页上不能这样写。', ''],
    ['[a](ftp://files.example/a)', '链接的地址以 ftp: 开头', ''],
    ['[a](file:///C:/预算.xlsx)', '链接写的是本机上的路径“file:///C:/预算.xlsx”', '链接只写文件名“预算.xlsx”。'],
    ['[a](D:\\\\公开\\\\预算.xlsx)', '链接写的是本机上的路径“D:\\公开\\预算.xlsx”', '链接只写文件名“预算.xlsx”。'],
    ['[a](http://localhost:4321/plans/)', '链接指向 localhost，这是本机、内部网络或 IP 地址', ''],
    ['[a](http://192.168.1.8/a)', '链接指向 192.168.1.8，', ''],
    ['http://10.1.2.3/a', '链接指向 10.1.2.3，', ''],
    ['[a](http://oa/a)', '链接指向 oa，', ''],
    ['[a](https：//www.gov.cn/)', '链接的地址“https：//www.gov.cn/”里有全角符号。', '改成半角：https://www.gov.cn/。'],
    ['[a](www.gov.cn)', '链接的地址“www.gov.cn”缺少协议。', '改成 https://www.gov.cn。'],
    ['见https://www.shilixian.example/plans/outline-2026/。', '链接写了本站的完整网址', '只写路径：/plans/outline-2026/。'],
    ['[a](//www.gov.cn/)', '链接的地址“//www.gov.cn/”缺少协议。', '改成 https://www.gov.cn/。'],
    ['[纲要](https://www.shilixian.example/plans/outline-2026/)', '链接写了本站的完整网址', '只写路径：/plans/outline-2026/。'],
    ['[表](预算 表.xlsx)', '“[表](预算 表.xlsx)”不能成为链接：地址里有空格。', '改成 [表](预算%20表.xlsx)；文件名最好改成没有空格的。'],
    [
      '[纲要]（/plans/outline-2026/）',
      '“[纲要]（/plans/outline-2026/）”不能成为链接：地址两边的括号是全角的。',
      '改成 [纲要](/plans/outline-2026/)。',
    ],
    ['[纲要](</plans/outline 2026/>)', '链接的地址“/plans/outline 2026/”里有空格。', ''],
    ['![图](https://images.example/a.png)', '图片或音视频 https://images.example/a.png 在别的网站上', ''],
  ])('finds the fault of %s', (text, message, fix) => {
    const found = findings(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ where: { file, line: lineIn(file, '预算表见附件。') + 2 }, severity: 'error' });
    expect(found[0]!.message).toContain(message);
    expect(found[0]!.fix).toContain(fix);
  });

  test('counts lines within the text', () => {
    expect(findings('第一段\n\n- [a](/plans/)\n- [b](/nowhere-at-all/)')[0]!.where).toEqual({ file, line: lineIn(file, '预算表见附件。') + 5 });
  });

  test('looks at components, prose pages and the texts of reports', () => {
    const mdx = 'documents/interpretations/relief-measures-questions.mdx';
    const report = 'documents/annual-reports/finance-2025.yaml';
    const found = findings('正文', {
      [mdx]: (text) => `${text}\n<Figure src="missing.svg" alt="图">\n\n文字\n\n</Figure>\n`,
      'pages/guide.md': (text) => `${text}\n[a](/nowhere-at-all/)\n`,
      [report]: replace('（一）主动公开：', '（一）主动公开：[a](/nowhere-at-all/)'),
    });
    expect(found.map(({ where }) => where)).toEqual([
      { file: 'pages/guide.md', line: expect.any(Number) as number },
      { file: mdx, line: expect.any(Number) as number },
      { file: report, line: lineIn(report, 'overview:') + 1 },
    ]);
  });

  test('has the base left out', () => {
    expect(findings('[纲要](/plans/outline-2026/)、[门户](https://www.shilixian.example/news/)', base)).toEqual([]);
    expect(findings('[纲要](/zfxxgk/plans/outline-2026/)', base)).toMatchObject([{ fix: '改成 /plans/outline-2026/。' }]);
    expect(findings('[纲要](https://www.shilixian.example/zfxxgk/plans/)', base)).toMatchObject([{ fix: '只写路径：/plans/。' }]);
  });

  test('sends links to a former address on', () => {
    const moved = { 'documents/plans/outline-2026.md': replace('kind: 规划纲要', 'kind: 规划纲要\nformerAddresses: [/zwgk/outline.html]') };
    expect(findings('[纲要](/zwgk/outline.html)', moved)).toMatchObject([{ fix: '改成 /plans/outline-2026/。' }]);
  });

  test('says nothing about a document that cannot be read', () => {
    const broken = {
      'documents/plans/outline-2026.md': replace('periodEnd: 2030', 'periodEnd: 二〇三〇'),
      'documents/plans/education-2026.md': null,
    };
    expect(findings('[纲要](/plans/outline-2026/)、[规划](/plans/year/2026/)', broken)).toEqual([]);
  });

  test('leaves withheld documents alone', () => {
    expect(
      findingsOf(contentLinks, { 'documents/policy-documents/emergency-supplies-reply.md': (text) => `${text}\n[a](/nowhere-at-all/)\n` }),
    ).toEqual([]);
  });

  test('does not show personal data that stand in a link', () => {
    const found = findings('[13800138000](/nowhere-13800138000/)');
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain('13800138000');
  });

  test('counts the links that it looked at', () => {
    let checked = 0;
    const subject = contentSubject({ [file]: replace('预算表见附件。', '[a](/plans/)、[b](/guide/)') });
    expect([...contentLinks.check(subject, () => void (checked += 1))]).toEqual([]);
    expect(checked).toBe(2);
  });
});
