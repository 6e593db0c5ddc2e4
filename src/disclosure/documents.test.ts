import { describe, expect, test } from 'vitest';
import { parseContentFile } from './content-file.ts';
import { lineOf, splitDocumentPath, toDocument, toProsePage } from './documents.ts';
import { builtInColumns } from './local-columns.ts';

const columns = new Map(builtInColumns.map((column) => [column.id, column]));
const fields = ['title: 临时救助实施办法', 'indexNumber: SLX001/2026-00012', 'issuers: [county-government]', 'published: 2026-03-10'];

function read(lines: readonly string[], file = 'documents/normative-documents/relief-measures.md') {
  return toDocument(parseContentFile(file, ['---', ...lines, '---', '正文', ''].join('\n')), columns);
}

/** Line and message of each problem. */
function problemsOf(lines: readonly string[], file?: string) {
  return (read(lines, file).problems ?? []).map(({ where, message }) => [where.line, message]);
}

describe('toDocument', () => {
  test('makes a document of a file: folder, file name and fields', () => {
    const { value } = read([...fields, 'effective: 2026-04-10'], 'documents/normative-documents/2026/relief-measures.md');
    expect(value).toMatchObject({
      id: 'relief-measures',
      column: 'normative-documents',
      type: 'normative-document',
      disclosure: '主动公开',
      effective: '2026-04-10',
    });
  });

  test('keeps the addresses of its own pages below a column', () => {
    expect(problemsOf(fields, 'documents/normative-documents/ledger.md')).toEqual([[1, '“ledger”在本栏目里是系统页面的地址，不能用作文件名。']]);
    expect(problemsOf(fields, 'documents/normative-documents/form.md')).toEqual([]);
  });

  test('takes an empty field for none', () => {
    expect(read([...fields, 'summary:']).value).not.toHaveProperty('summary');
  });

  test.each([
    ['a day that does not exist', fields.with(3, 'published: 2026-02-30'), 5, 'published（发布日期）写的是 2026-02-30，2026 年二月没有 30 日。'],
    ['an unknown key', [...fields, 'sumary: 概述'], 6, '没有“sumary”这个字段。是否为 summary？'],
    [
      'a value that is not in the list',
      [...fields, 'disclosure: 主动公布'],
      6,
      'disclosure（公开属性）写的是 主动公布，没有这个值。是否为 主动公开？',
    ],
    ['a number for a text', fields.with(1, 'indexNumber: 202600012'), 3, 'indexNumber（索引号）写的是数字 202600012，应为文字。'],
    ['a missing field', fields.toSpliced(0, 1), 1, '缺少 title（标题）。'],
    ['an id of the wrong form', fields.with(2, 'issuers: [县政府]'), 4, 'issuers.0（发文机关）写的是 县政府，只能用小写字母、数字和连字符。'],
    [
      'a path as file name of an attachment',
      [...fields, 'attachments:', '  - file: a/b.pdf', '    title: 表'],
      7,
      'attachments.0.file（文件名）写的是 a/b.pdf，只写文件名，不写路径。',
    ],
    ['an attachment without a title', [...fields, 'attachments:', '  - file: b.pdf'], 7, '缺少 attachments.0.title（附件名称）。'],
    ['an unknown type', [...fields, 'type: 通知'], 6, 'type（文档类型）写的是 通知，没有这个类型。'],
    ['a topic that is not national', [...fields, 'topic: 其他/杂项'], 6, 'topic（主题分类）写的是 其他/杂项，没有这个值。'],
  ])('tells %s', (_, lines, line, message) => {
    expect(problemsOf(lines)).toEqual([[line, message]]);
  });

  test.each([
    ['documents/plan/outline.md', '文件夹“plan”不是栏目。是否为 plans？'],
    ['documents/guide/outline.md', '栏目“政府信息公开指南”只有说明文字，不收文件。'],
    ['documents/normative-documents/Relief_Measures.md', '文件名“Relief_Measures”不能用作编号。'],
    ['documents/normative-documents/救助办法.md', '文件名“救助办法”不能用作编号。'],
    ['documents/relief-measures.md', '文件没有放在栏目文件夹里。'],
  ])('tells the wrong place %s', (file, message) => {
    expect(problemsOf([...fields, 'type: normative-document'], file)).toEqual([[1, message]]);
  });

  test('asks for the type where a column takes several', () => {
    const { problems } = read(fields, 'documents/budgets/county-budget.md');
    expect(problems).toMatchObject([
      {
        message: '缺少 type（文档类型）。',
        fix: '补上 type，从下列值中选一个：budget-report、information、policy-document、normative-document、register。',
      },
    ]);
  });

  test('takes an unknown field for the type that is missing', () => {
    const { problems } = read([...fields, 'typ: budget-report'], 'documents/budgets/county-budget.md');
    expect(problems).toMatchObject([{ where: { line: 6 }, message: '没有“typ”这个字段，却缺少 type。', fix: '改成 type。' }]);
  });

  test('tells every problem of a file at once', () => {
    expect(
      problemsOf(['remark: 办法', 'issuers: []', 'published: 2026-13-01'])
        .map(([line]) => line)
        .sort(),
    ).toEqual([1, 2, 3, 4]);
  });

  test('tells a syntax error alone', () => {
    expect(problemsOf([...fields, 'title: 另一个'])).toEqual([[6, '同一层里有重复的字段名：“title: 另一个”。']]);
  });
});

