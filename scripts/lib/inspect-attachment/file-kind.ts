import type { ActualKind } from '#audit';
import { endingOf, isEncryptedOffice } from '../extract-text.ts';
import { imageKindOf } from './image.ts';
import { InspectionBudget } from './inspection.ts';
import { isText } from './plain-text.ts';
import { openZip } from './zip.ts';

/** What bytes are, whatever the file is called. */
export type FileKind =
  | 'pdf'
  | 'word'
  | 'excel'
  | 'slides'
  | 'open-document'
  | 'ofd'
  | 'zip'
  | 'old-office'
  | 'rtf'
  | 'page'
  | 'xml'
  | 'mail'
  | 'picture'
  | 'media'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'program';

interface Signature {
  readonly kind: FileKind;
  readonly start: RegExp;
}

/** By the first bytes; in texts behind a byte order mark and blanks. */
const signatures: readonly Signature[] = [
  { kind: 'old-office', start: /^\xd0\xcf\x11\xe0/ },
  { kind: 'rtf', start: /^\{\\rtf/ },
  { kind: 'rar', start: /^Rar!/ },
  { kind: '7z', start: /^7z\xbc\xaf/ },
  { kind: 'gzip', start: /^\x1f\x8b/ },
  { kind: 'program', start: /^(?:MZ[^]{58}[^]{0,900}PE\0\0|\x7fELF)/ },
  { kind: 'media', start: /^(?:ID3|OggS|fLaC|\x1aE\xdf\xa3|RIFF....(?:WAVE|AVI )|\xff[\xfb\xf3\xf2]|....ftyp)/s },
  {
    kind: 'page',
    start: /^(?:\xef\xbb\xbf)?\s*(?:<!--[^]*?-->\s*)?(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<table[\s>]|<meta\s)/i,
  },
  { kind: 'xml', start: /^(?:\xef\xbb\xbf)?\s*<(?:\?xml\s|svg[\s>])/i },
  { kind: 'mail', start: /^(?:[A-Za-z][\w-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){0,60}?(?:MIME-Version|Content-Type):\s/i },
];

function kindOfZip(bytes: Uint8Array): FileKind {
  try {
    const names = openZip(bytes, new InspectionBudget()).entries.map(({ name }) => name);
    const has = (start: string) => names.some((name) => name.startsWith(start));
    if (has('OFD.xml')) return 'ofd';
    if (has('mimetype')) return 'open-document';
    if (!has('[Content_Types].xml')) return 'zip';
    return has('word/') ? 'word' : has('xl/') ? 'excel' : has('ppt/') ? 'slides' : 'zip';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return 'zip';
  }
}

/** `undefined` for plain text and for what cannot be told. */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK')) return kindOfZip(bytes);
  if (imageKindOf(bytes)) return 'picture';
  return signatures.find((signature) => signature.start.test(start))?.kind;
}

const names: Readonly<Record<FileKind | 'text', string>> = {
  pdf: 'PDF',
  word: 'Word 文档（DOCX）',
  excel: 'Excel 工作簿（XLSX）',
  slides: '演示文稿（PPTX）',
  'open-document': 'OpenDocument 文档',
  ofd: 'OFD',
  zip: 'ZIP 压缩包',
  'old-office': '旧格式的 Office 文件（DOC、XLS、PPT）',
  rtf: 'RTF 文档',
  page: '网页',
  xml: 'XML',
  mail: '邮件或者单个文件的网页（MHT）',
  picture: '图片',
  media: '音频或者视频',
  rar: 'RAR 压缩包',
  '7z': '7Z 压缩包',
  gzip: 'GZ 压缩文件',
  program: '程序',
  text: '纯文本',
};

/** Endings that a file of one kind may have; those of a kind that has only one are what it should be called. */
const endings: Readonly<Partial<Record<FileKind | 'text', readonly string[]>>> = {
  pdf: ['pdf'],
  word: ['docx', 'docm', 'dotx', 'wps'],
  excel: ['xlsx', 'xlsm', 'xltx', 'et', 'xlsb'],
  slides: ['pptx', 'pptm', 'ppsx', 'dps'],
  'open-document': ['odt', 'ods', 'odp', 'odg', 'epub'],
  ofd: ['ofd'],
  'old-office': ['doc', 'xls', 'ppt', 'pps', 'dot', 'wps', 'et', 'dps', 'msg'],
  rtf: ['rtf', 'doc', 'wps'],
  page: ['html', 'htm', 'xhtml'],
  xml: ['xml', 'svg', 'fodt', 'fods', 'fodp', 'kml', 'xsd'],
  mail: ['eml', 'mht', 'mhtml'],
  picture: ['jpg', 'jpeg', 'jfif', 'png', 'gif', 'webp', 'tif', 'tiff', 'heic', 'heif', 'avif', 'bmp'],
  media: ['mp3', 'mp4', 'm4a', 'm4v', 'mov', 'ogg', 'oga', 'wav', 'webm', 'flac', 'avi', '3gp', 'mkv', 'aac'],
  rar: ['rar'],
  '7z': ['7z'],
  gzip: ['gz', 'tgz'],
};
/** Endings of files that always begin with the same bytes. */
const signed = /^(?:pdf|docx|docm|xlsx|xlsm|pptx|zip|ofd|od[tsp]|jpe?g|png|gif|webp|rar|7z)$/;
/** Kinds that are always packed as ZIP, and so may lie under its name. */
const zipped = new Set<FileKind>(['word', 'excel', 'slides', 'open-document', 'ofd', 'zip']);
const known = new Set([...Object.values(endings).flat(), 'zip']);
/** Endings of files in which any text may stand. */
const texts = new Set(['txt', 'csv', 'tsv', 'md', 'json', 'vtt', 'srt']);
const ofTexts = new Set<FileKind>(['page', 'xml', 'mail']);

/** What a file is when it is not what its ending says; `undefined` when it is, and for what cannot be told. */
export function actualKindOf(name: string, bytes: Uint8Array): ActualKind | undefined {
  const ending = endingOf(name);
  const kind = fileKindOf(bytes);
  if (kind === 'old-office' && isEncryptedOffice(bytes)) return undefined;
  if (texts.has(ending)) return kind === undefined || ofTexts.has(kind) ? undefined : { name: names[kind], ending: endings[kind]?.[0] };
  if (!known.has(ending) || bytes.length === 0) return undefined;
  if (kind === undefined && signed.test(ending) && !isText(bytes)) return { name: '不能识别的数据' };
  const told = kind ?? (isText(bytes) && !ofTexts.has(kindOfEnding(ending)!) ? 'text' : undefined);
  if (told === undefined || endings[told]?.includes(ending)) return undefined;
  if (ending === 'zip' && kind !== undefined && zipped.has(kind)) return undefined;
  // A damaged package can be told from an archive no more.
  if (kind === 'zip' && zipped.has(kindOfEnding(ending)!)) return undefined;
  return { name: names[told], ...(told !== 'page' && { ending: told === 'zip' ? 'zip' : told === 'text' ? 'txt' : endings[told]?.[0] }) };
}

function kindOfEnding(ending: string): FileKind | undefined {
  return (Object.keys(endings) as FileKind[]).find((kind) => endings[kind]!.includes(ending));
}
