import { extname } from 'node:path';
import { extractDocx } from './extract-text/docx.ts';
import type { ExtractedText } from './extract-text/extracted-text.ts';
import { extractCsv, extractPlainText } from './extract-text/plain.ts';
import { extractPdf } from './extract-text/pdf.ts';
import { extractSvg } from './extract-text/svg.ts';
import { extractXlsx } from './extract-text/xlsx.ts';

export type { ExtractedText };

/** Raised when the same bytes would give another text. */
export const extractorVersion = 2;

type Extractor = (bytes: Uint8Array) => ExtractedText | Promise<ExtractedText>;

const extractors: Readonly<Record<string, Extractor>> = {
  pdf: extractPdf,
  docx: extractDocx,
  docm: extractDocx,
  xlsx: extractXlsx,
  xlsm: extractXlsx,
  txt: extractPlainText,
  csv: extractCsv,
  svg: extractSvg,
};

const oldOffice = '是旧格式，不能读取其中的文字';
const picture = '是图片，其中的文字不能检索';
const archive = '是压缩包，其中的文件不能检索';

const unreadable: Readonly<Record<string, string>> = {
  doc: oldOffice,
  xls: oldOffice,
  ppt: oldOffice,
  wps: oldOffice,
  et: oldOffice,
  dps: oldOffice,
  ...Object.fromEntries(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'tif', 'tiff'].map((ending) => [ending, picture])),
  ...Object.fromEntries(['zip', 'rar', '7z', 'gz', 'tar'].map((ending) => [ending, archive])),
};

const withoutText = new Set(['mp3', 'm4a', 'ogg', 'oga', 'wav', 'mp4', 'm4v', 'webm', 'mov', 'vtt', 'srt']);

/** The ending of a file's name, in small letters, without the dot. */
export function endingOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

/** Whether a file by its kind has words to look for: sound and film have not. */
export function canHoldText(name: string): boolean {
  return !withoutText.has(endingOf(name));
}

/** Whether files of this kind have words that can be read out of them. */
export function isReadable(name: string): boolean {
  return Object.hasOwn(extractors, endingOf(name));
}

/** A file of another kind than its name says, as far as that stands in its first bytes. */
function kindByBytes(bytes: Uint8Array): 'pdf' | 'zip' | 'old-office' | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('%PDF')) return 'pdf';
  if (start.startsWith('PK')) return 'zip';
  return start.startsWith('\xd0\xcf\x11\xe0') ? 'old-office' : undefined;
}

/** What Word and Excel encrypt has the outer form of their old files. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/**
 * The text of an attachment, or why it cannot be read. The same bytes under a name of the same ending give the same answer; it never throws
 * because of what a file holds.
 */
export async function extractText(name: string, bytes: Uint8Array): Promise<ExtractedText> {
  const ending = endingOf(name);
  if (bytes.length === 0) return { unreadable: '是空文件' };
  const extract = extractors[ending];
  if (!extract) return { unreadable: unreadable[ending] ?? '是不能读取文字的格式' };
  if ((extract === extractDocx || extract === extractXlsx) && kindByBytes(bytes) === 'old-office') {
    return { unreadable: isEncryptedOffice(bytes) ? '已经加密，要密码才能打开' : '是改了名称的旧格式文件' };
  }
  try {
    return await extract(bytes);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { unreadable: '已经损坏，打不开' };
  }
}
