import { expect, test } from 'vitest';
import { grassrootsFields } from '#disclosure';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { registerFile } from '../testing/valid-register.ts';
import { auditContent } from '../run.ts';
import { catalogueGaps } from './catalogue-gaps.ts';
import { registerReferences } from './register-references.ts';

const bound = (column: string) => ({
  [registerFile]: `title: 标准目录
type: register
form: disclosure-catalogue
kind: 目录
indexNumber: SLX003/2026-00031
issuers: [finance]
owner: finance
basis: [《办法》]
dated: 2026-10-15
published: 2026-10-16
rows:
  - number: '1'
    field: 财政预决算
    group: 政府预算
    matter: 县本级预算
    content: 收支总表
    basis: 预算法
    deadline: 20日内
    organ: finance
    channels: 政府网站
    audience: 全社会
    manner: 主动
    level: 县级
${column}`,
});
const messagesOf = (column: string) => findingsOf(catalogueGaps, bound(column)).map(({ where, message }) => [where.line, message]);

test('passes a matter whose column has documents', () => {
  expect(auditContent([catalogueGaps, registerReferences], contentSubject(bound('    boundColumn: fees\n')))).toMatchObject({
    findings: [],
    results: [{ checked: 1 }, { checked: 2 }],
  });
});

test('finds a matter without a column, and one whose column is blank', () => {
  expect(messagesOf('')).toEqual([[12, '第 1 行“县本级预算”没有写由哪个栏目落实。']]);
  expect(messagesOf('    boundColumn: open-days\n')).toEqual([[12, '第 1 行“县本级预算”对应的栏目“政府开放日”还没有内容。']]);
});

test('leaves a column that is not there to the rule on references', () => {
  expect(messagesOf('    boundColumn: fee\n')).toEqual([]);
  expect(findingsOf(registerReferences, bound('    boundColumn: fee\n')).map(({ message }) => message)).toEqual([
    '第 1 行：“对应栏目”列写的是“fee”，没有这个编号的栏目。是否为 fees？',
  ]);
});

test('looks at the fields that organs have set for the year', () => {
  const focus = `title: 重点领域
type: register
form: year-focus
kind: 情况表
issuers: [finance]
owner: finance
basis: [《要点》]
dated: 2026-10-15
published: 2026-10-16
rows:
  - { organ: finance, field: 财政资金, content: 预决算, requirement: 按期公开, boundColumn: open-days }
`;
  expect(findingsOf(catalogueGaps, { [registerFile]: focus }).map(({ message }) => message)).toEqual([
    '第 1 行“财政资金”对应的栏目“政府开放日”还没有内容。',
  ]);
});

test('a blank column is told once, however many matters it is to hold', () => {
  const twice = bound('    boundColumn: open-days\n')[registerFile]!.replace(/(?<=rows:\n)[^]*/, (rows) => `${rows}${rows.replace("'1'", "'2'")}`);
  const found = findingsOf(catalogueGaps, { [registerFile]: twice });
  expect(found).toMatchObject([{ where: { line: 12 }, fix: expect.stringContaining('同一原因还涉及 1 处') }]);
});

test('a general catalogue of the county without one of the 26 fields is told by its name', () => {
  const row = (field: string, index: number) =>
    `  - { number: '${index + 1}', field: ${field}, group: 甲, matter: 乙, content: 丙, basis: 预算法, deadline: 20日内, organ: finance, channels: 政府网站, audience: 全社会, manner: 主动, level: 县级, boundColumn: fees }\n`;
  const catalogue = (fields: readonly string[]) => ({
    [registerFile]: bound('')[registerFile]!.replace(/(?<=rows:\n).*/s, fields.map(row).join('')),
  });
  expect(findingsOf(catalogueGaps, catalogue(grassrootsFields))).toEqual([]);
  expect(findingsOf(catalogueGaps, catalogue(grassrootsFields.filter((field) => field !== '救灾')))).toMatchObject([
    { where: { file: registerFile, line: 1 }, message: '县级目录没有“救灾”，国家指引规定的 26 个领域应当齐全。' },
  ]);
});
