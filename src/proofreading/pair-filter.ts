const size = 1 << 18;

/** Pairs of characters, kept in 32 kilobytes: says of a pair that it may be one of them, or that it is none. */
export class PairFilter {
  readonly #bits = new Uint32Array(size >>> 5);

  add(first: number, second: number): void {
    const hash = (first * 31 + second) & (size - 1);
    this.#bits[hash >>> 5]! |= 1 << (hash & 31);
  }

  mayHold(first: number, second: number): boolean {
    const hash = (first * 31 + second) & (size - 1);
    return ((this.#bits[hash >>> 5]! >>> (hash & 31)) & 1) === 1;
  }
}
