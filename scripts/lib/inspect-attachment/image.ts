import { inflateSync } from 'node:zlib';
import exifr from 'exifr';
import { inspectBinary } from './binary.ts';
import type { InspectionBuilder } from './inspection.ts';
import { inspectXmp } from './xmp.ts';

const options = {
  tiff: true,
  ifd0: {},
  exif: true,
  gps: true,
  xmp: false,
  iptc: true,
  icc: false,
  jfif: false,
  ihdr: false,
  makerNote: false,
  userComment: true,
  interop: false,
  ifd1: false,
  mergeOutput: true,
  sanitize: true,
  translateValues: false,
  reviveValues: false,
};

const authors = new Set(['Artist', 'XPAuthor', 'CameraOwnerName', 'OwnerName', 'Byline', 'Writer', 'Credit', 'HostComputer']);
const devices = new Set(['BodySerialNumber', 'SerialNumber', 'LensSerialNumber', 'CameraSerialNumber', 'InternalSerialNumber']);
const words = new Set([
  'ImageDescription',
  'XPComment',
  'XPTitle',
  'XPSubject',
  'XPKeywords',
  'userComment',
  'Copyright',
  'Caption',
  'Headline',
  'ObjectName',
  'Contact',
  'DocumentName',
  'ImageUniqueID',
  'SpecialInstructions',
  'Keywords',
  'CopyrightNotice',
]);

/** Words that a camera or a Windows dialogue has written, some as bytes with a mark of their code. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value.join('\n');
  const bytes = value instanceof Uint8Array ? value : Array.isArray(value) ? Uint8Array.from(value as number[]) : undefined;
  if (!bytes) return '';
  const mark = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (mark.startsWith('UNICODE')) return new TextDecoder('utf-16le').decode(bytes.subarray(8));
  if (mark.startsWith('ASCII')) return new TextDecoder().decode(bytes.subarray(8));
  const isWide = bytes.length > 3 && bytes.filter((byte, index) => index % 2 === 1 && byte === 0).length > bytes.length / 6;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

function readTags(tags: Readonly<Record<string, unknown>>, builder: InspectionBuilder): void {
  const { latitude, longitude } = tags as { latitude?: number; longitude?: number };
  if (Number.isFinite(latitude) && Number.isFinite(longitude) && (latitude !== 0 || longitude !== 0)) {
    builder.trace('position', '拍摄信息（EXIF）', `${latitude},${longitude}`);
  } else if (latitude === undefined && Array.isArray(tags['GPSLatitude'])) builder.trace('position', '拍摄信息（EXIF）', '');
  for (const [key, value] of Object.entries(tags)) {
    const text = wordsOf(value).replaceAll('\0', '').trim();
    if (text === '') continue;
    if (text.includes('\ufffd') && (authors.has(key) || words.has(key))) {
      builder.gap('文字编码无法识别', '拍摄信息（EXIF）');
      continue;
    }
    if (authors.has(key)) builder.author('拍摄信息（EXIF）“作者”', text);
    else if (devices.has(key) && !/^0*$/.test(text)) builder.trace('device', '拍摄信息（EXIF）', text);
    else if (words.has(key)) builder.text('拍摄信息（EXIF）', text);
  }
}

async function readExif(bytes: Uint8Array, builder: InspectionBuilder): Promise<void> {
  const tags = (await exifr.parse(Buffer.from(bytes), options)) as Readonly<Record<string, unknown>> | undefined;
  if (tags) readTags(tags, builder);
}

/** Words behind the end of a picture, where no reader looks. */
function readTail(bytes: Buffer, mark: Buffer, builder: InspectionBuilder): void {
  const end = bytes.lastIndexOf(mark);
  if (end < 0 || end + mark.length >= bytes.length) return;
  inspectBinary(bytes.subarray(end + mark.length), builder, '图片后面的数据');
}

/** Comments and XMP packets between the segments of a JPEG file. */
function readJpeg(bytes: Buffer, builder: InspectionBuilder): void {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) break;
    const data = bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2));
    if (marker === 0xfe) builder.text('图片注释', data.toString('utf8'));
    if (marker === 0xe1 && data.subarray(0, 28).toString('latin1').startsWith('http://ns.adobe.com/xap/1.0/'))
      inspectXmp(data.subarray(29).toString('utf8'), builder);
  }
}

