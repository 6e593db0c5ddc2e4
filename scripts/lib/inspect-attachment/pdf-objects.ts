/** What lies in a PDF beside its pages, read from the bytes themselves: a reader shows only what pages, comments and forms point to. */
import { constants, inflateSync } from 'node:zlib';
import type { InspectionBudget } from './inspection.ts';
import { isTelling, textsOfXml } from './xml.ts';

interface Stream {
  /** What is written before it. */
  readonly dictionary: string;
  readonly data: Buffer;
}

/** The longest dictionary that is looked back for. */
const longestDictionary = 8_192;

function* streamsOf(bytes: Buffer): Generator<Stream> {
  let end = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', end)) {
    const before = bytes.subarray(Math.max(end, at - longestDictionary), at).toString('latin1');
    const start = at + (bytes[at + 6] === 13 && bytes[at + 7] === 10 ? 8 : 7);
    const close = bytes.indexOf('endstream', start);
    if (!/>>\s*$/.test(before) || close < 0) {
      end = at + 6;
      continue;
    }
    yield { dictionary: before.slice(before.lastIndexOf(' obj') + 1), data: bytes.subarray(start, close) };
    end = close + 9;
  }
}

function decodeAscii85(data: Buffer): Buffer {
  const text = data.toString('latin1').replace(/\s/g, '').replace(/~>.*$/s, '').replaceAll('z', '!!!!!');
  const bytes = Buffer.alloc(Math.ceil(text.length / 5) * 4);
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5).padEnd(5, 'u');
    bytes.writeUInt32BE([...group].reduce((sum, character) => sum * 85 + character.charCodeAt(0) - 33, 0) % 2 ** 32, (at / 5) * 4);
  }
  return bytes.subarray(0, Math.floor((text.length * 4) / 5));
}

/** Undoes the packing of a stream up to the way in which a picture itself is written; a piece that is cut off gives its beginning. */
function unpack({ dictionary, data }: Stream, budget: InspectionBudget, isPiece = false): Buffer {
  let bytes = data;
  for (const [filter] of dictionary.matchAll(/\/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx|FlateDecode|Fl)\b/g)) {
    if (/85/.test(filter)) bytes = decodeAscii85(bytes);
    else if (/Hex|AHx/.test(filter)) bytes = Buffer.from(bytes.toString('latin1').replace(/[^\dA-Fa-f]/g, ''), 'hex');
    else bytes = inflateSync(bytes, { maxOutputLength: Math.max(1, budget.room), finishFlush: constants.Z_SYNC_FLUSH });
  }
  if (!isPiece) budget.unpack(bytes.length);
  return bytes;
}

/** `undefined` for what is damaged, or packed in another way. */
function tryToUnpack(stream: Stream, budget: InspectionBudget, isPiece = false): Buffer | undefined {
  try {
    return unpack(stream, budget, isPiece);
  } catch (error) {
    if (!(error instanceof Error) || (error as { code?: string }).code?.startsWith('Z_') === undefined) throw error;
    return undefined;
  }
}

/** Photographs as they were put in, with what the camera has written. */
export function* photosOf(bytes: Buffer, budget: InspectionBudget): Generator<Buffer> {
  for (const stream of streamsOf(bytes)) {
    if (!stream.dictionary.includes('DCTDecode')) continue;
    const photo = /85|Hex|Flate/.test(stream.dictionary) ? tryToUnpack(stream, budget) : stream.data;
    if (photo?.subarray(0, 70_000).includes('Exif\0\0') || photo?.subarray(0, 70_000).includes('ns.adobe.com/xap')) yield photo;
  }
}

const literal = /\((?:[^()\\]|\\[^]|\((?:[^()\\]|\\[^])*\))*\)|<([\dA-Fa-f\s]{22,})>/g;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Strings of objects that hold a long number. */
function stringsIn(text: string): string[] {
  return [...text.matchAll(literal)].flatMap(([whole, hexadecimal]) => {
    const plain =
      hexadecimal === undefined
        ? whole.slice(1, -1).replace(/\\(?:([0-7]{1,3})|\r?\n|([^]))/g, (_, octal?: string, other?: string) => {
            return octal === undefined ? (escapes[other ?? ''] ?? other ?? '') : String.fromCharCode(parseInt(octal, 8));
          })
        : Buffer.from(hexadecimal.replace(/\s/g, ''), 'hex').toString('latin1');
    const bytes = Buffer.from(plain, 'latin1');
    const words = new TextDecoder(bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8').decode(bytes);
    return /\d{7}|@/.test(words) && isTelling(words) ? [words] : [];
  });
}

/** Numbers in objects, in packed objects and in XML (data of forms); not those of pages. */
export function numbersInObjects(bytes: Buffer, budget: InspectionBudget): string[] {
  const found: string[] = [];
  for (const stream of streamsOf(bytes)) {
    found.push(...stringsIn(stream.dictionary));
    if (/\/(?:Image|XRef|FontFile\d?|Length1|CIDFontType0C|Type1C|Metadata)\b/.test(stream.dictionary)) continue;
    const isPacked = /\/ObjStm\b/.test(stream.dictionary);
    const start = isPacked ? undefined : tryToUnpack({ ...stream, data: stream.data.subarray(0, 512) }, budget, true);
    if (!isPacked && !/^\s*</.test(start?.toString('latin1') ?? '')) continue;
    const content = tryToUnpack(stream, budget);
    if (isPacked) found.push(...stringsIn(content?.toString('latin1') ?? ''));
    else found.push(...textsOfXml(content?.toString('utf8') ?? '').filter((text) => /\d{7}|@/.test(text)));
  }
  return [...found, ...stringsIn(betweenStreams(bytes))];
}

/** Objects that have no stream. */
function betweenStreams(bytes: Buffer): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { data } of streamsOf(bytes)) {
    const start = data.byteOffset - bytes.byteOffset;
    const piece = bytes.subarray(end, start).toString('latin1');
    // The dictionary of the stream itself has been looked at.
    pieces.push(piece.slice(0, Math.max(0, piece.lastIndexOf(' obj'))));
    end = start + data.length;
  }
  pieces.push(bytes.subarray(end).toString('latin1'));
  return pieces.join('\n');
}
