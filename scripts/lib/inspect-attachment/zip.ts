import { inflateRawSync } from 'node:zlib';
import { InspectionRefusal, type InspectionBudget } from './inspection.ts';

export interface ZipEntry {
  readonly name: string;
  /** Unpacks the file; throws an `InspectionRefusal` when it is encrypted, larger than the budget allows, or packed in an unknown way. */
  read(): Uint8Array;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Names are in UTF-8 when a flag or their bytes say so, else in the Chinese code of older Windows programs. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** `a/b/c.txt` → `a/`, `a/b/`. */
function foldersAround(name: string): string[] {
  return [...name.slice(0, -1).matchAll(/\//g)].map(({ index }) => name.slice(0, index + 1));
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) if (bytes.readUInt32LE(at) === endSignature) return at;
  throw new RangeError('no end of the directory');
}

function inflate(packed: Buffer, budget: InspectionBudget): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, budget.room) });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') budget.refuse();
    throw error;
  }
}

export interface ZipContent {
  readonly entries: readonly ZipEntry[];
  /** Names of folders in which nothing lies. */
  readonly emptyFolders: readonly string[];
  readonly comment: string;
}

/** The files in a ZIP archive by its directory. Throws a `RangeError` on a damaged one. */
export function openZip(source: Uint8Array, budget: InspectionBudget): ZipContent {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  // The directory may stand behind something else; its offset counts from the archive's own beginning.
  const size = bytes.readUInt32LE(end + 12);
  const offset = bytes.readUInt32LE(end + 16);
  const shift = size === 0xffffffff || offset === 0xffffffff ? 0 : end - size - offset;
  let at = offset === 0xffffffff ? directoryOfZip64(bytes, end) : offset + Math.max(0, shift);
  const entries: ZipEntry[] = [];
  const folders: string[] = [];
  for (let index = 0; (count === 0xffff || index < count) && bytes.readUInt32LE(at) === entrySignature; index += 1) {
    const flags = bytes.readUInt16LE(at + 8);
    const method = bytes.readUInt16LE(at + 10);
    const [nameLength, extraLength, commentLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const { packedSize, local } = sizesOf(bytes, at, extra);
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    at += 46 + nameLength + extraLength + commentLength;
    if (name.endsWith('/')) {
      folders.push(name);
      continue;
    }
    entries.push({
      name,
      read() {
        if (flags & 1) throw new InspectionRefusal('已经加密，要密码才能打开');
        const start = local + Math.max(0, shift);
        if (bytes.readUInt32LE(start) !== localSignature) throw new RangeError('no file at its place');
        const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
        const packed = bytes.subarray(data, data + packedSize);
        if (method !== 0 && method !== 8) throw new InspectionRefusal('压缩方法不能识别');
        const unpacked = method === 0 ? packed : inflate(packed, budget);
        budget.unpack(unpacked.length);
        return unpacked;
      },
    });
  }
  budget.openFiles(entries.length);
  const filled = new Set([...entries.map(({ name }) => name), ...folders].flatMap(foldersAround));
  const emptyFolders = folders.filter((folder) => !filled.has(folder));
  return { entries, emptyFolders, comment: decodeName(bytes.subarray(end + 22), false) };
}

function directoryOfZip64(bytes: Buffer, end: number): number {
  const record = Number(bytes.readBigUInt64LE(end - 20 + 8));
  return Number(bytes.readBigUInt64LE(record + 48));
}

function sizesOf(bytes: Buffer, at: number, extra: Buffer): { packedSize: number; local: number } {
  const [packed, unpacked, offset] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 42)];
  const sizes = { packedSize: packed, local: offset };
  for (let place = 0; place + 4 <= extra.length; place += 4 + extra.readUInt16LE(place + 2)) {
    if (extra.readUInt16LE(place) !== 1) continue;
    let value = place + 4 + (unpacked === 0xffffffff ? 8 : 0);
    if (packed === 0xffffffff) {
      sizes.packedSize = Number(extra.readBigUInt64LE(value));
      value += 8;
    }
    if (offset === 0xffffffff) sizes.local = Number(extra.readBigUInt64LE(value));
  }
  return sizes;
}
