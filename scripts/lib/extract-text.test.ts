import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import PDFDocument from 'pdfkit';
import { afterAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { listFiles } from '#content-folder';
import { readAttachmentTexts } from './attachment-texts.ts';
import { extractorVersion, canHoldText, extractText } from './extract-text.ts';
import { readContent } from './read-content.ts';
import { portalOf } from '../stages/audit-content.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'extract-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

function makePdf(draw: (pdf: PDFDocument) => void, options: { readonly userPassword?: string } = {}): Promise<Buffer> {
  return new Promise((done) => {
    const pdf = new PDFDocument(options);
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => done(Buffer.concat(chunks)));
    draw(pdf);
    pdf.end();
  });
}

function makeDocx(): Promise<Buffer> {
  const row = (...cells: string[]) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const children = [new Paragraph('第一段“三公”经费。'), new Paragraph('第二段。'), new Table({ rows: [row('姓名', '住址')] })];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

async function makeXlsx(): Promise<Buffer> {
  const cell = (value: string | number) => ({ value });
  return writeExcelFile([
    {
      data: [
        [cell('科目'), cell('金额')],
        [cell('教育支出'), cell(0.1 + 0.2)],
      ],
      sheet: '收入',
    },
    { data: [[cell('第二张表')]], sheet: '支出' },
  ]).toBuffer();
}

describe('extractText', () => {
  it('reads the paragraphs and table cells of a Word document', async () => {
    expect(await extractText('a.docx', await makeDocx())).toEqual({ blocks: ['第一段“三公”经费。', '第二段。', '姓名', '住址'] });
  });

  it('reads every cell of every sheet', async () => {
    expect(await extractText('a.xlsx', await makeXlsx())).toEqual({
      blocks: ['收入', '科目', '金额', '教育支出', '0.3', '支出', '第二张表'],
    });
  });

  it('joins the lines of a paragraph of a PDF, also over a page end, and parts paragraphs', async () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const { blocks } = await extractText('a.pdf', await makePdf((pdf) => pdf.fontSize(20).text('Heading').fontSize(11).moveDown().text(words)));
    expect(blocks).toEqual(['Heading', words]);
  });

  it('reads Chinese PDF: wrapped lines are one block, cells of a table are apart', async () => {
    const { blocks } = await extractText('a.pdf', readFileSync(join(content, 'attachments/market-discretion-standards/discretion-table.pdf')));
    expect(blocks).toContain('一年内3次以上或者突发事件期间');
    expect(blocks).toContain('首次且当日改正');
    expect(blocks).toContain('7日内改正');
  });

  it('reads text in UTF-8, UTF-16 and GB18030, and fields with quotes', async () => {
    const gb18030 = Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae, 0x0d, 0x0a, 0xb9, 0xab, 0xbf, 0xaa);
    expect(await extractText('a.txt', gb18030)).toEqual({ blocks: ['政府', '公开'] });
    expect(await extractText('a.txt', Buffer.from('\uFEFF政府\n\n公开', 'utf16le'))).toEqual({ blocks: ['政府', '公开'] });
    expect(await extractText('a.csv', Buffer.from('学校,"班数，\n备注"\r\n文昌小学,6,"""甲"""'))).toEqual({
      blocks: ['学校', '班数， 备注', '文昌小学', '6', '"甲"'],
    });
  });

  it('reads the words of a drawing', async () => {
    const svg = '<svg><title>流程</title><path d="M0"/><text>申<tspan>请</tspan> &amp; 受理</text></svg>';
    expect(await extractText('a.svg', Buffer.from(svg))).toEqual({ blocks: ['流程', '申请 & 受理'] });
  });

  it('says why there is no text', async () => {
    const reasonOf = async (name: string, bytes: Uint8Array) => (await extractText(name, bytes)).unreadable;
    const [docx, pdf] = [await makeDocx(), await makePdf((page) => page.text('Text'))];
    expect(await reasonOf('a.pdf', await makePdf((page) => page.rect(10, 10, 50, 50).fill()))).toContain('扫描件');
    expect(await reasonOf('a.pdf', await makePdf((page) => page.text('Text'), { userPassword: 'secret' }))).toContain('加密');
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await reasonOf('a.docx', old)).toContain('旧格式');
    expect(await reasonOf('a.docx', Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]))).toContain('加密');
    expect(await reasonOf('a.docx', docx.subarray(0, 500))).toContain('损坏');
    expect(await reasonOf('a.xlsx', docx.subarray(0, 500))).toContain('损坏');
    expect(await reasonOf('a.pdf', pdf.subarray(0, 5))).toContain('损坏');
    expect(await reasonOf('a.doc', docx)).toContain('旧格式');
    expect(await reasonOf('a.JPG', docx)).toContain('图片');
    expect(await reasonOf('a.ofd', docx)).toContain('格式');
    expect(await reasonOf('a.txt', new Uint8Array())).toContain('空文件');
  });

  it('can read every attachment of the demonstration that can hold text', async () => {
    const reasons: string[] = [];
    for (const file of listFiles(join(content, 'attachments')).filter(canHoldText)) {
      const { unreadable } = await extractText(file, readFileSync(join(content, 'attachments', file)));
      if (unreadable !== undefined) reasons.push(`${file}${unreadable}`);
    }
    expect(reasons).toEqual([]);
  });
});

describe('readAttachmentTexts', async () => {
  const read = await readContent(content);
  const portal = portalOf(read, '2026-11-20')!;

  it('reads each file once, and never one of a document that is withheld', async () => {
    const first = await readAttachmentTexts(content, portal, folder);
    const files = listFiles(folder);
    expect(files.length).toBeGreaterThan(20);
    const texts = portal.documents.flatMap((document) => first.of(document));
    expect(texts.flatMap(({ blocks }) => blocks)).toContain('文昌小学');
    const drawings = texts.filter(({ kind }) => kind === '插图');
    expect(drawings.flatMap(({ blocks }) => blocks)).toContain('先期处置');
    expect(drawings.flatMap(({ blocks }) => blocks).join()).not.toContain('冷库A区');
    for (const file of files) expect(readFileSync(join(folder, file), 'utf8')).not.toContain('金桂石桥');

    const [file] = files;
    const path = join(folder, file!);
    writeFileSync(path, JSON.stringify({ unreadable: '来自缓存' }));
    const second = await readAttachmentTexts(content, portal, folder);
    expect([...second.unreadable.values()]).toContain('来自缓存');
    expect(readdirSync(folder)).toEqual([String(extractorVersion)]);
  });
});
