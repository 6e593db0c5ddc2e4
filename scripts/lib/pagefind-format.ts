/**
 * The files of Pagefind 1.6: gzip around a signature and CBOR. Of CBOR they use unsigned and negative whole numbers, texts and arrays.
 * `pf_index`: `[[[word, [[page gap, [position gap, …], […]], …], […]], …]]`; a negative position is a weight for those that follow.
 * `pf_meta`: `[version, [[page id, length, group], …], [[first word, last word, file], …], filters, sorts, fields]`.
 */
import { gunzipSync, gzipSync } from 'node:zlib';

const signature = 'pagefind_dcd';
const [unsigned, negative, text, array] = [0, 1, 3, 4] as const;
/** Additional bytes that hold a number, for the lower five bits of its first byte. */
const numberBytes = new Map([
  [24, 1],
  [25, 2],
  [26, 4],
]);
const indefinite = 31;
const indefiniteEnd = 0xff;

/** Throws when it is none of the engine's files. */
export function unpack(file: Uint8Array): Buffer {
  const bytes = gunzipSync(file);
  if (bytes.toString('latin1', 0, signature.length) !== signature) throw new Error('Pagefind: unknown file format');
  return bytes.subarray(signature.length);
}

export function pack(...parts: readonly Uint8Array[]): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), ...parts]), { level: 9 });
}

export class CborWriter {
  #bytes = Buffer.allocUnsafe(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What has been written; later writing may overwrite it. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + count));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }

  #head(major: number, value: number): void {
    this.#reserve(5);
    const type = major << 5;
    if (value < 24) this.#bytes[this.#length++] = type | value;
    else if (value < 0x100) {
      this.#bytes[this.#length++] = type | 24;
      this.#bytes[this.#length++] = value;
    } else if (value < 0x10000) {
      this.#bytes[this.#length++] = type | 25;
      this.#length = this.#bytes.writeUInt16BE(value, this.#length);
    } else {
      this.#bytes[this.#length++] = type | 26;
      this.#length = this.#bytes.writeUInt32BE(value, this.#length);
    }
  }

  array(length: number): void {
    this.#head(array, length);
  }

  number(value: number): void {
    this.#head(unsigned, value);
  }

  /** ASCII only. */
  text(value: string): void {
    this.#head(text, value.length);
    this.#reserve(value.length);
    this.#length += this.#bytes.write(value, this.#length, 'latin1');
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }
}

/** Reads one value after the other; throws where the bytes hold something else. */
export class CborReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get ended(): boolean {
    return this.#at >= this.#bytes.length;
  }

  get position(): number {
    return this.#at;
  }

  #fail(wanted: string): never {
    throw new Error(`Pagefind: no ${wanted} at byte ${this.#at}`);
  }

  #value(low: number): number {
    if (low < 24) return low;
    const count = numberBytes.get(low) ?? this.#fail('number');
    const value = this.#bytes.readUIntBE(this.#at, count);
    this.#at += count;
    return value;
  }

  /** A whole number. */
  number(): number {
    const first = this.#bytes[this.#at]!;
    if (first < 24) {
      this.#at += 1;
      return first;
    }
    const major = first >> 5;
    if (major !== unsigned && major !== negative) this.#fail('number');
    this.#at += 1;
    const value = this.#value(first & 31);
    return major === unsigned ? value : -1 - value;
  }

  text(): string {
    const first = this.#bytes[this.#at]!;
    if (first >> 5 !== text) this.#fail('text');
    this.#at += 1;
    const length = this.#value(first & 31);
    const value = this.#bytes.toString('utf8', this.#at, this.#at + length);
    this.#at += length;
    return value;
  }

  /** The length of an array whose members follow. */
  arrayLength(): number {
    const first = this.#bytes[this.#at]!;
    if (first >> 5 !== array || (first & 31) === indefinite) this.#fail('array of known length');
    this.#at += 1;
    return this.#value(first & 31);
  }

  /** Reads an array; `readMember` reads one member. */
  forEach(readMember: () => void): void {
    if (this.#bytes[this.#at] === ((array << 5) | indefinite)) {
      this.#at += 1;
      while (this.#bytes[this.#at] !== indefiniteEnd) readMember();
      this.#at += 1;
      return;
    }
    for (let left = this.arrayLength(); left > 0; left -= 1) readMember();
  }
}
