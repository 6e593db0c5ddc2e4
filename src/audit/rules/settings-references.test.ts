import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { settingsReferences } from './settings-references.ts';

const absence = (column: string, until = '2026-12-31') =>
  `absences:\n  - { column: ${column}, state: 本期无内容, reason: 无, dated: 2026-01-08, until: ${until} }`;

test('settings that name what exists pass', () => {
  expect(findingsOf(settingsReferences)).toEqual([]);
});

describe('site.yaml', () => {
  test('names an organ that exists', () => {
    expect(findingsOf(settingsReferences, { 'site.yaml': replace('organ: county-government', 'organ: county-goverment') })).toMatchObject([
      { where: { file: 'site.yaml', line: 3 }, message: expect.stringContaining('是否为 county-government？') },
    ]);
  });

  test('names an organ of its own level', () => {
    expect(findingsOf(settingsReferences, { 'site.yaml': replace('organ: county-government', 'organ: finance') })).toMatchObject([
      { where: { file: 'site.yaml', line: 3 }, message: expect.stringMatching(/层级是 department.*level 却是 county/) },
    ]);
  });
});

describe('the name of the site', () => {
  test('is not that of the organ with one character wrong', () => {
    expect(findingsOf(settingsReferences, { 'site.yaml': (text) => text.replace(/^name: .*/m, 'name: 范例县人民政府') })).toMatchObject([
      { where: { file: 'site.yaml' }, message: 'name（站点名称）写的是“范例县人民政府”，发布机关的全称是“示例县人民政府”，只差一个字。' },
    ]);
    expect(findingsOf(settingsReferences, { 'site.yaml': (text) => text.replace(/^name: .*/m, 'name: 示例县政府信息公开专栏') })).toEqual([]);
  });
});

describe('organs.yaml', () => {
  test.each([
    ['finance', 'department', 'township', '“示例县财政局”的 level（层级）写的是 township（'],
    ['east-river-town', 'township', 'department', '“示例县东河镇人民政府”的 level（层级）写的是 department（'],
  ])('gives %s the level of its name', (id, level, wrong, message) => {
    const change = (text: string) => text.replace(new RegExp(`(id: ${id}\\n(?: {4}.*\\n)*? {4}level: )${level}`), `$1${wrong}`);
    expect(findingsOf(settingsReferences, { 'organs.yaml': change })).toMatchObject([
      { where: { file: 'organs.yaml' }, message: expect.stringContaining(message) },
    ]);
  });

  test('has each id once', () => {
    const findings = findingsOf(settingsReferences, { 'organs.yaml': replace('id: east-river-town', 'id: finance') });
    expect(findings).toMatchObject([
      { where: { file: 'organs.yaml', line: 23 }, message: '“示例县东河镇人民政府”的编号 finance 已被“示例县财政局”使用。' },
    ]);
  });

  test('has every organ that issued several documents', () => {
    const findings = findingsOf(settingsReferences, { 'organs.yaml': replace('id: county-office', 'id: county-ofice') });
    expect(findings).toMatchObject([
      { where: { file: 'organs.yaml' }, message: expect.stringMatching(/发文机关是 county-office，.*是否误写成了 county-ofice？/) },
    ]);
  });

  test.each([
    ['name: 示例县财政局', 'name: 示例县东河镇人民政府', '已是机关 finance 的全称'],
    ['name: 示例县财政局', 'name: 示例县财政局\n    code: 11000000MB0D710038', '11000000MB0D710038 不正确：校验码不符'],
    ['name: 示例县财政局', 'name: 示例县财政局\n    email: czj', '不是邮箱地址'],
  ])('has names, codes and mailboxes that can be right: %s → %s', (before, after, message) => {
    expect(findingsOf(settingsReferences, { 'organs.yaml': replace(before, after) })).toMatchObject([
      { where: { file: 'organs.yaml' }, message: expect.stringContaining(message) },
    ]);
  });

  test.each([
    ['finanse', '没有这个机关。是否为 finance？'],
    ['east-river-town', '写的是它自己'],
  ])('names a successor that can be one: %s', (successor, message) => {
    const findings = findingsOf(settingsReferences, { 'organs.yaml': (text) => `${text}    successor: ${successor}\n` });
    expect(findings).toMatchObject([{ where: { file: 'organs.yaml', line: 30 }, message: expect.stringContaining(message) }]);
  });
});

describe('columns.yaml', () => {
  test.each([
    ['plans', '已是栏目“规划信息”的编号'],
    ['search', '是网站自用的地址'],
    ['local-standards', '已是栏目“基层政务公开标准目录”的编号'],
  ])('gives a local column an id of its own, not %s', (id, message) => {
    const column = `  - { id: ${id}, title: 惠民政策, description: 惠民政策。, keywords: [惠民], accepts: [information] }\nremarks:`;
    expect(findingsOf(settingsReferences, { 'columns.yaml': replace('remarks:', column) })).toMatchObject([
      { where: { file: 'columns.yaml', line: 7 }, message: expect.stringContaining(`本地栏目“惠民政策”的编号 ${id} ${message}`) },
    ]);
  });

  test('remarks on a column that exists', () => {
    expect(findingsOf(settingsReferences, { 'columns.yaml': replace('column: normative-documents', 'column: normative-document') })).toMatchObject([
      { where: { file: 'columns.yaml', line: 8 }, message: '栏目说明写的栏目是 normative-document，没有这个栏目。是否为 normative-documents？' },
    ]);
  });

  test('remarks once on a column', () => {
    expect(
      findingsOf(settingsReferences, { 'columns.yaml': replace('absences:', '  - { column: normative-documents, text: 又一条 }\nabsences:') }),
    ).toMatchObject([{ where: { file: 'columns.yaml', line: 10 }, message: '栏目 normative-documents 有两条说明，只会显示后一条。' }]);
  });

  test.each([
    ['{ column: planz, organ: finance }', '栏目责任机关写的栏目是 planz，没有这个栏目。是否为 plans？'],
    ['{ column: plans, organ: finances }', '栏目 plans 的责任机关写的是 finances，organs.yaml 里没有这个机关。是否为 finance？'],
    ['{ column: plans, organ: finance }\n  - { column: plans, organ: county-office }', '栏目 plans 写了两个责任机关。'],
  ])('names organs that answer for columns: %s', (entries, message) => {
    expect(findingsOf(settingsReferences, { 'columns.yaml': replace('absences:', `responsible:\n  - ${entries}\nabsences:`) })).toMatchObject([
      { message },
    ]);
  });

  test.each([
    ['fundraising', '没有这个栏目。是否为 fund-raising？'],
    ['local-standards', '不是法定栏目'],
    ['guide', '必须有内容'],
    ['annual-reports', '必须有内容'],
  ])('records absence for columns of the law that may be empty, not for %s', (column, message) => {
    expect(findingsOf(settingsReferences, { 'columns.yaml': replace('absences:', absence(column)) })).toMatchObject([
      { where: { file: 'columns.yaml', line: 11 }, message: expect.stringContaining(message) },
    ]);
  });

  test('ends an absence not before it begins', () => {
    expect(findingsOf(settingsReferences, { 'columns.yaml': replace('absences:', absence('fund-raising', '2025-12-31')) })).toMatchObject([
      { where: { file: 'columns.yaml', line: 11 }, message: expect.stringContaining('最后有效日 2025-12-31 早于登记日期 2026-01-08') },
    ]);
  });
});
