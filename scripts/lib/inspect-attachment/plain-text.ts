import { parse } from 'csv-parse/sync';
import { decodeText } from '#decode-text';
import { inspectBinary } from './binary.ts';
import { imageKindOf, inspectImage } from './image.ts';
import { InspectionRefusal, type InspectionBuilder } from './inspection.ts';

/** Whether bytes that nothing says the kind of are a text: in its beginning no control characters but blanks and line ends. */
export function isText(bytes: Uint8Array): boolean {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isMarked || !bytes.subarray(0, 4_096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

export function decodeOrRefuse(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if (!decoded) throw new InspectionRefusal('文字编码无法识别（应为 UTF-8 或 GB18030）');
  return decoded.text.replace(/\r\n?/g, '\n');
}

export function inspectText(bytes: Uint8Array, builder: InspectionBuilder): void {
  builder.text('文字', decodeOrRefuse(bytes));
}

/** A table in text form; one that is not well-formed is looked at as a text. */
export function inspectCsv(bytes: Uint8Array, builder: InspectionBuilder): void {
  const text = decodeOrRefuse(bytes);
  const head = text.slice(0, text.indexOf('\n') >>> 0);
  const delimiter = head.includes('\t') ? '\t' : head.split(';').length > head.split(',').length ? ';' : ',';
  try {
    const rows = parse(text, { delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true }) as string[][];
    builder.table({
      place: '',
      rows: rows.map((cells, row) => cells.map((cell, column) => (cell === '' ? undefined : { text: cell, at: `第${row + 1}行第${column + 1}列` }))),
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    builder.text('文字', text);
  }
}

/** Bytes that stand in a text as hexadecimal digits: pictures and embedded objects of rich text. */
const hexadecimal = /[\da-f]{200,}/gi;

/** Rich text: Chinese is written as bytes in hexadecimal. Line ends mean nothing in it. */
export async function inspectRtf(bytes: Uint8Array, builder: InspectionBuilder): Promise<void> {
  const source = Buffer.from(bytes)
    .toString('latin1')
    .replace(/(\\[a-z]+-?\d*)[\r\n]+/gi, '$1 ')
    .replace(/[\r\n]+/g, '');
  let pictures = 0;
  for (const [run] of source.matchAll(hexadecimal)) {
    const inner = Buffer.from(run, 'hex');
    builder.budget.unpack(inner.length);
    if (imageKindOf(inner)) await inspectImage('', inner, builder.part(`图片${(pictures += 1)}`));
    else inspectBinary(inner, builder.part('嵌入的对象'));
  }
  const text = source
    .replace(hexadecimal, '')
    .replace(/(?:\\'[0-9a-f]{2})+/gi, (run) => new TextDecoder('gb18030').decode(Buffer.from(run.replace(/\\'/g, ''), 'hex')))
    .replace(/\\u(-?\d+)\s?\??/g, (_, code: string) => String.fromCharCode(Number(code) & 0xffff));
  builder.author('文档属性“作者”', /\{\\author ([^}]*)\}/.exec(text)?.[1]);
  builder.author('文档属性“最后一次保存者”', /\{\\operator ([^}]*)\}/.exec(text)?.[1]);
  const plain = text.replace(/\\(?:par|line|row|cell)\b ?/g, '\n').replace(/\\[a-z]+-?\d* ?|[{}]/gi, '');
  builder.text('文字', plain);
}
