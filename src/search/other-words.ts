/** Other ways to say what a query says: words of the vocabulary, numbers written otherwise, traditional characters. */
import { withOtherDashes } from './normalise.ts';
import { numeralReadings } from './numerals.ts';

/** `pagefind/words.json`: words that may stand for each other, as normalised runs. */
export interface WordsFile {
  readonly groups: readonly (readonly string[])[];
}

/** `pagefind/traditional.json`: two texts of equal length, a traditional character and at the same place the simplified one. */
export interface TraditionalFile {
  readonly traditional: string;
  readonly simplified: string;
}

export const wordsFile = 'pagefind/words.json';
export const traditionalFile = 'pagefind/traditional.json';

/** Every one costs a search. */
const mostOthers = 8;

/** Without those that hold the run itself or a shorter one of them: they cannot find more. */
function withoutRedundant(run: string, others: readonly string[]): string[] {
  return [...new Set(others)].filter(
    (other) => !other.includes(run) && !others.some((shorter) => shorter !== other && shorter !== run && other.includes(shorter)),
  );
}

export class OtherWords {
  readonly #groupsOf = new Map<string, (readonly string[])[]>();
  readonly #known: RegExp | undefined;
  readonly #simplified: ReadonlyMap<string, string>;

  constructor({ groups }: WordsFile, characters: TraditionalFile = { traditional: '', simplified: '' }) {
    for (const group of groups) {
      for (const word of group) {
        const known = this.#groupsOf.get(word);
        if (known) known.push(group);
        else this.#groupsOf.set(word, [group]);
      }
    }
    const words = [...this.#groupsOf.keys()].sort((a, b) => b.length - a.length).map((word) => word.replaceAll(/[.*+?^${}|()[\]\\/]/g, '\\$&'));
    this.#known = words.length > 0 ? new RegExp(words.join('|'), 'gu') : undefined;
    const simplified = [...characters.simplified];
    this.#simplified = new Map([...characters.traditional].map((character, index) => [character, simplified[index]!]));
  }

  /** Whether it is a word of the vocabulary. */
  has(word: string): boolean {
    return this.#groupsOf.has(word);
  }

  /** The text in simplified characters. */
  simplify(text: string): string {
    return [...text].map((character) => this.#simplified.get(character) ?? character).join('');
  }

  /** The other words for a whole run, the official one first, or the run with other dashes; often none. */
  synonymsOf(run: string): string[] {
    return withoutRedundant(run, [...(this.#groupsOf.get(run) ?? []).flat(), ...withOtherDashes(run)]);
  }

  /** Runs that say the same as this one, each with one word or the numbers put otherwise. */
  othersOf(run: string): string[] {
    const others = [...withOtherDashes(run), ...numeralReadings(run)];
    for (const { 0: word, index } of this.#known ? run.matchAll(this.#known) : []) {
      for (const synonym of this.#groupsOf.get(word)!.flat()) others.push(run.slice(0, index) + synonym + run.slice(index + word.length));
    }
    return withoutRedundant(run, others).slice(0, mostOthers);
  }

  /** Cuts a text at the words of the vocabulary; what stands between them is cut by `cut`. */
  cut(text: string, cut: (text: string) => readonly string[]): string[] {
    const pieces: string[] = [];
    let at = 0;
    for (const { 0: word, index } of this.#known ? text.matchAll(this.#known) : []) {
      pieces.push(...cut(text.slice(at, index)), word);
      at = index + word.length;
    }
    return [...pieces, ...cut(text.slice(at))];
  }
}

export const noOtherWords = new OtherWords({ groups: [] });
