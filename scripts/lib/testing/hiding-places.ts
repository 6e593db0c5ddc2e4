/** For tests: files made by hand that carry a text or a name in one chosen place. */
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content);

export function zip(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, bytesOf(content)])));
}

const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="p" xmlns:r="r" xmlns:a="a"';

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
export const row = (...cells: readonly string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`;

/** A Word document with this body and these other parts. */
export function docx(body: string, parts: Files = {}): Uint8Array {
  return zip({ '[Content_Types].xml': types, 'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`, ...parts });
}

export const wordPart = (name: string, body: string): Files => ({ [`word/${name}.xml`]: `<w:${name} ${w}>${body}</w:${name}>` });

export interface SheetText {
  readonly name: string;
  readonly state?: string;
  /** Columns, `<cols>…`. */
  readonly head?: string;
  /** `<row>…`. */
  readonly rows: string;
  /** What stands behind the cells. */
  readonly tail?: string;
}

export const textCell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
export const numberCell = (at: string, value: string) => `<c r="${at}"><v>${value}</v></c>`;

/** An Excel workbook with these sheets and other parts. */
export function xlsx(sheets: readonly SheetText[], parts: Files = {}, names = ''): Uint8Array {
  const list = sheets.map(
    ({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="r${index}"/>`,
  );
  const targets = sheets.map((_, index) => `<Relationship Id="r${index}" Type="t" Target="worksheets/sheet${index + 1}.xml"/>`);
  const files = sheets.map(
    ({ head = '', rows, tail = '' }, index) =>
      [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet>${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`] as const,
  );
  return zip({
    '[Content_Types].xml': types,
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${list.join('')}</sheets><definedNames>${names}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    ...Object.fromEntries(files),
    ...parts,
  });
}

export function pdf(draw: (document: PDFDocument) => void, options: Readonly<Record<string, unknown>> = {}): Promise<Buffer> {
  return new Promise((done) => {
    const document = new PDFDocument(options as ConstructorParameters<typeof PDFDocument>[0]);
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => done(Buffer.concat(chunks)));
    draw(document);
    document.end();
  });
}

/** A PDF of one page written object by object, then changed by adding to its end: it says `before` no longer, but still holds it. */
export function changedPdf(before: string, after: string): Buffer {
  const content = (text: string) => `BT /F1 12 Tf 50 700 Td (${text}) Tj ET`;
  const stream = (text: string) => `<< /Length ${content(text).length} >>\nstream\n${content(text)}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(before),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdfText = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdfText.length;
    pdfText += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entry = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`;
  const table = pdfText.length;
  pdfText += `xref\n0 6\n0000000000 65535 f \n${offsets.map(entry).join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  const changed = pdfText.length;
  pdfText += `4 0 obj\n${stream(after)}\nendobj\n`;
  const second = pdfText.length;
  pdfText += `xref\n4 1\n${entry(changed)}trailer\n<< /Size 6 /Root 1 0 R /Prev ${table} >>\nstartxref\n${second}\n%%EOF\n`;
  return Buffer.from(pdfText);
}

type Tag = readonly [tag: number, type: 2 | 4 | 5, value: string | number | readonly number[]];

/** A little-endian TIFF structure with tags of the first directory and of the ones for camera and position. */
export function exif(first: readonly Tag[], camera: readonly Tag[] = [], position: readonly Tag[] = []): Buffer {
  const chunks: Buffer[] = [];
  const directories = [first.length + (camera.length > 0 ? 1 : 0) + (position.length > 0 ? 1 : 0), camera.length, position.length];
  const starts = directories.reduce<number[]>((all, count) => [...all, all.at(-1)! + 2 + count * 12 + 4], [8]);
  let data = starts[3]!;
  const write = (tags: readonly Tag[]) => {
    const table = Buffer.alloc(2 + tags.length * 12 + 4);
    table.writeUInt16LE(tags.length, 0);
    for (const [index, [tag, type, value]] of tags.entries()) {
      const at = 2 + index * 12;
      const bytes =
        type === 2
          ? Buffer.from(`${String(value)}\0`)
          : Buffer.concat(
              (Array.isArray(value) ? (value as number[]) : [Number(value)]).map((number) => {
                const own = Buffer.alloc(type === 5 ? 8 : 4);
                own.writeUInt32LE(number, 0);
                if (type === 5) own.writeUInt32LE(1, 4);
                return own;
              }),
            );
      table.writeUInt16LE(tag, at);
      table.writeUInt16LE(type, at + 2);
      table.writeUInt32LE(type === 2 ? bytes.length : bytes.length / (type === 5 ? 8 : 4), at + 4);
      if (bytes.length <= 4) bytes.copy(table, at + 8);
      else {
        table.writeUInt32LE(data, at + 8);
        chunks.push(bytes);
        data += bytes.length;
      }
    }
    return table;
  };
  const links: Tag[] = [];
  if (camera.length > 0) links.push([0x8769, 4, starts[1]!]);
  if (position.length > 0) links.push([0x8825, 4, starts[2]!]);
  const head = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
  const tables = [write([...first, ...links]), write(camera), write(position)];
  return Buffer.concat([head, ...tables, ...chunks]);
}

export const positionTags: readonly Tag[] = [
  [1, 2, 'N'],
  [2, 5, [30, 15, 20]],
  [3, 2, 'E'],
  [4, 5, [104, 10, 30]],
];

const segment = (marker: number, data: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** A JPEG file of nothing but its segments. */
export function jpeg({ tiff, comment, xmp }: { readonly tiff?: Buffer; readonly comment?: string; readonly xmp?: string } = {}): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(tiff ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]))] : []),
    ...(xmp ? [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`))] : []),
    ...(comment ? [segment(0xfe, Buffer.from(comment))] : []),
    Buffer.from([0xff, 0xda, 0, 2, 0, 0xff, 0xd9]),
  ]);
}

/** A PNG file of one chunk. */
export function png(type: string, data: Buffer): Buffer {
  const chunk = (own: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(own), content, Buffer.alloc(4)]);
  };
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk(type, data), chunk('IEND', Buffer.alloc(0))]);
}

export function webp(tiff: Buffer): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBPEXIF\0\0\0\0');
  head.writeUInt32LE(tiff.length, 16);
  return Buffer.concat([head, tiff]);
}

/** A film of nothing but one note about itself (`mark` in Latin letters, with what stands before its text). */
export function film(mark: string, text: Buffer): Buffer {
  const box = (content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length + 4);
    return Buffer.concat([length, content]);
  };
  const note = box(Buffer.concat([Buffer.from('udta'), box(Buffer.concat([Buffer.from(mark, 'latin1'), text]))]));
  return Buffer.concat([box(Buffer.from('ftypisom\0\0\0\0')), box(Buffer.concat([Buffer.from('moov'), note]))]);
}