async function readPng(bytes: Buffer, builder: InspectionBuilder): Promise<void> {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (type === 'IEND') break;
    if (type === 'eXIf') await readExif(data, builder);
    if (!/^(?:tEXt|zTXt|iTXt)$/.test(type)) continue;
    const [keyword, text] = pngText(type, data);
    if (/xmp/i.test(keyword)) inspectXmp(text, builder);
    else if (/^author$/i.test(keyword)) builder.author('图片属性“作者”', text);
    else if (!/^(?:software|creation time|date:|source)/i.test(keyword)) builder.text('图片属性', text);
  }
}

function inflate(bytes: Uint8Array): Uint8Array {
  return inflateSync(bytes, { maxOutputLength: 10_000_000 });
}

function pngText(type: string, data: Buffer): readonly [keyword: string, text: string] {
  const end = data.indexOf(0);
  const keyword = data.subarray(0, end).toString('latin1');
  if (type === 'tEXt') return [keyword, data.subarray(end + 1).toString('utf8')];
  if (type === 'zTXt') return [keyword, Buffer.from(inflate(data.subarray(end + 2))).toString('utf8')];
  const language = data.indexOf(0, end + 3);
  const text = data.subarray(data.indexOf(0, language + 1) + 1);
  return [keyword, Buffer.from(data[end + 1] === 1 ? inflate(text) : text).toString('utf8')];
}

async function readWebp(bytes: Buffer, builder: InspectionBuilder): Promise<void> {
  for (let at = 12; at + 8 <= bytes.length; at += 8 + bytes.readUInt32LE(at + 4) + (bytes.readUInt32LE(at + 4) % 2)) {
    const type = bytes.subarray(at, at + 4).toString('latin1');
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32LE(at + 4));
    if (type === 'EXIF') await readExif(data.subarray(0, 4).toString('latin1') === 'Exif' ? data.subarray(6) : data, builder);
    if (type === 'XMP ') inspectXmp(data.toString('utf8'), builder);
  }
}

/** XMP wherever it stands in a file. */
function readXmpPacket(bytes: Buffer, builder: InspectionBuilder): void {
  const start = bytes.indexOf('<x:xmpmeta');
  const end = start < 0 ? -1 : bytes.indexOf('</x:xmpmeta>', start);
  if (end > start) inspectXmp(bytes.subarray(start, end).toString('utf8'), builder);
}

function readGif(bytes: Buffer, builder: InspectionBuilder): void {
  for (let at = bytes.indexOf(Buffer.of(0x21, 0xfe)); at >= 0; at = bytes.indexOf(Buffer.of(0x21, 0xfe), at + 2)) {
    const pieces: Buffer[] = [];
    for (let block = at + 2; bytes[block]; block += bytes[block]! + 1) pieces.push(bytes.subarray(block + 1, block + 1 + bytes[block]!));
    const text = Buffer.concat(pieces).toString('utf8');
    // Two bytes of the picture itself may look like the beginning of a comment.
    if (!text.includes('\ufffd')) builder.text('图片注释', text);
  }
}

export function imageKindOf(bytes: Uint8Array): 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'heif' | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG')) return 'png';
  if (start.startsWith('GIF8')) return 'gif';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return 'tiff';
  return /^....ftyp(?:hei|hev|mif1|msf1|avif)/s.test(start) ? 'heif' : undefined;
}

/** What a picture carries beside what it shows: where, when and with what it was taken, by whom, comments. Words in the picture are not read. */
export async function inspectImage(name: string, bytes: Uint8Array, builder: InspectionBuilder): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = imageKindOf(bytes);
  try {
    if (kind === 'jpeg') readTail(buffer, Buffer.of(0xff, 0xd9), builder);
    if (kind === 'png') readTail(buffer, Buffer.from('IEND'), builder);
    if (kind === 'jpeg') readJpeg(buffer, builder);
    if (kind === 'jpeg' || kind === 'tiff' || kind === 'heif') await readExif(bytes, builder);
    if (kind === 'tiff' || kind === 'heif' || kind === 'gif') readXmpPacket(buffer, builder);
    if (kind === 'png') await readPng(buffer, builder);
    if (kind === 'webp') await readWebp(buffer, builder);
    if (kind === 'gif') readGif(buffer, builder);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    builder.gap('附带的拍摄信息已经损坏', builder.depth === 0 ? undefined : `图片“${name}”`);
  }
}
