/** What a reader typed, cut into what the index is asked for. */
import { readAskedNumber, type AskedNumber } from './document-numbers.ts';
import { runsOf } from './normalise.ts';
import { particles, questionWords } from './question-words.ts';
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
const filler = new RegExp(alternatives([...questionWords, ...particles]), 'gu');

/** 低保怎么申请 → 低保, 申请; `undefined` when the query is not a question, or nothing else. */
export function withoutQuestionWords(query: Query): Query | undefined {
  if (!query.parts.some((part) => question.test(part))) return undefined;
  const pieces = query.parts.flatMap((part) => part.replaceAll(filler, ' ').split(/[\s\p{P}]+/u)).filter((part) => [...part].length > 1);
  return pieces.length > 0 ? queryOf(pieces) : undefined;
}

/**
 * The single words of a query, to look for some of them; `undefined` when there are fewer than `least` of them, when they say no more
 * than the query, or when they are less than half of it.
 */
export function intoWords(query: Query, cut: (text: string) => readonly string[], least: number): Query | undefined {
  const words = queryOf(query.parts.flatMap((part) => [...cut(part)]).filter((word) => [...word].length > 1));
  const lengthOf = (runs: readonly string[]) => runs.join('').length;
  const isSame = words.runs.every((run) => query.runs.includes(run));
  return words.runs.length < least || (isSame && least === 1) || lengthOf(words.runs) * 2 < lengthOf(query.runs) ? undefined : words;
}
