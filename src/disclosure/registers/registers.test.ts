import { describe, expect, test } from 'vitest';
import { ContentReader, readSettings } from '../content.ts';
import {
  addExactly,
  compareEditions,
  findRegisterFaults,
  letterHandling,
  readRowTable,
  registerColumnSchema,
  rowPageCount,
  type RegisterRow,
  type RowTable,
} from './index.ts';

const column = (key: string, title: string, more: object = {}) => registerColumnSchema.parse({ key, title, ...more });
const columns = [
  column('code', '编码', { unique: true }),
  column('name', '名称'),
  column('amount', '金额', { kind: '数字', unit: '万元', total: true }),
  column('state', '状态', { kind: '选项', choices: ['在办', '办结'] }),
  column('day', '日期', { kind: '日期', required: false }),
  column('open', '公开', { kind: '是否', required: false }),
];
const table = (rows: readonly (readonly string[])[], header = ['编码', '名称', '金额', '状态', '日期', '公开']): RowTable => ({
  file: 'documents/fees/rows.csv',
  headerLine: 1,
  header,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
});
const messagesOf = (given: RowTable) =>
  readRowTable(given, columns).problems.map(({ where, message }) => `${where.line}:${where.column ?? ''} ${message}`);
const row = (cells: RegisterRow['cells'], line = 1): RegisterRow => ({ cells, line });

describe('rows of a table file', () => {
  test('become values of their kinds', () => {
    const { rows, problems } = readRowTable(
      table([
        ['a', '甲', '1,234.50', '在办', '2026-02-28', '是'],
        ['b', '乙', '-3', '办结', '', ''],
        ['', '', '', '', '', ''],
      ]),
      columns,
    );
    expect(problems).toEqual([]);
    expect(rows.rows.map(({ cells }) => cells)).toEqual([
      { code: 'a', name: '甲', amount: 1234.5, state: '在办', day: '2026-02-28', open: true },
      { code: 'b', name: '乙', amount: -3, state: '办结', day: null, open: null },
    ]);
  });

  test('each bad cell gives row and column', () => {
    expect(messagesOf(table([['a', '', '十万', '在半', '2026-02-30', '也许']]))).toEqual([
      '2:2 第 1 行：“名称”列是空的。',
      '2:3 第 1 行：“金额”列写的是“十万”，不是数字。',
      '2:4 第 1 行：“状态”列写的是“在半”，没有这个选项；是否为“在办”。',
      '2:5 第 1 行：“日期”列写的是“2026-02-30”，2026 年二月没有 30 日。',
      '2:6 第 1 行：“公开”列写的是“也许”，不是“是”或“否”。',
    ]);
  });

  test('a value that must not repeat names both rows', () => {
    expect(
      messagesOf(
        table([
          ['a', '甲', '1', '在办', '', ''],
          ['a', '乙', '2', '在办', '', ''],
        ]),
      ),
    ).toEqual(['3:1 第 2 行：“编码”列的“a”已在第 1 行出现。']);
  });

  test('downloads can be read again: their headings have units', () => {
    expect(messagesOf(table([['a', '甲', '1', '在办', '', '']], ['编码', '名称', '金额（万元）', '状态', '日期', '公开']))).toEqual([]);
  });

  test('a number that cannot be held exactly is told', () => {
    expect(messagesOf(table([['a', '甲', '110101199003074514', '在办', '', '']]))).toEqual([
      '2:3 第 1 行：“金额”列写的是“110101199003074514”，位数太多，不能准确读出。',
    ]);
  });

  test('a header that is wrong is told once, not in every row', () => {
    expect(
      messagesOf(
        table(
          [
            ['a', '甲', '1', '在办', '', ''],
            ['b', '乙', '2', '在办', '', ''],
          ],
          ['编码', '名称', '金头', '状态', '日期', '公开'],
        ),
      ),
    ).toEqual(['1:3 表头“金头”不是这份登记表的列。是否为“金额”？']);
    expect(messagesOf(table([['a', '甲', '1', '在办', '', '']], ['编码', '简称', '金额', '状态', '日期', '公开']))).toEqual([
      '1:2 表头“简称”不是这份登记表的列。是否为“名称”？',
    ]);
    expect(messagesOf(table([['a', '1', '在办']], ['编码', '金额', '状态']))).toEqual(['1: 表头缺少“名称”列。']);
    expect(messagesOf(table([['a', '甲', '1', '在办', '', '', '多']], ['编码', '名称', '金额', '状态', '日期', '公开', '备注']))).toEqual([
      '1:7 表头“备注”不是这份登记表的列。',
    ]);
  });

  test('a title may stand above the header, a sum below the rows is told once', () => {
    const header = ['编码', '名称', '金额', '状态', '日期', '公开'];
    expect(messagesOf(table([header, ['a', '甲', '1', '在办', '', '']], ['2026年项目表', '', '', '', '', '']))).toEqual([]);
    const sum = ['合 计', '', '1', '', '', ''];
    expect(messagesOf(table([['a', '甲', '1', '在办', '', ''], sum]))).toEqual(['3: 这一行是合计，不是登记的内容。']);
  });

  test('a row with more cells than the header is told once', () => {
    expect(messagesOf(table([['a', '甲，乙', '丙', '1', '在办', '', '是']]))).toEqual(['2:7 这一行有 7 格，表头只有 6 列。']);
  });

  test('what was meant is offered', () => {
    const fixesOf = (cells: readonly string[]) => readRowTable(table([cells]), columns).problems.map(({ fix }) => fix);
    expect(fixesOf(['a', '甲', '５８万元', '在办', '', ''])).toEqual(['改成 58；只写数字，单位 万元 已写在列名里。']);
    expect(fixesOf(['a', '甲', '1', '在办', '2026/3/8', ''])[0]).toMatch(/^核对后改成 2026-03-08；/);
    expect(fixesOf(['a', '甲', '1', '在办', '46089', ''])[0]).toMatch(/^核对后改成 2026-03-08；/);
  });

  test('what is counted is never negative nor broken, what has bounds keeps them', () => {
    const [people, share] = [
      column('people', '人数', { kind: '数字', unit: '人' }),
      column('share', '比例', { kind: '数字', unit: '%', least: 0, most: 100 }),
    ];
    const told = (cells: readonly string[]) =>
      readRowTable(table([cells], ['人数', '比例（%）']), [people, share]).problems.map(({ where, message }) => `${where.column} ${message}`);
    expect(told(['3', '100'])).toEqual([]);
    expect(told(['-3', '117'])).toEqual(['1 第 1 行：“人数”列写的是“-3”，不能小于 0。', '2 第 1 行：“比例”列写的是“117”，不能大于 100。']);
    expect(told(['3.5', '-1'])).toEqual(['1 第 1 行：“人数”列写的是“3.5”，单位是人，不会有小数。', '2 第 1 行：“比例”列写的是“-1”，不能小于 0。']);
  });

  test('5,000 rows make 50 pages, each row on one of them', () => {
    const many = Array.from({ length: 5000 }, (_, index) => [`x${index}`, '甲', '1', '在办', '', '']);
    const { rows, problems } = readRowTable(table(many), columns);
    expect(problems).toEqual([]);
    expect([rowPageCount(rows.rows.length), rowPageCount(5001), rowPageCount(0)]).toEqual([50, 51, 1]);
  });
});

