import { type Passage, PassageBuilder, type PassageTraits, masked } from './passage.ts';

/** A line in which what is no prose has been replaced, character for character: `gone` leaves a mark in the passage, `silent` leaves nothing. */
export interface SourceLine {
  readonly text: string;
  /** Stands before the text where it is read, but not in the file. */
  readonly lead?: string;
  /** From 1, in the file. */
  readonly line: number;
  /** Column at which `text` begins, from 1. */
  readonly column: number;
  readonly traits: PassageTraits;
  /** The line never continues the one before it. */
  readonly apart: boolean;
}

export const gone = '\uE000';
export const silent = '\uE001';

const newBlock =
  /^[\s\uE001]*(?:第[一二三四五六七八九十百零〇\d]+[编章节条]|[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}(?:[.．、)）])|[a-zA-Z][)）]|[\u2460-\u2473]|附\s*件\s*[:：\d一二三四五六七八九十]|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$)/;
const ended = /[。！？；：:;!?…][”’」』）)\]】》]*$|[）)】》”]$/;
const indented = /^[\t\u3000 ]/;

/** Shorter lines are taken to end where their writer ended them. */
const wrappedFrom = 25;

function addMasked(builder: PassageBuilder, text: string, line: number, column: number): void {
  if (!text.includes(gone) && !text.includes(silent)) {
    builder.add(text, line, column);
    return;
  }
  for (const match of text.matchAll(/\uE000+|\uE001+|[^\uE000\uE001]+/g)) {
    if (match[0].startsWith(silent)) continue;
    builder.add(match[0].startsWith(gone) ? masked : match[0], line, column + match.index);
  }
}

function startsInSentence(text: string): boolean {
  return /^[\p{Script=Han}“《（\d]/u.test(text) && /[，。；、]/.test(text) && !newBlock.test(text);
}

/** Joins lines into passages: lines of one paragraph, and sentences that a page break has torn apart. `softBreaks`: every line end is a wrap. */
export function toPassages(lines: readonly (SourceLine | undefined)[], softBreaks: boolean): Passage[] {
  const passages: Passage[] = [];
  let builder: PassageBuilder | undefined;
  let blank = false;
  let lastLength = 0;
  const finish = () => {
    const passage = builder?.build();
    if (passage) passages.push(passage);
    builder = undefined;
  };
  for (const source of lines) {
    if (!source) {
      blank = true;
      continue;
    }
    const open = builder as PassageBuilder | undefined;
    const trimmed = source.text.trimEnd();
    const start = trimmed.length - trimmed.trimStart().length;
    const text = trimmed.slice(start);
    const joinable =
      open !== undefined &&
      !source.apart &&
      open.traits.kind === 'prose' &&
      source.traits.kind === 'prose' &&
      !indented.test(source.text) &&
      !newBlock.test(text);
    const continues =
      joinable &&
      (blank
        ? open.text.length >= wrappedFrom && /[，。]/.test(open.text) && !ended.test(open.text) && startsInSentence(text)
        : softBreaks || (open.text.length >= wrappedFrom && !ended.test(open.text)));
    if (continues) {
      if (blank || lastLength < wrappedFrom) open.markBreak();
    } else {
      finish();
      builder = new PassageBuilder(source.traits);
    }
    builder!.add(source.lead ?? '', source.line, source.column + start);
    addMasked(builder!, text, source.line, source.column + start);
    blank = false;
    lastLength = text.length;
  }
  finish();
  return passages;
}
