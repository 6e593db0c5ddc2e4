import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlignmentType, DeletedTextRun, Document, InsertedTextRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { afterAll, describe, expect, test } from 'vitest';
import { proofread } from '#proofreading';
import { readProofFile } from './proof-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'proof-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const found = (file: string) =>
  proofread(readProofFile(file).passages).map(({ check, line, column, found: words }) => `${line}:${column} ${check} ${words}`);

async function makeWord(): Promise<Buffer> {
  const change = { id: 1, author: '拟稿人', date: '2026-01-05T00:00:00Z' };
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'numbers',
            levels: [{ level: 0, format: LevelFormat.JAPANESE_COUNTING, text: '%1、', start: 2, alignment: AlignmentType.LEFT }],
          },
          { reference: 'dots', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }] },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph('一、总体要求'),
            new Paragraph({ text: '主要任务', numbering: { reference: 'numbers', level: 0 } }),
            new Paragraph('三、保障措施'),
            new Paragraph(''),
            new Paragraph({
              children: [
                new TextRun('加强领导'),
                new DeletedTextRun({ text: ',', ...change }),
                new InsertedTextRun({ text: '，', ...change }),
                new TextRun('落实责任。'),
              ],
            }),
            new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('各乡镇（街道)')] })] })] }),
            new Paragraph('四、工作要求'),
            new Paragraph({ text: '要点', numbering: { reference: 'dots', level: 0 } }),
            new Paragraph('六、附则'),
          ],
        },
      ],
    }),
  );
}

describe('Word files', () => {
  test('places are paragraphs; automatic numbers are counted with the others, deleted text is left out', async () => {
    const file = write('notice.docx', await makeWord());
    expect(readProofFile(file).unit).toBe('paragraph');
    expect(found(file)).toEqual(['6:4 bracket-pairs （街道)', '9:1 numbering 六、']);
  });

  const makeList = (...items: readonly (string | [text: string, level: number, instance?: number])[]) =>
    Packer.toBuffer(
      new Document({
        numbering: {
          config: [
            {
              reference: 'outline',
              levels: [
                { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
                { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.LEFT },
                { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.LEFT },
              ],
            },
          ],
        },
        sections: [
          {
            children: items.map((item) =>
              typeof item === 'string'
                ? new Paragraph(item)
                : new Paragraph({ text: item[0], numbering: { reference: 'outline', level: item[1], instance: item[2] } }),
            ),
          },
        ],
      }),
    );

  test('automatic lists of several levels are in order, also beside typed numbers', async () => {
    const outline = await makeList(
      ['总体要求', 0],
      ['指导思想', 1],
      ['基本原则', 1],
      ['主要任务', 0],
      ['抓培训', 1],
      ['办班', 2],
      ['考核', 2],
      '（二）抓公开',
      '三、保障措施',
    );
    expect(readProofFile(write('outline.docx', outline)).passages.map(({ text }) => text)).toEqual([
      ...['一、总体要求', '（一）指导思想', '（二）基本原则', '二、主要任务', '（一）抓培训', '1.办班', '2.考核', '（二）抓公开', '三、保障措施'],
    ]);
    expect(found(write('outline.docx', outline))).toEqual([]);
  });

  test('a typed number that does not follow the automatic ones, and the place of a fault behind one', async () => {
    expect(found(write('typed.docx', await makeList(['加强领导', 0], ['落实责任', 0], '四、强化督查')))).toEqual(['3:1 numbering 四、']);
    expect(found(write('place.docx', await makeList(['加强,领导。', 0])))).toEqual(['1:3 punctuation-width ,']);
  });
});

describe('text files', () => {
  const gbk = Uint8Array.from([0xbc, 0xd3, 0xc7, 0xbf, 0x2c, 0xc1, 0xec, 0xb5, 0xbc, 0xa1, 0xa3]);

  test.each([
    ['utf8.txt', Buffer.from('加强,领导。'), 'UTF-8'],
    ['marked.txt', Buffer.from('\uFEFF加强,领导。'), 'UTF-8'],
    ['gbk.txt', gbk, 'GBK（GB18030）'],
    ['utf16.txt', Buffer.from('\uFEFF加强,领导。', 'utf16le'), 'UTF-16'],
    ['lines.txt', Buffer.from('加强,领导。\r\n'), 'UTF-8'],
  ])('%s', (name, bytes, encoding) => {
    const file = write(name, bytes);
    expect(readProofFile(file).encoding).toBe(encoding);
    expect(found(file)).toEqual(['1:3 punctuation-width ,']);
  });

  test('Markdown with metadata: title, summary and text, and the day of issue', () => {
    const file = write('notice.md', '---\ntitle: 关于关于公开的通知\ndated: 2026-06-15\nkeywords: [甲, 乙]\n---\n\n各单位于5月底前完成自查。\n');
    expect(readProofFile(file).issued).toBe('2026-06-15');
    expect(found(file)).toEqual(['2:1 doubled-words 关于关于']);
    expect(proofread(readProofFile(file).passages, { issued: '2026-06-15' }).map(({ line, column }) => [line, column])).toContainEqual([7, 5]);
  });

  test('Markdown without metadata may begin with a rule', () => {
    expect(found(write('rule.md', '---\n\n加强,领导。\n'))).toEqual(['3:3 punctuation-width ,']);
  });
});

describe('what cannot be read is told in a sentence', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /是空文件/],
    ['blank.txt', ' \n', /里没有文字/],
    ['old.doc', 'x', /旧格式的 Word 文件/],
    ['print.pdf', '%PDF-1.4', /是 PDF/],
    ['renamed.txt', '%PDF-1.4', /不是纯文本文件/],
    ['broken.docx', 'PK broken', /已经损坏/],
    ['locked.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /已经加密/],
    ['data.bin', Uint8Array.from([0, 1, 2, 255]), /编码无法识别/],
  ])('%s', (name, content, message) => {
    expect(() => readProofFile(write(name, content))).toThrow(message);
  });

  test('a file that is not there, and a folder', () => {
    expect(() => readProofFile(join(folder, 'none.txt'))).toThrow(/找不到文件/);
    expect(() => readProofFile(folder)).toThrow(/是文件夹/);
  });
});
