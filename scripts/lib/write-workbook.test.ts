import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Sheet } from '#audit';
import { writeWorkbook } from './write-workbook.ts';

const sheets: readonly Sheet[] = [
  {
    name: '问题清单',
    columns: [
      { title: '问题', width: 40 },
      { title: '数量', width: 8 },
      { title: '日期', width: 12 },
      { title: '比率', width: 10 },
    ],
    rows: [
      ['=1+1 <b>&', 12, { day: '2026-03-01' }, { share: 0.5 }],
      ['0012', null, null, '不适用'],
      ['长'.repeat(40_000), 0, { day: '2024-02-29' }, { share: 1 }],
    ],
  },
  { name: '空表', columns: [{ title: '没有', width: 10 }], rows: [] },
];

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!);

describe('writeWorkbook', () => {
  afterEach(() => void vi.useRealTimers());

  test('keeps numbers as numbers, days as days and texts as texts', async () => {
    const bytes = Buffer.from(await writeWorkbook(sheets));
    const read = await readXlsxFile(bytes);
    expect(read.map(({ sheet }) => sheet)).toEqual(['问题清单', '空表']);
    expect(read[0]?.data.slice(0, 3)).toEqual([
      ['问题', '数量', '日期', '比率'],
      ['=1+1 <b>&', 12, new Date('2026-03-01T00:00:00Z'), 0.5],
      ['0012', null, null, '不适用'],
    ]);
    expect(String(read[0]?.data[3]?.[0])).toHaveLength(32_767);
  });

  test('writes no formula, freezes the header, filters and sets widths', async () => {
    const xml = partOf(await writeWorkbook(sheets), 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).toContain('</sheetData><autoFilter ref="A1:D4"/>');
    expect(xml).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>.*<pageSetup fitToWidth="1" fitToHeight="0" /s);
    expect(xml).toMatch(/<col min="1" max="1" width="40"/);
  });

  test('gives the same bytes at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-02T03:04:05Z') });
    const first = await writeWorkbook(sheets);
    vi.setSystemTime(new Date('2031-07-08T23:59:59Z'));
    expect(Buffer.from(await writeWorkbook(sheets)).equals(Buffer.from(first))).toBe(true);
  });
});
