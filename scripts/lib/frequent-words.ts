const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const han = /^\p{Script=Han}{2,6}$/u;
const hanRun = /\p{Script=Han}+/gu;
const longestPhrase = 6;

/** Counts the words of two to six Han characters in the texts of a portal. */
export class FrequentWords {
  readonly #counts = new Map<string, number>();
  readonly #charactersOfText: number;

  /** `charactersOfText`: so much of each document's text is read, to bound the time. */
  constructor(charactersOfText: number) {
    this.#charactersOfText = charactersOfText;
  }

  #count(word: string, weight: number): void {
    if (han.test(word)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + weight);
  }

  /** Words of a title count more, and so do those that stand together in it: 停车收费 is a word here. */
  addTitle(title: string): void {
    for (const [run] of title.matchAll(hanRun)) {
      const segments = [...segmenter.segment(run)].map(({ segment }) => segment);
      for (const [index, first] of segments.entries()) {
        this.#count(first, 3);
        let phrase = first;
        for (const next of segments.slice(index + 1, index + 4)) {
          phrase += next;
          if (phrase.length > longestPhrase) break;
          this.#count(phrase, 1);
        }
      }
    }
  }

  addText(blocks: readonly string[]): void {
    let left = this.#charactersOfText;
    for (const block of blocks) {
      if (left <= 0) return;
      const text = block.slice(0, left);
      left -= text.length;
      for (const { segment } of segmenter.segment(text)) this.#count(segment, 1);
    }
  }

  /** The most frequent words, in order. */
  most(count: number): string[] {
    return [...this.#counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, count)
      .map(([word]) => word);
  }
}
