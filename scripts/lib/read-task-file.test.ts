import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { readTaskFile } from './read-task-file.ts';

const shape = async (file: string, bytes: Uint8Array) =>
  (await readTaskFile(file, bytes)).reading?.tasks.map(({ number, subject, content, organs, due }) =>
    [number, subject, content, organs, due].join('|'),
  );

const cell = (text: string, span: { readonly columnSpan?: number; readonly rowSpan?: number } = {}) =>
  new TableCell({ children: [new Paragraph(text)], ...span });

test('a table of a Word document, its cells merged both ways', async () => {
  const rows = [
    [cell('序号'), cell('工作任务', { columnSpan: 2 }), cell('责任单位'), cell('完成时限')],
    [cell('一、公开', { columnSpan: 5 })],
    [cell('1', { rowSpan: 2 }), cell('规划', { rowSpan: 2 }), cell('公开纲要。'), cell('县发改局', { rowSpan: 2 }), cell('6月底前')],
    [cell('公开专项规划。'), cell('9月底前')],
    [cell('2'), cell('财政'), cell('公开预算。'), cell('县财政局'), cell('长期坚持')],
  ];
  const table = new Table({ rows: rows.map((children) => new TableRow({ children })) });
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('2026年任务分解表'), table] }] }));
  expect(await shape('tasks.docx', bytes)).toEqual([
    '1|一、公开　规划|公开纲要。|县发改局|6月底前',
    '1-2|一、公开　规划|公开专项规划。|县发改局|9月底前',
    '2|一、公开　财政|公开预算。|县财政局|长期坚持',
  ]);
});

test('a workbook with a title over its header', async () => {
  const rows = [['2026年任务台账'], ['序号', '工作任务', '责任单位', '完成时限'], ['1', '更新指南', '县政府办', '3月底前']];
  const bytes = await writeWorkbook(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
  expect(await shape('tasks.xlsx', bytes)).toEqual(['1||更新指南|县政府办|3月底前']);
});

test('a CSV file with commas inside cells', async () => {
  const text = '\uFEFF序号,工作任务,责任单位,时间节点\r\n1,"公开纲要,并解读",县发改局,2026-06-30\r\n';
  expect(await shape('tasks.csv', Buffer.from(text))).toEqual(['1||公开纲要,并解读|县发改局|2026-06-30']);
});

test('what cannot be read says what to do', async () => {
  await expect(readTaskFile('tasks.doc', Buffer.from([1]))).rejects.toThrow('.doc 文件不能直接读取。');
  await expect(readTaskFile('tasks.docx', Buffer.from('no archive'))).rejects.toThrow('不能读取');
});
