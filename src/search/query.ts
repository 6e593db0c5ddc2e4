/** What a reader typed, cut into what the index is asked for. */
import { readAskedNumber, type AskedNumber } from './document-numbers.ts';
import { runsOf } from './normalise.ts';
import { particles, questionWords, smallCharacters } from './question-words.ts';
import { isSearchedEverywhere } from './tokens.ts';

/** Longer queries are cut here: every two characters cost a download. */
export const longestQuery = 120;

export interface Query {
  /** The parts as the reader wrote them, for sentences about the query. */
  readonly parts: readonly string[];
  /** What must stand in a document, each as one stretch. */
  readonly runs: readonly string[];
  /** Runs that may stand in the place of one of them. */
  readonly others?: ReadonlyMap<string, readonly string[]>;
  /** There are only single Chinese characters, which are looked for in titles alone. */
  readonly titlesOnly: boolean;
  /** Single Chinese characters beside longer runs: not looked for. */
  readonly ignored: readonly string[];
  readonly number?: AskedNumber;
}

function queryOf(parts: readonly string[]): Query {
  const runs = [...new Set(parts.flatMap(runsOf))];
  const everywhere = runs.filter(isSearchedEverywhere);
  const titlesOnly = everywhere.length === 0 && runs.length > 0;
  const ignored = titlesOnly ? [] : runs.filter((run) => !everywhere.includes(run));
  return { parts, runs: titlesOnly ? runs : everywhere, titlesOnly, ignored };
}

/** Blanks and sentence marks separate parts that must all match; a document number is one part, blanks or not. */
export function readQuery(text: string): Query {
  const typed = [...text.trim()].slice(0, longestQuery).join('');
  const number = readAskedNumber(typed);
  const query = queryOf(number?.text ? [number.text] : typed.split(/\s+/u).filter(Boolean));
  return number ? { ...query, number } : query;
}

/** The same query, content with other words in the place of each run. */
export function withOtherWords(query: Query, othersOf: (run: string) => readonly string[]): Query {
  if (query.titlesOnly) return query;
  return { ...query, others: new Map(query.runs.map((run) => [run, othersOf(run)] as const).filter(([, others]) => others.length > 0)) };
}

/** All runs that make a document a match, to mark them. */
export function markedRuns({ runs, others }: Query): string[] {
  return [...runs, ...(others ? [...others.values()].flat() : [])];
}

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

const question = new RegExp(alternatives(questionWords), 'u');
// Words that hold small words and stay whole.
const whole = '了解|了结|目的|标的|的士|请示|申请|提请|邀请|报请|自我|谁执法谁普法';
// What leads to a question word or begins a wish: 要办什么, 想买.
const before = '(?:(?<![纪摘重主需必提概])要[办交带领花准]?|该|去|到|得)?';
const wish = '(?:想|要|去|来)(?=[办买开建盖申领交考租养])';
const filler = new RegExp(`(${whole})|${before}(?:${alternatives(questionWords)})|${alternatives(particles)}|${wish}`, 'gu');

export function isQuestion(query: Query): boolean {
  return query.parts.some((part) => question.test(part));
}

/** 低保怎么申请 → 低保, 申请; `undefined` when the query has no such words, or nothing else. */
export function withoutQuestionWords(query: Query): Query | undefined {
  if (query.number?.text) return undefined;
  const pieces = query.parts
    .flatMap((part) => part.replaceAll(filler, (_, kept?: string) => kept ?? ' ').split(/[\s\p{P}]+/u))
    .filter((piece) => [...piece].length > 1);
  return pieces.length > 0 && pieces.join(' ') !== query.parts.join(' ') ? queryOf(pieces) : undefined;
}

function isLoose(piece: string | undefined): piece is string {
  return piece !== undefined && [...piece].length === 1 && !smallCharacters.includes(piece) && /[\p{L}\p{N}]/u.test(piece);
}

/**
 * Words of two or more characters out of pieces. Characters that were cut off singly beside each other are one word; a single one belongs
 * to the word after or before it when `stands` says that they stand together: 薛, 城区 → 薛城区; but not to one that `isWhole`.
 */
export async function joinSingles(
  pieces: readonly string[],
  isWhole: (word: string) => boolean,
  stands: (run: string) => Promise<boolean>,
): Promise<string[]> {
  const words: string[] = [];
  /** The word that ends where the next piece begins. */
  let last: string | undefined;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    if (!isLoose(piece)) {
      if ([...piece].length > 1) words.push(piece);
      last = [...piece].length > 1 && !isWhole(piece) ? piece : undefined;
      continue;
    }
    let loose: string = piece;
    while (isLoose(pieces[at + 1])) loose += pieces[(at += 1)]!;
    const next = pieces[at + 1];
    if ([...loose].length > 1) words.push((last = loose));
    else if (next !== undefined && [...next].length > 1 && !isWhole(next) && (await stands(loose + next)))
      words.push((last = loose + pieces[(at += 1)]!));
    else if (last !== undefined && (await stands(last + loose))) words.splice(-1, 1, (last += loose));
    else last = undefined;
  }
  return words;
}

/** A query of these runs. */
export function queryOfRuns(runs: readonly string[]): Query {
  return queryOf(runs);
}
