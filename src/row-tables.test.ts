import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { readRowTable, readRowTables } from './row-tables.ts';

let folder: string;
const write = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, 'documents/fees', name), bytes);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'row-tables-'));
  mkdirSync(join(folder, 'documents/fees'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a CSV file', () => {
  test('is read whether it is UTF-8, with a mark or without, or in the national encoding', async () => {
    const expected = { headerLine: 1, header: ['名称', '金额'], rows: [{ line: 2, cells: ['甲', '1'] }] };
    const national = new Uint8Array([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a, 0xbc, 0xd7, 0x2c, 0x31]);
    for (const bytes of ['名称,金额\n甲,1\n', '\uFEFF名称,金额\r\n甲,1\r\n', national]) {
      write('rows.csv', bytes);
      expect(await readRowTable(folder, 'documents/fees/rows.csv')).toMatchObject(expected);
    }
  });

  test('keeps the lines of rows after a cell of several lines', async () => {
    write('rows.csv', '名称,金额\n"甲\n乙",1\n\n丙,2\n');
    expect(await readRowTable(folder, 'documents/fees/rows.csv')).toMatchObject({ rows: [{ line: 2, cells: ['甲\n乙', '1'] }, { line: 5 }] });
  });

  test('with quotes that do not close is a problem with its line', async () => {
    write('rows.csv', '名称,金额\n甲,1\n"乙,2\n丙,3\n');
    expect(await readRowTable(folder, 'documents/fees/rows.csv')).toMatchObject({
      rule: 'register-rows',
      where: { line: 3 },
      message: '这一行的引号不配对，后面的内容无法读取。',
    });
  });

  test('without a header is a problem', async () => {
    write('rows.csv', '\n\n');
    expect(await readRowTable(folder, 'documents/fees/rows.csv')).toMatchObject({ message: '文件是空的，没有表头。' });
  });
});

describe('a workbook', () => {
  test('gives numbers, days and truth as text', async () => {
    const day = new Date('2026-01-31T00:00:00Z');
    const cells = [
      [{ value: '名称' }, { value: '金额' }, { value: '日期' }, { value: '公开' }],
      [{ value: '甲' }, { value: 0.3 }, { value: day, format: 'yyyy-mm-dd' }, { value: true }],
    ];
    write('rows.xlsx', await writeWorkbook(cells).toBuffer());
    expect(await readRowTable(folder, 'documents/fees/rows.xlsx')).toMatchObject({
      headerLine: 1,
      rows: [{ line: 2, cells: ['甲', '0.3', '2026-01-31', '是'] }],
    });
  });

  test('with merged cells is a problem at the first of them; a title may stretch over the rows', async () => {
    const row = (name: string) => [{ value: name }, { value: 1 }];
    const title = [{ value: '2026年收费表', columnSpan: 2 }, null];
    write('rows.xlsx', await writeWorkbook([title, [{ value: '名称' }, { value: '金额' }], row('甲'), row('乙')]).toBuffer());
    expect(await readRowTable(folder, 'documents/fees/rows.xlsx')).not.toHaveProperty('rule');
    write(
      'rows.xlsx',
      await writeWorkbook([
        [{ value: '名称' }, { value: '金额' }],
        [{ value: '甲', rowSpan: 2 }, { value: 1 }],
        [null, { value: 2 }],
      ]).toBuffer(),
    );
    expect(await readRowTable(folder, 'documents/fees/rows.xlsx')).toMatchObject({
      where: { line: 2, column: 1 },
      message: '从第 2 行第 1 列起是合并的单元格，只有第一格读得出内容。',
    });
  });

  test('with a formula that was never worked out is a problem', async () => {
    const header = [{ value: '名称' }, { value: '金额' }];
    write('rows.xlsx', await writeWorkbook([header, [{ value: '甲' }, { type: 'Formula', value: 'SUM(1,2)' }]]).toBuffer());
    expect(await readRowTable(folder, 'documents/fees/rows.xlsx')).toMatchObject({
      where: { line: 2, column: 2 },
      message: '第 2 行第 2 列写的是公式，文件里没有算出的结果。',
    });
  });

  test('that is damaged is a problem', async () => {
    write('rows.xlsx', 'not a workbook');
    expect(await readRowTable(folder, 'documents/fees/rows.xlsx')).toMatchObject({ message: '不是能够读取的 XLSX 文件，可能已经损坏或者加密。' });
  });
});

test('every table below documents/ is read', async () => {
  expect([...(await readRowTables(folder)).keys()]).toEqual(['documents/fees/rows.csv', 'documents/fees/rows.xlsx']);
});
