/** "您是不是要找": words that really stand in the documents and are a slip away from what was typed. */

/** Words of two to six Han characters, separated by blanks; each text rarer than the one before. */
type Bands = readonly string[];

/** `pagefind/suggestions.json`: the most frequent words, and what is needed to compare sounds. */
export interface SuggestionsFile {
  readonly words: Bands;
  /** Characters that sound alike, without tones; a character with several readings stands in several texts. */
  readonly sounds: readonly string[];
}

/** `pagefind/rarer-words.json`: the words that follow in frequency, for queries that nothing has. */
export interface RarerWordsFile {
  readonly words: Bands;
}

export const suggestionsFile = 'pagefind/suggestions.json';
export const rarerWordsFile = 'pagefind/rarer-words.json';

const longestWord = 6;

/** One letter replaced, inserted, left out, or two neighbours swapped. */
export function isOneSlip(typed: readonly string[], word: readonly string[]): boolean {
  let start = 0;
  while (start < typed.length && start < word.length && typed[start] === word[start]) start += 1;
  const rest = (characters: readonly string[], skip: number) => characters.slice(start + skip).join('');
  if (typed.length === word.length) {
    if (start === typed.length) return false;
    const swapped = typed[start] === word[start + 1] && typed[start + 1] === word[start];
    return rest(typed, 1) === rest(word, 1) || (swapped && rest(typed, 2) === rest(word, 2));
  }
  if (typed.length + 1 === word.length) return rest(typed, 0) === rest(word, 1);
  return typed.length === word.length + 1 && rest(typed, 1) === rest(word, 0);
}

interface Candidate {
  readonly text: string;
  /** Smaller is likelier. */
  readonly cost: number;
}

export class Suggestions {
  readonly #rarity = new Map<string, number>();
  readonly #byLength: readonly (readonly string[])[][];
  readonly #soundsOf = new Map<string, Set<number>>();

  constructor({ words, sounds }: SuggestionsFile, rarer: RarerWordsFile = { words: [] }) {
    const byLength: string[][][] = Array.from({ length: longestWord + 1 }, () => []);
    for (const [rarity, text] of [...words, ...rarer.words].entries()) {
      for (const word of text.split(' ').filter(Boolean)) {
        if (this.#rarity.has(word)) continue;
        this.#rarity.set(word, rarity);
        const characters = [...word];
        byLength[characters.length]?.push(characters);
      }
    }
    this.#byLength = byLength;
    for (const [sound, characters] of sounds.entries()) {
      for (const character of characters) this.#soundsOf.set(character, (this.#soundsOf.get(character) ?? new Set()).add(sound));
    }
  }

  #soundAlike(a: string, b: string): boolean {
    if (a === b) return true;
    const sounds = this.#soundsOf.get(b);
    return sounds !== undefined && [...(this.#soundsOf.get(a) ?? [])].some((sound) => sounds.has(sound));
  }

  #soundsLike(typed: readonly string[], word: readonly string[]): boolean {
    return typed.length === word.length && typed.every((character, index) => this.#soundAlike(character, word[index]!));
  }

  /** How unlikely it is that `word` was meant; undefined when it is too far away. */
  #costOf(typed: readonly string[], word: readonly string[], isPart: boolean): number | undefined {
    const rarity = this.#rarity.get(word.join(''))! / 10;
    // Longer words give more reason to believe that they were meant.
    const length = word.length / 5;
    if (this.#soundsLike(typed, word)) return rarity - length;
    // A slip in a word of two characters makes half of it another: what stands beside it must tell what was meant.
    const isShort = Math.min(typed.length, word.length) < 3;
    if (!isOneSlip(typed, word) || (isShort && !isPart)) return undefined;
    return rarity - length + (isShort ? 2 : 1);
  }

  /** Which characters belong to no word that is known. */
  #unknown(characters: readonly string[]): boolean[] {
    const unknown = characters.map(() => true);
    for (let start = 0; start < characters.length; start += 1) {
      for (let end = Math.min(characters.length, start + longestWord); end > start + 1; end -= 1) {
        if (!this.#rarity.has(characters.slice(start, end).join(''))) continue;
        unknown.fill(false, start, end);
        break;
      }
    }
    return unknown.includes(true) ? unknown : unknown.fill(true);
  }

  /** Whole words that sound like this one, or are a slip away and frequent, the likeliest first: for a word that stands in few documents by chance. */
  wordsLike(text: string, most: number): string[] {
    const typed = [...text];
    if (this.#rarity.has(text)) return [];
    const costs = (this.#byLength[typed.length] ?? []).flatMap((word) => {
      const cost = this.#costOf(typed, word, false);
      return cost === undefined ? [] : [{ text: word.join(''), cost }];
    });
    return costs
      .sort((a, b) => a.cost - b.cost)
      .slice(0, most)
      .map((candidate) => candidate.text);
  }

  /** Texts that may have been meant, the likeliest first. */
  candidatesFor(text: string, most: number): string[] {
    const characters = [...text];
    const unknown = this.#unknown(characters);
    const found = new Map<string, Candidate>();
    for (let start = 0; start < characters.length; start += 1) {
      for (let end = start + 2; end <= Math.min(characters.length, start + longestWord + 1); end += 1) {
        const mended = unknown.slice(start, end).filter(Boolean).length;
        if (mended === 0) continue;
        const left = unknown.filter(Boolean).length - mended;
        const typed = characters.slice(start, end);
        const words = [typed.length - 1, typed.length, typed.length + 1].flatMap((length) => this.#byLength[length] ?? []);
        for (const word of words) {
          const own = this.#costOf(typed, word, characters.length - typed.length > 1);
          if (own === undefined) continue;
          const cost = own + left;
          const corrected = [...characters.slice(0, start), ...word, ...characters.slice(end)].join('');
          if (corrected !== text && cost < (found.get(corrected)?.cost ?? Infinity)) found.set(corrected, { text: corrected, cost });
        }
      }
    }
    return [...found.values()]
      .sort((a, b) => a.cost - b.cost)
      .slice(0, most)
      .map((candidate) => candidate.text);
  }
}
