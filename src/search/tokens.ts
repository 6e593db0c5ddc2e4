/**
 * How text is written for the engine and how it is asked for. Every character is three base-36 digits, every three
 * neighbouring characters are one word, so a run of characters is a phrase of words and an exact phrase is an exact run.
 * A run of two characters is what words begin with; a run ends with a word of two characters and a mark.
 */
import { normalise } from './normalise.ts';

/** Scripts that have codes of their own (first and last code point); all other characters share what is left. */
const scripts: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x06ff], // Latin, Greek, Cyrillic, Arabic
  [0x0f00, 0x0fff], // Tibetan
  [0x1800, 0x18af], // Mongolian
  [0x1e00, 0x27bf], // Latin additions, punctuation, signs
  [0x2e80, 0xa4cf], // kana, Han, Yi
  [0xf900, 0xfaff], // compatibility Han
];
const singleMark = 'zy';
const numberMark = 'zz';
const endMark = 'zzz';
/** Codes from here on belong to no character. */
const firstReserved = Number.parseInt('zy0', 36);

const ownCodes = scripts.reduce((sum, [first, last]) => sum + last - first + 1, 0);

function codeOf(codePoint: number): number {
  let offset = 0;
  for (const [first, last] of scripts) {
    if (codePoint >= first && codePoint <= last) return offset + codePoint - first;
    offset += last - first + 1;
  }
  return ownCodes + (codePoint % (firstReserved - ownCodes));
}

const words = new Map<string, string>();

function wordOf(character: string): string {
  let word = words.get(character);
  if (!word) words.set(character, (word = codeOf(character.codePointAt(0)!).toString(36).padStart(3, '0')));
  return word;
}

/** Length of the word for three characters, and of that for two, with which such words begin. */
export const [tripleLength, pairLength] = [9, 6] as const;

/** Sorts before all words for three characters that begin with the same two, and is found as they are. */
export function firstPositionWord(pair: string): string {
  return `${pair}000`;
}

/** One word for every character but the last: with the two that follow it, or with the last one and a mark. */
function triplesOf(characters: readonly string[]): string[] {
  const coded = characters.map(wordOf);
  return coded.slice(1).map((word, index) => coded[index]! + word + (coded[index + 2] ?? endMark));
}

function singleOf(character: string): string {
  return singleMark + wordOf(character);
}

function numberWordOf(key: string): string {
  return numberMark + [...key].map(wordOf).join('');
}

/** The exact phrase that finds a run of at least one character; that of two characters is the beginning of a word. */
export function phraseOfRun(run: string): string {
  const characters = [...run];
  if (characters.length === 1) return `"${singleOf(characters[0]!)}"`;
  return `"${characters.length === 2 ? characters.map(wordOf).join('') : triplesOf(characters).slice(0, -1).join(' ')}"`;
}

/** The phrase that finds the documents which bear a number (see `document-numbers.ts`). */
export function phraseOfNumber(key: string): string {
  return `"${numberWordOf(key)}"`;
}

/**
 * Words of a phrase that hold all of its characters, each with its offset: every third one, and the last. Where they stand at their
 * offsets the phrase stands, because neighbouring runs are two marks apart.
 */
export function coverOf(phrase: string): { readonly word: string; readonly offset: number }[] {
  const words = phrase.slice(1, -1).split(' ');
  return words.flatMap((word, offset) => (offset % 3 === 0 || offset === words.length - 1 ? [{ word, offset }] : []));
}

/** Whether a written word is one that is asked for. */
export function isAsked(written: string | undefined, asked: string): boolean {
  return written === asked || (asked.length === pairLength && written?.length === tripleLength && written.startsWith(asked));
}

/** The word position at which each part of a document begins, for as long as the parts before it are not longer. */
const zones = { number: 128, text: 256, attachment: 2 ** 30 } as const;
/** Where a phrase begins in a document, in the order of weight. */
export const places = ['title', 'number', 'text', 'attachment'] as const;
export type Place = (typeof places)[number];

export function placeOf(position: number): Place {
  if (position < zones.text) return position < zones.number ? 'title' : 'number';
  return position < zones.attachment ? 'text' : 'attachment';
}

/** A position in a document whose attachments begin at `attachmentsFrom`, so that `placeOf` can tell: those in attachments are moved behind any text. */
export function markAttachment(position: number, attachmentsFrom = Infinity): number {
  return position < attachmentsFrom ? position : zones.attachment + position - attachmentsFrom;
}

/** What the engine is given of one document. */
export interface IndexedText {
  readonly title: string;
  /** Numbers as written (发文字号, 索引号). */
  readonly numbers: readonly string[];
  /** Keys of those numbers. */
  readonly numberKeys: readonly string[];
  readonly blocks: readonly string[];
  /** Blocks of all attachments. */
  readonly attachments?: readonly string[];
}

// A mark on its own takes a position, so that no phrase crosses it, and is not indexed. Between runs there are two (see coverOf).
const gap = '。';

/** Whether a run is looked for everywhere. A single Chinese character is only looked for in titles: it would cost a third of the index. */
export function isSearchedEverywhere(run: string): boolean {
  return [...run].length > 1 || /^[a-z0-9]$/.test(run);
}

/**
 * The words of a document: title, numbers, text, attachments, and after title, text and attachments the characters that queries of one
 * character find. `attachmentsFrom` is the position of the first word of an attachment.
 */
export function layOut(document: IndexedText): { readonly words: string; readonly attachmentsFrom: number } {
  const output: string[] = [];
  const singles = new Set<string>();
  const writeRuns = (text: string, isSingle: (character: string) => boolean) => {
    for (const { characters } of normalise(text)) {
      output.push(...triplesOf(characters), gap, gap);
      for (const character of characters) if (isSingle(character)) singles.add(character);
    }
  };
  const fillTo = (position: number) => {
    while (output.length < position) output.push(gap);
  };
  writeRuns(document.title, () => true);
  const inTitle = [...singles];
  output.push(...inTitle.map(singleOf));
  fillTo(zones.number);
  output.push(...document.numberKeys.map(numberWordOf), gap);
  for (const number of document.numbers) writeRuns(number, isSearchedEverywhere);
  fillTo(zones.text);
  for (const block of document.blocks) writeRuns(block, isSearchedEverywhere);
  const before = new Set(inTitle);
  const writeSingles = () => {
    for (const character of singles) if (!before.has(character)) output.push(singleOf(character));
    for (const character of singles) before.add(character);
  };
  writeSingles();
  const attachmentsFrom = output.length;
  for (const block of document.attachments ?? []) writeRuns(block, isSearchedEverywhere);
  writeSingles();
  return { words: output.join(' '), attachmentsFrom };
}

export function wordsOf(document: IndexedText): string {
  return layOut(document).words;
}
