import { parse } from 'csv-parse/sync';
import { decodeText } from '#decode-text';
import { InspectionRefusal, type InspectionBuilder } from './inspection.ts';

/** Whether bytes that nothing says the kind of are a text: in its beginning no control characters but blanks and line ends. */
export function isText(bytes: Uint8Array): boolean {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isMarked || !bytes.subarray(0, 4_096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

function decode(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if (!decoded) throw new InspectionRefusal('文字编码无法识别（应为 UTF-8 或 GB18030）');
  return decoded.text.replace(/\r\n?/g, '\n');
}

export function inspectText(bytes: Uint8Array, builder: InspectionBuilder): void {
  builder.text('文字', decode(bytes));
}

/** A table in text form; one that is not well-formed is looked at as a text. */
export function inspectCsv(bytes: Uint8Array, builder: InspectionBuilder): void {
  const text = decode(bytes);
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

/** Rich text: Chinese is written as bytes in hexadecimal. */
export function inspectRtf(bytes: Uint8Array, builder: InspectionBuilder): void {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/(?:\\'[0-9a-f]{2})+/gi, (run) => new TextDecoder('gb18030').decode(Buffer.from(run.replace(/\\'/g, ''), 'hex')))
    .replace(/\\u(-?\d+)\s?\??/g, (_, code: string) => String.fromCharCode(Number(code) & 0xffff));
  builder.author('文档属性“作者”', /\{\\author ([^}]*)\}/.exec(text)?.[1]);
  builder.author('文档属性“最后一次保存者”', /\{\\operator ([^}]*)\}/.exec(text)?.[1]);
  const plain = text.replace(/\\(?:par|line|row|cell)\b ?/g, '\n').replace(/\\[a-z]+-?\d* ?|[{}]/gi, '');
  builder.text('文字', plain);
}

/** Words in a file of an old format: runs of readable characters, in both widths. Numbers that are kept as such are not among them. */
export function inspectOldOffice(bytes: Uint8Array, builder: InspectionBuilder): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const narrow = buffer.toString('latin1').match(/[\x20-\x7e]{11,}/g) ?? [];
  const wide = [buffer, buffer.subarray(1)].flatMap(
    (own) =>
      new TextDecoder('utf-16le').decode(own.subarray(0, own.length & ~1)).match(/[\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]{6,}/g) ?? [],
  );
  builder.text('能够读出的文字', [...narrow.filter((run) => /\d{11}/.test(run)), ...wide.filter((run) => /\d{7}|[@＠]/.test(run))].join('\n'));
}
