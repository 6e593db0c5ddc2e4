import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, crc32, gunzipSync } from 'node:zlib';

const compressible = /\.(?:html|css|js|mjs|json|xml|csv|svg|txt|ics|wasm|webmanifest)$/;
const ending = /\.(?:gz|br)$/;

/** Whether a build writes compressed copies of files with such a name. */
export function isCompressible(name: string): boolean {
  return compressible.test(name);
}

/** The file of which a file is a compressed copy, as its name tells; `undefined` where it is a file of its own. */
export function sourceOfCopy(name: string): string | undefined {
  const source = name.replace(ending, '');
  return source !== name && isCompressible(source) ? source : undefined;
}

/** Whether the `.gz` beside a file was made from these very bytes: it ends in the checksum and the length of its source. */
export function isCurrentGzip(path: string, source: Buffer): boolean {
  const size = statSync(`${path}.gz`).size;
  if (size < 18) return false;
  const file = openSync(`${path}.gz`, 'r');
  try {
    const trailer = Buffer.alloc(8);
    readSync(file, trailer, 0, 8, size - 8);
    return trailer.readUInt32LE(0) === crc32(source) && trailer.readUInt32LE(4) === source.length % 2 ** 32;
  } finally {
    closeSync(file);
  }
}

/** What a compressed file holds; `undefined` where it cannot be read. */
function unpack(path: string, unpackBytes: (bytes: Buffer) => Buffer): Buffer | undefined {
  try {
    return unpackBytes(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(?:Z_|ERR_|ENOENT)/.test(String(error.code))) return undefined;
    throw error;
  }
}

/** Names of the compressed copies of a file that were not made from these bytes. */
export function findStaleCopies(folder: string, name: string, source: Buffer): string[] {
  if (!isCompressible(name)) return [];
  const path = join(folder, name);
  const stale: string[] = [];
  if (existsSync(`${path}.gz`) && !isCurrentGzip(path, source)) stale.push(`${name}.gz`);
  if (existsSync(`${path}.br`) && unpack(`${path}.br`, brotliDecompressSync)?.equals(source) !== true) stale.push(`${name}.br`);
  return stale;
}

/** The text with this SHA-256 that a compressed copy of a file still holds. */
export function readOriginal(folder: string, name: string, sha256: string): string | undefined {
  const path = join(folder, name);
  const copies = [unpack(`${path}.gz`, gunzipSync), unpack(`${path}.br`, brotliDecompressSync)];
  return copies.find((copy) => copy !== undefined && createHash('sha256').update(copy).digest('hex') === sha256)?.toString('utf8');
}