describe('relations of a register', () => {
  const amounts = ['general', 'special', 'total', 'limit'].map((key) => column(key, key, { kind: '数字' }));
  const faults = (checks: Parameters<typeof findRegisterFaults>[1], rows: readonly RegisterRow[], given = amounts) =>
    [...findRegisterFaults(given, checks, rows)].map(({ ordinal, key }) => `${ordinal} ${key}`);

  test('sums are exact in decimals', () => {
    expect(addExactly([0.1, 0.2])).toBe(0.3);
    const check = [{ sum: ['general', 'special'], equals: 'total' }];
    expect(
      faults(check, [
        row({ general: 0.1, special: 0.2, total: 0.3 }),
        row({ general: 1, special: 2, total: 4 }),
        row({ general: 1, special: null, total: 4 }),
      ]),
    ).toEqual(['2 total']);
  });

  test('a value stays within its limit', () => {
    expect(faults([{ value: 'total', atMost: 'limit' }], [row({ total: 3, limit: 3 }), row({ total: 4, limit: 3 })])).toEqual(['2 total']);
  });

  test('a limit that is no sum of its parts is told as that only', () => {
    const checks = [
      { sum: ['general', 'special'], equals: 'limit' },
      { value: 'total', atMost: 'limit' },
    ];
    expect(faults(checks, [row({ general: 2, special: 3, limit: 4, total: 5 })])).toEqual(['1 limit']);
  });

  test('steps follow one another without a gap', () => {
    const days = ['first', 'second', 'third'].map((key) => column(key, key, { kind: '日期', required: false }));
    const rows = [
      row({ first: '2026-01-01', second: '2026-01-01', third: null }),
      row({ first: '2026-01-01', second: null, third: '2026-01-03' }),
      row({ first: '2026-01-02', second: '2026-01-01', third: null }),
    ];
    expect(faults([{ steps: ['first', 'second', 'third'] }], rows, days)).toEqual(['2 third', '3 second']);
  });

  test('a state asks for the cells that belong to it', () => {
    const given = [column('state', '状态'), column('day', '办结日期', { required: false })];
    expect(
      faults([{ when: 'state', is: ['办结'], filled: ['day'] }], [row({ state: '在办', day: null }), row({ state: '办结', day: null })], given),
    ).toEqual(['2 state']);
  });

  test('villages add up to their town, towns to the county, and each has its place', () => {
    const given = [column('code', '编号'), column('above', '上级', { required: false }), column('sum', '金额', { kind: '数字' })];
    const check = [{ parent: 'above', of: 'code', total: ['sum'] }];
    const right = [
      row({ code: 'c', above: null, sum: 6 }),
      row({ code: 't', above: 'c', sum: 6 }),
      row({ code: 'v1', above: 't', sum: 2 }),
      row({ code: 'v2', above: 't', sum: 4 }),
    ];
    expect(faults(check, right, given)).toEqual([]);
    expect(faults(check, [...right, row({ code: 'v3', above: 't', sum: 1 })], given)).toEqual(['2 sum']);
    expect(faults(check, [...right, row({ code: 'v3', above: 'x', sum: 1 })], given)).toEqual(['5 above']);
    expect(faults(check, [...right.slice(0, 3), row({ code: 'v2', above: 'x', sum: 4 })], given)).toEqual(['4 above']);
  });
});

