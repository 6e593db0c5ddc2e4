import { decodeText } from '#decode-text';
import { textOf, type ExtractedText } from './extracted-text.ts';

const noText = '没有文字';

const unknownEncoding = '文字编码无法识别（应为 UTF-8 或 GB18030）';

/** A text file: every line is a block. */
export function extractPlainText(bytes: Uint8Array): ExtractedText {
  const text = decodeText(bytes)?.text;
  return text === undefined ? { unreadable: unknownEncoding } : textOf(text.split(/\r\n?|\n/), noText);
}

/** Fields of comma-separated text (RFC 4180: a field in quotes may hold commas, line ends and doubled quotes). */
function* fieldsOf(text: string): Iterable<string> {
  for (const [, quoted, bare] of text.matchAll(/"((?:[^"]|"")*)"|([^",\r\n]+)/g)) yield quoted?.replaceAll('""', '"') ?? bare ?? '';
}

/** A table in text form: every field is a block. */
export function extractCsv(bytes: Uint8Array): ExtractedText {
  const text = decodeText(bytes)?.text;
  return text === undefined ? { unreadable: unknownEncoding } : textOf([...fieldsOf(text)], noText);
}
