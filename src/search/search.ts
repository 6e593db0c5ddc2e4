import { noOtherWords, type OtherWords } from './other-words.ts';
import { joinSingles, queryOfRuns, readQuery, withoutQuestionWords, type Query } from './query.ts';
import { asksHow } from './question-words.ts';
import { hitsOf, leastShare, mostOfWeight, readParts, type Part } from './relaxed.ts';
import { phraseOfNumber, phraseOfRun, placeOf, places, type Place } from './tokens.ts';

/** Where in the whole index a document stands, newest first, from 0. */
export type Ordinal = number;

/** Finds an exact phrase: for each document, the word position of its first match. */
export interface PhraseFinder {
  /** All documents, by ordinal. */
  readonly entries: { readonly length: number };
  find(phrase: string): Promise<ReadonlyMap<Ordinal, number>>;
}

/** `number`: the document bears the number that was asked for. */
export type Standing = 'asked-number' | Place;
const standings: readonly Standing[] = ['asked-number', ...places];

/** How well a document fits a query that nothing has as typed. */
export interface Fit {
  /** From 0 to about 1.4. */
  readonly value: number;
  /** The words that stand for the parts of the query, and where each does. */
  readonly places: readonly { readonly word: string; readonly place: Place }[];
  /** The parts stand beside each other as in the query. */
  readonly together: boolean;
  /** The query asks how, and the document's title says that it tells. */
  readonly guide: boolean;
  /** The share of the query's words that stand in one block of the text, where that has been looked at (see `nearness.ts`). */
  readonly nearness?: number;
}

export interface Hit {
  readonly ordinal: Ordinal;
  readonly standing: Standing;
  /** How many of the query's runs stand in the document. */
  readonly matched: number;
  /** For relaxed queries only. */
  readonly fit?: Fit;
}

/** How far a search went from what was typed. */
export type Relaxation = 'none' | 'other-words' | 'question-words' | 'all-words' | 'some-words';

export interface Outcome {
  readonly relaxation: Relaxation;
  /** What was looked for in the end. */
  readonly query: Query;
  readonly hits: readonly Hit[];
  /** Looking for some of the words would be possible. */
  readonly canLoosen: boolean;
  /** Parts of the query that stand in no document, by any of their names. */
  readonly missing: readonly string[];
}

function weaker(a: Standing, b: Standing): Standing {
  return standings[Math.max(standings.indexOf(a), standings.indexOf(b))]!;
}

/** Documents that hold all the runs; a document stands where its weakest run does. */
async function findRuns(finder: PhraseFinder, runs: readonly string[]): Promise<Map<Ordinal, Hit>> {
  const [first, ...others] = await Promise.all(runs.map((run) => finder.find(phraseOfRun(run))));
  const hits = new Map<Ordinal, Hit>();
  for (const [ordinal, position] of first ?? []) {
    let standing: Standing = placeOf(position);
    if (!others.every((positions) => positions.has(ordinal))) continue;
    for (const positions of others) standing = weaker(standing, placeOf(positions.get(ordinal)!));
    hits.set(ordinal, { ordinal, standing, matched: runs.length });
  }
  return hits;
}

async function findExactly(finder: PhraseFinder, query: Query): Promise<Hit[]> {
  const { keys = [], unlikely = false } = query.number ?? {};
  const [hits, ...numbered] = await Promise.all([findRuns(finder, query.runs), ...keys.map((key) => finder.find(phraseOfNumber(key)))]);
  for (const positions of unlikely && hits.size > 0 ? [] : numbered)
    for (const ordinal of positions.keys()) hits.set(ordinal, { ordinal, standing: 'asked-number', matched: query.runs.length });
  return [...hits.values()];
}

/** What a part is called in sentences: the reader's word where it stands in a document, else the word that does. */
function nameOf({ run, words }: Part): string {
  return words.some(({ text }) => text === run) ? run : (words[0]?.text ?? run);
}

/** The documents that hold all of what was typed. */
export function searchExactly(finder: PhraseFinder, text: string): Promise<Hit[]> {
  const query = readQuery(text);
  return query.runs.length === 0 ? Promise.resolve([]) : findExactly(finder, query);
}

/** The query that these parts make, with those of their other words that stand in a document. */
function queryOfParts(parts: readonly Part[]): Query {
  const others = new Map(
    parts.flatMap(({ run, words }) => {
      const texts = words.map(({ text }) => text).filter((text) => text !== run);
      return texts.length > 0 ? [[run, texts] as const] : [];
    }),
  );
  return { ...queryOfRuns(parts.map(({ run }) => run)), parts: parts.map(nameOf), others };
}

const same = (a: readonly Part[], b: readonly Part[]) => a.length === b.length && a.every(({ run }, index) => run === b[index]!.run);