describe('annual reports', () => {
  test('are checked against the tables of their year', () => {
    const lines = [
      'title: 年报',
      'organ: finance',
      'published: 2021-01-20',
      'year: 2020',
      'overview: 甲',
      'problems: 乙',
      'other: 丙',
      'tables:',
      '  disclosed:',
      '    licences: { decisions: 1 }',
    ];
    const missing = problemsOf(lines, 'documents/annual-reports/finance-2020.md').map(([, message]) => message);
    expect(missing).toContain('缺少 tables.disclosed.procurement（政府集中采购）。');
    expect(missing).toContain('缺少 tables.disclosed.licences.previous（上一年项目数量）。');
    expect(missing).toContain('缺少 tables.applications（收到和处理政府信息公开申请情况）。');
    const later = problemsOf(lines.with(3, 'year: 2021'), 'documents/annual-reports/finance-2021.md').map(([, message]) => message);
    expect(later).not.toContain('缺少 tables.disclosed.procurement（政府集中采购）。');
  });
});

describe('toProsePage', () => {
  const page = (file: string, lines = ['title: 网站声明', 'updated: 2026-01-06']) =>
    toProsePage(parseContentFile(file, ['---', ...lines, '---', '正文'].join('\n')));

  test('makes a page of a file', () => {
    expect(page('pages/statement.md').value).toMatchObject({ id: 'statement', title: '网站声明' });
  });

  test.each(['pages/sub/statement.md', 'pages/声明.md', 'pages/a.yaml', 'pages/search.md'])('refuses %s', (file) => {
    expect(page(file).problems).toMatchObject([{ rule: 'document-fields', where: { file, line: 1 } }]);
  });

  test('tells wrong fields', () => {
    expect(page('pages/statement.md', ['title: 网站声明', 'updated: 2026-02-30']).problems).toMatchObject([{ where: { line: 3 } }]);
  });
});

describe('splitDocumentPath', () => {
  test.each([
    ['documents/plans/outline.md', { column: 'plans', id: 'outline' }],
    ['documents/plans/2026/a/outline.mdx', { column: 'plans', id: 'outline' }],
    ['documents/annual-reports/finance-2025.yaml', { column: 'annual-reports', id: 'finance-2025' }],
    ['documents/outline.md', undefined],
    ['pages/outline.md', undefined],
  ])('of %s is %j', (file, expected) => {
    expect(splitDocumentPath(file)).toEqual(expected);
  });
});

describe('lineOf', () => {
  test('is the line of the key, of the nearest key above it, or 1', () => {
    const source = { lines: { tables: 5, 'tables.new': 7 } };
    expect(lineOf(source, 'tables.new')).toBe(7);
    expect(lineOf(source, 'tables.new.nat')).toBe(7);
    expect(lineOf(source, 'tables.old.nat')).toBe(5);
    expect(lineOf(source, 'title')).toBe(1);
  });
});
