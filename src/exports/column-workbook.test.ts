import readSheet from 'read-excel-file/universal';
import { expect, it } from 'vitest';
import { Portal, type DisclosureDocument } from '#disclosure';
import { toColumnWorkbook } from './column-workbook.ts';
import { tableOf } from './csv.ts';

const none: readonly never[] = [];
const document = {
  id: 'notice',
  column: 'policy-documents',
  type: 'policy-document',
  title: '关于做好示例工作的通知',
  issuers: ['county-office'],
  documentNumber: '示政办发〔2026〕8号',
  published: '2026-02-05',
  disclosure: '主动公开',
  source: { file: 'notice.md', format: 'md', lines: {}, bodyLine: 5 },
} as unknown as DisclosureDocument;
const portal = new Portal({
  site: { site: 'https://www.shilixian.example', base: '/' },
  organs: none,
  columns: none,
  absences: none,
  withdrawals: none,
  searchWords: none,
  specialTopics: none,
  pages: none,
  documents: [document],
  asOf: '2026-11-20',
} as unknown as ConstructorParameters<typeof Portal>[0]);

it('holds the table of the CSV, and the same bytes each time', async () => {
  const workbook = await toColumnWorkbook(portal, '政策文件', portal.documents);
  expect(await toColumnWorkbook(portal, '政策文件', portal.documents)).toEqual(workbook);
  const [sheet] = await readSheet(new Blob([workbook]));
  const { columns, rows } = tableOf(portal, portal.documents);
  expect(sheet!.data.map((row) => row.map((cell) => cell ?? ''))).toEqual([columns, ...rows]);
  expect(sheet!.data[1]).toContain('示政办发〔2026〕8号');
});
