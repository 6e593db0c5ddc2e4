import type { InspectionBuilder } from './inspection.ts';
import { inspectBinary } from './binary.ts';

const megabyte = 1024 * 1024;

/** The part of a film that describes it (`moov`): before the pictures or behind them. */
function descriptionOf(bytes: Buffer): Buffer | undefined {
  for (let at = 0; at + 8 <= bytes.length;) {
    let size = bytes.readUInt32BE(at);
    if (size === 1 && at + 16 <= bytes.length) size = Number(bytes.readBigUInt64BE(at + 8));
    if (bytes.subarray(at + 4, at + 8).toString('latin1') === 'moov') return bytes.subarray(at, size === 0 ? undefined : at + size);
    if (size < 8) return undefined;
    at += size;
  }
  return undefined;
}

const positions = ['\xa9xyz', 'loci', 'com.apple.quicktime.location.ISO6709'].map((mark) => Buffer.from(mark, 'latin1'));
/** Who made it: in the manner of iTunes, and of QuickTime. */
const makers = ['\xa9ART', '\xa9aut', '\xa9wrt', '\xa9dir'].map((mark) => Buffer.from(mark, 'latin1'));

function inspectFilm(description: Buffer, builder: InspectionBuilder): void {
  if (positions.some((mark) => description.includes(mark))) builder.trace('position', '拍摄信息', '');
  for (const mark of makers) {
    const at = description.indexOf(mark);
    if (at < 0) continue;
    const isBoxed = description.subarray(at + 8, at + 12).toString('latin1') === 'data';
    const length = isBoxed ? description.readUInt32BE(at + 4) - 16 : description.readUInt16BE(at + 4);
    const start = isBoxed ? at + 20 : at + 8;
    builder.author('媒体信息“作者”', description.subarray(start, start + Math.max(0, length)).toString('utf8'));
  }
}

/** Frames of an ID3 tag that name who made a recording. */
function inspectId3(bytes: Buffer, builder: InspectionBuilder): void {
  for (const mark of ['TPE1', 'TCOM', 'TOPE']) {
    const at = bytes.subarray(0, megabyte).indexOf(mark);
    if (at < 0) continue;
    const code = bytes[at + 10];
    const text = bytes.subarray(at + 11, at + 10 + Math.min(400, bytes.readUInt32BE(at + 4)));
    const encoding = code === 1 ? (text[0] === 0xfe ? 'utf-16be' : 'utf-16le') : code === 2 ? 'utf-16be' : code === 3 ? 'utf-8' : 'gb18030';
    builder.author('媒体信息“作者”', new TextDecoder(encoding).decode(text).replaceAll('\0', ''));
  }
}

/** Title and remarks of a WebM file, each behind its mark and length. */
function textsOfWebm(bytes: Buffer): string[] {
  return [...bytes.toString('latin1').matchAll(/(?:\x44\x87|\x7b\xa9)(?:([\x81-\xff])|([\x40-\x7f])([^]))/g)].map(
    ({ 0: mark, 1: short, 2: high, 3: low, index }) => {
      const length = short === undefined ? (high!.charCodeAt(0) - 0x40) * 256 + low!.charCodeAt(0) : short.charCodeAt(0) - 0x80;
      return bytes.subarray(index + mark.length, index + mark.length + length).toString('utf8');
    },
  );
}

/** What a recording or a film says of itself: title, remarks, who made it and where. What is heard and seen in it is not looked at. */
export function inspectMedia(bytes: Uint8Array, builder: InspectionBuilder): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const description = descriptionOf(buffer);
  if (description) inspectFilm(description, builder);
  if (buffer.subarray(0, 3).toString('latin1') === 'ID3') inspectId3(buffer, builder);
  const isWebm = buffer.subarray(0, 4).toString('latin1') === '\x1aE\xdf\xa3';
  const ends = buffer.length <= 3 * megabyte ? [buffer] : [buffer.subarray(0, 2 * megabyte), buffer.subarray(-megabyte)];
  if (isWebm)
    builder.text(
      '媒体信息',
      ends
        .flatMap(textsOfWebm)
        .filter((text) => !text.includes('\ufffd'))
        .join('\n'),
    );
  else for (const part of description ? [description] : ends) inspectBinary(part, builder, '媒体信息');
}
