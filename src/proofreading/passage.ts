import { signsOf } from './signs.ts';

/** Where something stands in a file; lines (in a Word file: paragraphs) and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface Piece extends Position {
  /** Offset in the passage at which the piece begins. */
  readonly start: number;
}

/** `cell` is a cell of a table, also one that stands alone on a line as text taken from a table does. */
export type PassageKind = 'prose' | 'heading' | 'cell';

export interface PassageTraits {
  readonly kind: PassageKind;
  /** Depth of a Markdown heading. */
  readonly level?: number;
  /** Word puts a number before it that is not known. */
  readonly numbered?: boolean;
  /** Which cell of its row or line it is, from 0. */
  readonly cell?: number;
  /** Which table of a Markdown text it belongs to. */
  readonly table?: number;
}

/** Stands in passages for what is no Chinese prose: code, addresses, markup. */
export const masked = '\uFFFC';

/** A paragraph, heading or cell as a reader sees it: wrapped lines are joined, markup is gone or masked. */
export class Passage implements PassageTraits {
  readonly text: string;
  readonly kind: PassageKind;
  readonly level?: number;
  readonly numbered?: boolean;
  readonly cell?: number;
  readonly table?: number;
  /** Offsets at which lines were joined that their writer may have ended: across a blank line, or after a short one. */
  readonly breaks: readonly number[];
  readonly #pieces: readonly Piece[];
  #signs: number | undefined;

  constructor(text: string, traits: PassageTraits, pieces: readonly Piece[], breaks: readonly number[]) {
    this.text = text;
    this.kind = traits.kind;
    this.level = traits.level;
    this.numbered = traits.numbered;
    this.cell = traits.cell;
    this.table = traits.table;
    this.breaks = breaks;
    this.#pieces = pieces;
  }

  /** Whether the text holds any of these signs. */
  has(signs: number): boolean {
    return ((this.#signs ??= signsOf(this.text)) & signs) !== 0;
  }

  /** The same words, all of them on one line of a file. */
  onLine(line: number): Passage {
    return new Passage(this.text, this, [{ start: 0, line, column: 1 }], this.breaks);
  }

  placeAt(offset: number): Position {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#pieces[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = this.#pieces[low]!;
    return { line: piece.line, column: piece.column + offset - piece.start };
  }
}

/** Collects the pieces of one passage. */
export class PassageBuilder {
  readonly traits: PassageTraits;
  #text = '';
  readonly #pieces: Piece[] = [];
  readonly #breaks: number[] = [];

  constructor(traits: PassageTraits) {
    this.traits = traits;
  }

  get text(): string {
    return this.#text;
  }

  add(text: string, line: number, column: number): void {
    if (text === '') return;
    this.#pieces.push({ start: this.#text.length, line, column });
    this.#text += text;
  }

  /** What follows may be no part of the sentence before. */
  markBreak(): void {
    this.#breaks.push(this.#text.length);
  }

  build(): Passage | undefined {
    return /\S/.test(this.#text) ? new Passage(this.#text, this.traits, this.#pieces, this.#breaks) : undefined;
  }
}
