/** Finds which of many texts occur in another, in one pass that looks at only some of its characters (after Wu and Manber). */
export class TextMatcher {
  readonly #patterns: readonly string[];
  /** Length of the part of each pattern that is looked for first. */
  readonly #window: number;
  /** How far a search may go on from a pair of characters, by their hash; 0 where a window may end. */
  readonly #shifts: Uint8Array;
  /** Patterns by the window that was chosen for them, with its place in the pattern. */
  readonly #byWindow: ReadonlyMap<string, readonly { readonly index: number; readonly offset: number }[]>;

  /** @param patterns each of at least 2 characters */
  constructor(patterns: readonly string[]) {
    this.#patterns = patterns;
    this.#window = patterns.reduce((least, { length }) => Math.min(least, length), 255);
    if (this.#window < 2) throw new RangeError('a pattern has fewer than 2 characters');
    this.#byWindow = this.#chooseWindows();
    this.#shifts = new Uint8Array(65_536).fill(this.#window - 1);
    for (const window of this.#byWindow.keys()) {
      for (let end = 1; end < window.length; end += 1) {
        const key = pairAt(window, end);
        this.#shifts[key] = Math.min(this.#shifts[key]!, window.length - 1 - end);
      }
    }
  }

  /** Indexes of the patterns that occur in `text`, each once, in the order in which they are first found. */
  find(text: string): readonly number[] {
    if (this.#patterns.length === 0) return [];
    const found = new Set<number>();
    const window = this.#window;
    let end = window - 1;
    while (end < text.length) {
      const shift = this.#shifts[pairAt(text, end)]!;
      if (shift > 0) {
        end += shift;
        continue;
      }
      const start = end - window + 1;
      for (const { index, offset } of this.#byWindow.get(text.slice(start, end + 1)) ?? []) {
        if (!found.has(index) && text.startsWith(this.#patterns[index]!, start - offset)) found.add(index);
      }
      end += 1;
    }
    return [...found];
  }

  /** Titles begin and end alike; each pattern is looked for by the part of it that the fewest others share. */
  #chooseWindows(): Map<string, { index: number; offset: number }[]> {
    const length = this.#window;
    const counts = new Map<string, number>();
    for (const pattern of this.#patterns) {
      for (let offset = 0; offset + length <= pattern.length; offset += 1) {
        const window = pattern.slice(offset, offset + length);
        counts.set(window, (counts.get(window) ?? 0) + 1);
      }
    }
    const chosen = new Map<string, { index: number; offset: number }[]>();
    this.#patterns.forEach((pattern, index) => {
      let best = 0;
      for (let offset = 1; offset + length <= pattern.length; offset += 1) {
        if (counts.get(pattern.slice(offset, offset + length))! < counts.get(pattern.slice(best, best + length))!) best = offset;
      }
      const window = pattern.slice(best, best + length);
      const sharing = chosen.get(window);
      if (sharing) sharing.push({ index, offset: best });
      else chosen.set(window, [{ index, offset: best }]);
    });
    return chosen;
  }
}

/** A hash of the characters at `end - 1` and `end`. */
function pairAt(text: string, end: number): number {
  return (Math.imul(text.charCodeAt(end - 1), 40_503) ^ text.charCodeAt(end)) & 0xffff;
}