test('two editions are compared by the column that must not repeat', () => {
  const before = [row({ code: 'a', name: '甲', amount: 1 }), row({ code: 'b', name: '乙', amount: 2 })];
  const after = [row({ code: 'b', name: '乙', amount: 3 }), row({ code: 'c', name: '丙', amount: 4 })];
  const { added, removed, changed } = compareEditions(columns, before, after);
  expect([added, removed].map((rows) => rows.map(({ cells }) => cells['code']))).toEqual([['c'], ['a']]);
  expect(
    changed.map(({ row: { cells }, cells: changes }) => [
      cells['code'],
      changes.map(({ column: { key }, before: was, after: is }) => [key, was, is]),
    ]),
  ).toEqual([['b', [['amount', 2, 3]]]]);
});

describe('a register in a content folder', () => {
  const settings = readSettings(
    new Map([
      ['site.yaml', ''],
      ['organs.yaml', ''],
    ]),
  );
  const text = (more: string) =>
    `title: 清单\ntype: register\nkind: 清单\nissuers: [finance]\nowner: finance\nbasis: [《办法》]\npublished: 2026-01-05\n${more}`;
  const read = (more: string, tables?: ConstructorParameters<typeof ContentReader>[1]) => {
    const reader = new ContentReader(settings, tables);
    reader.add('documents/fees/list.yaml', text(more));
    return reader;
  };
  const own = 'columns:\n  - { key: code, title: 编码 }\n';

  test('keeps its rows out of the document', () => {
    const reader = read(`${own}rows:\n  - { code: a }\n`);
    expect(reader.problems).toEqual([]);
    expect(reader.documents[0]).not.toHaveProperty('rows');
    expect(reader.registers.get('list')?.current.rows).toEqual([{ cells: { code: 'a' }, line: 11 }]);
  });

  test('names the line of a bad row, an unknown column and a missing file', () => {
    expect(read(`${own}rows:\n  - { code: a }\n  - { cood: b }\n`).problems.map(({ where, message }) => [where.line, message])).toEqual([
      [12, '第 2 行：没有“cood”这一列。是否为 code？'],
    ]);
    expect(read(`${own}rowsFile: rows.csv\n`).problems).toMatchObject([{ where: { line: 10 }, message: '找不到行所在的文件“rows.csv”。' }]);
  });

  test('of a statutory form needs no columns of its own, and cannot write one again', () => {
    expect(read('form: government-debt\nrows: []\n').problems).toEqual([]);
    expect(read('form: government-debt\ncolumns:\n  - { key: limit, title: 上限 }\nrows: []\n').problems).toMatchObject([
      { rule: 'register-rows', message: '“上限”（limit）是法定样式已有的列。' },
    ]);
  });

  test('without columns, or with rows twice, is told so', () => {
    expect(read('rows: []\n').problems).toMatchObject([{ rule: 'document-fields' }]);
    expect(read(`${own}rows: []\nrowsFile: rows.csv\n`).problems).toMatchObject([{ rule: 'document-fields' }]);
  });
});

test('letters are averaged and measured by the terms that they have', () => {
  const letter = (took: number, answered: string, due: string | null): RegisterRow => ({ line: 1, cells: { took, answered, due } });
  const rows = [letter(4, '2026-10-19', '2026-10-19'), letter(8, '2026-10-20', '2026-10-19'), letter(3, '2026-10-21', null)];
  expect(letterHandling(rows)).toEqual({ letters: 3, days: 15, timed: 2, inTime: 1 });
  expect(letterHandling([])).toBeUndefined();
});
