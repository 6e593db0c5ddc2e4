import { describe, expect, test } from 'vitest';
import { contentSubject, findingsOf, replace } from '../testing/content-subject.ts';
import { statutoryColumns } from './statutory-columns.ts';

const budget = 'documents/budgets/county-budget-2026.md';
const record = /  - column: fund-raising\n(?: {4}.*\n)+/;
const absence = (column: string, until: string, dated = '2026-01-08') =>
  replace('absences:', `absences:\n  - { column: ${column}, state: 本期无内容, reason: 无, dated: ${dated}, until: ${until} }`);

test('columns with documents or a valid record pass', () => {
  expect(findingsOf(statutoryColumns)).toEqual([]);
});

describe('a column of documents', () => {
  test('that is empty is told at its folder', () => {
    expect(findingsOf(statutoryColumns, { [budget]: null })).toMatchObject([
      {
        where: { file: 'documents/budgets/', line: 1 },
        message: '法定栏目“财政预算、决算”是空白的：没有公开的文件，也没有无内容登记。',
        fix: expect.stringContaining('columns.yaml'),
      },
    ]);
  });

  test('that holds only withheld documents is empty', () => {
    const withheld = replace(
      'published: 2026-01-30',
      'published: 2026-01-30\ndisclosure: 不予公开\ndisclosureBasis: 条例第十六条\ndisclosureReviewBy: 2027-01-30',
    );
    expect(findingsOf(statutoryColumns, { [budget]: withheld })).toHaveLength(1);
  });

  test('whose record has run out is told at the record', () => {
    const findings = findingsOf(statutoryColumns, { 'columns.yaml': (text) => absence('fund-raising', '2026-06-30')(text.replace(record, '')) });
    expect(findings).toMatchObject([
      { where: { file: 'columns.yaml', line: 11 }, message: '法定栏目“筹资筹劳”没有文件，“本期无内容”的登记已于 2026-06-30 到期。' },
    ]);
  });

  test('with documents and a record of absence beside them is told', () => {
    expect(findingsOf(statutoryColumns, { 'columns.yaml': absence('budgets', '2026-12-31') })).toMatchObject([
      { where: { file: 'columns.yaml', line: 11 }, message: '栏目“财政预算、决算”已有文件，却登记了“本期无内容”。' },
    ]);
  });

  test('that holds an unreadable document is not called empty', () => {
    expect(findingsOf(statutoryColumns, { [budget]: replace('published: 2026-01-30', 'published: 2026-02-30') })).toEqual([]);
  });

  test('is not called empty while columns.yaml cannot be read', () => {
    const subject = contentSubject({ 'columns.yaml': replace('state: 本期无内容', 'state: 没有内容') });
    expect([...statutoryColumns.check(subject, () => undefined)]).toEqual([]);
  });

  test('whose record lies in the future is left to the order of dates', () => {
    const changes = { 'columns.yaml': (text: string) => absence('fund-raising', '2026-12-31', '2026-12-01')(text.replace(record, '')) };
    expect(findingsOf(statutoryColumns, changes)).toEqual([]);
  });

  test('that binds no organ of the portal is not asked for', () => {
    const withoutTown = {
      'organs.yaml': (text: string) => text.slice(0, text.indexOf('  - id: east-river-town')),
      'columns.yaml': (text: string) => text.replace(record, ''),
    };
    expect(findingsOf(statutoryColumns, withoutTown)).toEqual([]);
    expect(findingsOf(statutoryColumns, { 'columns.yaml': withoutTown['columns.yaml'] })).toHaveLength(1);
  });
});

describe('a column of prose', () => {
  test('needs its page', () => {
    expect(findingsOf(statutoryColumns, { 'pages/guide.md': null })).toMatchObject([
      { where: { file: 'pages/guide.md', line: 1 }, message: '法定栏目“政府信息公开指南”没有内容：缺少 pages/guide.md。' },
    ]);
  });

  test('whose page cannot be read is not called missing', () => {
    expect(findingsOf(statutoryColumns, { 'pages/guide.md': replace('updated: 2026-01-06', 'updated: 2026-13-06') })).toEqual([]);
  });
});
