import { zipSync, type Zippable } from 'fflate';

const endSignature = 0x06054b50;
const endSize = 22;
const recordSize = 46;

/** A ZIP archive whose parts all have one time: the same parts give the same bytes. */
export function makeArchive(parts: Zippable): Uint8Array<ArrayBuffer> {
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** Where the list of an archive's parts begins, and how many there are. Throws for what `makeArchive` did not make. */
function readEnd(archive: Uint8Array): { readonly count: number; readonly length: number; readonly start: number } {
  const view = new DataView(archive.buffer, archive.byteOffset + archive.length - endSize, endSize);
  if (view.getUint32(0, true) !== endSignature) throw new Error('The archive does not end as archives do.');
  return { count: view.getUint16(10, true), length: view.getUint32(12, true), start: view.getUint32(16, true) };
}

/** Two archives as one, without packing anything again: what is the same in many files is packed once. */
export function joinArchives(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const [a, b] = [readEnd(first), readEnd(second)];
  const joined = new Uint8Array(a.start + b.start + a.length + b.length + endSize);
  joined.set(first.subarray(0, a.start));
  joined.set(second.subarray(0, b.start), a.start);
  const list = a.start + b.start;
  joined.set(first.subarray(a.start, a.start + a.length), list);
  joined.set(second.subarray(b.start, b.start + b.length), list + a.length);
  const view = new DataView(joined.buffer);
  for (let at = list + a.length, left = b.count; left > 0; left -= 1) {
    view.setUint32(at + 42, view.getUint32(at + 42, true) + a.start, true);
    at += recordSize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  joined.set(second.subarray(second.length - endSize), joined.length - endSize);
  const end = joined.length - endSize;
  view.setUint16(end + 8, a.count + b.count, true);
  view.setUint16(end + 10, a.count + b.count, true);
  view.setUint32(end + 12, a.length + b.length, true);
  view.setUint32(end + 16, list, true);
  return joined;
}
