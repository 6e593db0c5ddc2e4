import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { extractLinks } from './attachment-links.ts';

async function docx(...links: string[]): Promise<Uint8Array> {
  const children = links.map((link) => new Paragraph({ children: [new ExternalHyperlink({ link, children: [new TextRun('链接')] })] }));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function pdf(link: string): Promise<Uint8Array> {
  return new Promise((fulfil) => {
    const chunks: Buffer[] = [];
    const file = new PDFDocument();
    file.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => fulfil(new Uint8Array(Buffer.concat(chunks))));
    file.text('link', 72, 72, { link, underline: true });
    file.end();
  });
}

test('links of a Word file are found, each once', async () => {
  const links = ['https://www.gov.cn/', 'https://www.shilixian.example/plans/?a=1&b=2', 'https://www.gov.cn/'];
  expect((await extractLinks('a.docx', await docx(...links))).sort()).toEqual([
    'https://www.gov.cn/',
    'https://www.shilixian.example/plans/?a=1&b=2',
  ]);
});

test('links of a workbook are found in relationships and formulas', async () => {
  const bytes = zipSync({
    'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.gov.cn/" TargetMode="External"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      '<worksheet><c><f>HYPERLINK("https://www.shilixian.example/","本站")</f></c><c><f>HYPERLINK("#Sheet2","下表")</f></c></worksheet>',
    ),
  });
  expect(await extractLinks('a.xlsx', bytes)).toEqual(['https://www.gov.cn/', 'https://www.shilixian.example/']);
});

test('links of a PDF file are found', async () => {
  expect(await extractLinks('a.pdf', await pdf('https://www.shilixian.example/plans/'))).toEqual(['https://www.shilixian.example/plans/']);
});

test('a file that cannot be opened, and one of another kind, hold no links', async () => {
  expect(await extractLinks('a.docx', strToU8('no archive'))).toEqual([]);
  expect(await extractLinks('a.pdf', strToU8('no PDF'))).toEqual([]);
  expect(await extractLinks('a.txt', strToU8('https://www.gov.cn/'))).toEqual([]);
});