/** Everything below exact search, from strict to loose. */
async function relax(
  finder: PhraseFinder,
  typed: Query,
  text: string,
  loose: boolean,
  cut: (text: string) => readonly string[],
  words: OtherWords,
): Promise<Outcome> {
  const how = asksHow.test(text);
  const simplified = words.simplify(text);
  const read = simplified === text ? typed : readQuery(simplified);
  const outcomeOf = (relaxation: Relaxation, parts: readonly Part[], hits: readonly Hit[]): Outcome => {
    const missing = parts.filter((part) => part.words.length === 0).map(({ run }) => run);
    const query = queryOfParts(parts);
    return { relaxation, query: relaxation === 'other-words' ? { ...read, others: query.others! } : query, hits, canLoosen: false, missing };
  };

  const whole = await readParts(finder, read, words, false);
  const asOne = await hitsOf(finder, whole, { how }, ({ matched }) => matched === whole.length);
  if (asOne.length > 0) return outcomeOf('other-words', whole, asOne);

  const subject = withoutQuestionWords(read);
  const stretches = subject ? await readParts(finder, subject, words, false) : whole;
  const together = subject ? await hitsOf(finder, stretches, { how }, ({ matched }) => matched === stretches.length) : [];
  const stands = async (run: string) => (await finder.find(phraseOfRun(run))).size > 0;
  const isWhole = (word: string) => words.has(word);
  const pieces = await Promise.all((subject ?? read).parts.map((part) => joinSingles(words.cut(part, cut), isWhole, stands)));
  const single = await readParts(finder, queryOfRuns(pieces.flat()), words, true);
  const wishes = { how, together: new Set(together.map(({ ordinal }) => ordinal)) };
  const all = same(single, stretches) ? [] : await hitsOf(finder, single, wishes, ({ matched }) => matched === single.length);
  if (together.length > 0 && all.length <= together.length) return outcomeOf('question-words', stretches, together);
  if (all.length > 0) return outcomeOf('all-words', single, all);

  const possible = single.filter((part) => part.words.length > 0).length;
  const isOneRun = typed.runs.length === 1;
  if (possible > 0 && single.length > 1 && (loose || subject || isOneRun)) {
    const least = Math.ceil(possible / 2);
    const enough = subject ? leastShare(finder, single) : mostOfWeight;
    const some = await hitsOf(finder, single, wishes, ({ matched, weight }) => (loose ? matched >= least : weight >= enough));
    if (some.length > 0) return outcomeOf('some-words', single, some);
  }
  return { relaxation: 'none', query: typed, hits: [], canLoosen: possible > 0 && !loose, missing: [] };
}

/**
 * Looks for all of the query. Only when nothing has it: with other words in the place of each run, then without its question words,
 * then for all of its single words; at last for most of them, for a question or a single run, or when the reader wants that (`loose`).
 */
export async function search(
  finder: PhraseFinder,
  text: string,
  loose: boolean,
  cut: (text: string) => readonly string[],
  loadOtherWords: (text: string) => Promise<OtherWords> = async () => noOtherWords,
): Promise<Outcome> {
  const query = readQuery(text);
  const nothing: Outcome = { relaxation: 'none', query, hits: [], canLoosen: false, missing: [] };
  if (query.runs.length === 0) return nothing;
  const exact = await findExactly(finder, query);
  if (exact.length > 0 || query.number?.text) return { ...nothing, hits: exact };
  if (query.titlesOnly) return nothing;
  return relax(finder, query, text, loose, cut, await loadOtherWords(text));
}

/** Another way to ask, which finds documents that the query itself does not. */
export interface OtherQuery {
  readonly text: string;
  readonly documents: number;
}

/** For a query of one word of the vocabulary that has been found: how many more documents have the other word for it. */
export async function findElsewhere(finder: PhraseFinder, { query, relaxation, hits }: Outcome, words: OtherWords): Promise<OtherQuery | undefined> {
  const [run, ...more] = query.runs;
  const text = run === undefined || more.length > 0 || relaxation !== 'none' || hits.length === 0 ? undefined : words.synonymsOf(run)[0];
  if (text === undefined) return undefined;
  const own = new Set(hits.map(({ ordinal }) => ordinal));
  const documents = [...(await finder.find(phraseOfRun(text))).keys()].filter((ordinal) => !own.has(ordinal)).length;
  return documents > 0 ? { text, documents } : undefined;
}

/** What no longer applies is worth less, but not nothing. */
const endedShare = 0.6;
const nearnessBonus = 0.2;

/** The value that orders relaxed results. */
export function fitOf({ fit }: Hit, ended: boolean): number {
  return fit ? (fit.value + nearnessBonus * (fit.nearness ?? 0)) * (ended ? endedShare : 1) : 0;
}

/**
 * Exact results by standing, then what is in force before what is not, then newest first; relaxed ones by fit, then newest first.
 * Or all newest first.
 */
export function sortHits(hits: readonly Hit[], order: 'relevance' | 'date', hasEnded: (ordinal: Ordinal) => boolean): Hit[] {
  const byDate = (a: Hit, b: Hit) => a.ordinal - b.ordinal;
  if (order === 'date') return [...hits].sort(byDate);
  return [...hits].sort(
    (a, b) =>
      fitOf(b, hasEnded(b.ordinal)) - fitOf(a, hasEnded(a.ordinal)) ||
      b.matched - a.matched ||
      standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
      Number(hasEnded(a.ordinal)) - Number(hasEnded(b.ordinal)) ||
      byDate(a, b),
  );
}
