import { PairFilter } from './pair-filter.ts';

/** A word that is always wrong, and the right one. */
export interface WrongWord {
  readonly wrong: string;
  readonly right: string;
  /** Longer texts that hold the wrong word and are right (做为 in 做为民服务的好干部). */
  readonly except?: readonly string[];
}

/** Wrong words ready for looking up. */
export interface WordList {
  /** By their first two characters (or the only one), the longer ones first. */
  readonly entries: ReadonlyMap<string, readonly WrongWord[]>;
  /** The first two characters of words; most places of a text need no other look. */
  readonly starts: PairFilter;
  /** Which characters are wrong by themselves. */
  readonly single: PairFilter;
  readonly allowed: readonly string[];
}

/** The built-in table and that of an office; an allowed word is never reported, also as part of a longer one. */
export function makeWordList(words: readonly WrongWord[], allowed: readonly string[] = []): WordList {
  const permitted = new Set(allowed);
  const kept = new Map(words.filter(({ wrong }) => wrong !== '' && !permitted.has(wrong)).map((word) => [word.wrong, word]));
  const longestFirst = [...kept.values()].sort((a, b) => b.wrong.length - a.wrong.length);
  const starts = new PairFilter();
  const single = new PairFilter();
  for (const { wrong } of longestFirst) {
    if (wrong.length > 1) starts.add(wrong.charCodeAt(0), wrong.charCodeAt(1));
    else single.add(wrong.charCodeAt(0), 0);
  }
  return { entries: Map.groupBy(longestFirst, ({ wrong }) => wrong.slice(0, 2)), starts, single, allowed: allowed.filter(Boolean) };
}

/** The wrong words of a text with their places, exceptions included. */
export function findWords(text: string, { entries, starts, single }: WordList): readonly { readonly index: number; readonly word: WrongWord }[] {
  const found: { index: number; word: WrongWord }[] = [];
  let first = text.charCodeAt(0);
  for (let index = 0; index < text.length; index += 1) {
    const second = index + 1 < text.length ? text.charCodeAt(index + 1) : 0;
    const hit = starts.mayHold(first, second) || single.mayHold(first, 0);
    first = second;
    if (!hit) continue;
    const word = entries.get(text.slice(index, index + 2))?.find(({ wrong }) => text.startsWith(wrong, index)) ?? entries.get(text[index]!)?.[0];
    if (!word) continue;
    found.push({ index, word });
    index += word.wrong.length - 1;
    first = text.charCodeAt(index + 1);
  }
  return found;
}

/** Whether what stands at a place is the inside of a longer text that is right. */
export function isPartOf(text: string, offset: number, length: number, longer: readonly string[]): boolean {
  return longer.some((phrase) => {
    const from = Math.max(0, offset + length - phrase.length);
    for (let start = from; start <= offset; start += 1) if (text.startsWith(phrase, start)) return true;
    return false;
  });
}
