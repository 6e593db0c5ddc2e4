import { phraseOfNumber, phraseOfRun, placeOf, places, type Place } from './tokens.ts';
import { intoWords, readQuery, withoutQuestionWords, type Query } from './query.ts';

/** Where in the whole index a document stands, newest first, from 0. */
export type Ordinal = number;

/** Finds an exact phrase: for each document, the word position of its first match. */
export interface PhraseFinder {
  find(phrase: string): Promise<ReadonlyMap<Ordinal, number>>;
}

/** `number`: the document bears the number that was asked for. */
export type Standing = 'asked-number' | Place;
const standings: readonly Standing[] = ['asked-number', ...places];

export interface Hit {
  readonly ordinal: Ordinal;
  readonly standing: Standing;
  /** How many of the query's runs stand in the document. */
  readonly matched: number;
}

/** How far a search went from what was typed. */
export type Relaxation = 'none' | 'question-words' | 'some-words';

export interface Outcome {
  readonly relaxation: Relaxation;
  /** What was looked for in the end. */
  readonly query: Query;
  readonly hits: readonly Hit[];
  /** Looking for some of the words would be possible. */
  readonly canLoosen: boolean;
}

function weaker(a: Standing, b: Standing): Standing {
  return standings[Math.max(standings.indexOf(a), standings.indexOf(b))]!;
}

/** Documents that hold at least `least` of the runs; a document stands where its weakest run does. */
async function findRuns(finder: PhraseFinder, runs: readonly string[], least: number): Promise<Map<Ordinal, Hit>> {
  const hits = new Map<Ordinal, Hit>();
  const found = await Promise.all(runs.map((run) => finder.find(phraseOfRun(run))));
  for (const positions of found) {
    for (const [ordinal, position] of positions) {
      const before = hits.get(ordinal);
      const standing = placeOf(position);
      hits.set(
        ordinal,
        before ? { ordinal, standing: weaker(before.standing, standing), matched: before.matched + 1 } : { ordinal, standing, matched: 1 },
      );
    }
  }
  for (const [ordinal, { matched }] of hits) if (matched < least) hits.delete(ordinal);
  return hits;
}

async function findExactly(finder: PhraseFinder, query: Query): Promise<Hit[]> {
  const keys = query.number?.keys ?? [];
  const [hits, ...numbered] = await Promise.all([
    findRuns(finder, query.runs, query.runs.length),
    ...keys.map((key) => finder.find(phraseOfNumber(key))),
  ]);
  for (const positions of numbered)
    for (const ordinal of positions.keys()) hits.set(ordinal, { ordinal, standing: 'asked-number', matched: query.runs.length });
  return [...hits.values()];
}

async function findSome(finder: PhraseFinder, query: Query): Promise<Hit[]> {
  return [...(await findRuns(finder, query.runs, Math.ceil(query.runs.length / 2))).values()];
}

/**
 * Looks for all of the query. Only when nothing has it: a question is asked again without its question words, then for most of its
 * words; any other query only when the reader wants that (`loose`).
 */
export async function search(finder: PhraseFinder, text: string, loose: boolean, cut: (text: string) => readonly string[]): Promise<Outcome> {
  const query = readQuery(text);
  if (query.runs.length === 0) return { relaxation: 'none', query, hits: [], canLoosen: false };
  const exact = await findExactly(finder, query);
  if (exact.length > 0) return { relaxation: 'none', query, hits: exact, canLoosen: false };
  const subject = withoutQuestionWords(query);
  if (subject) {
    const hits = await findExactly(finder, subject);
    if (hits.length > 0) return { relaxation: 'question-words', query: subject, hits, canLoosen: false };
  }
  const words = intoWords(subject ?? query, cut);
  if (!words || !(subject || loose)) return { relaxation: 'none', query, hits: [], canLoosen: words !== undefined };
  return { relaxation: 'some-words', query: words, hits: await findSome(finder, words), canLoosen: false };
}

/** More runs before fewer, then by standing, then what is in force before what is not, then newest first; or newest first at once. */
export function sortHits(hits: readonly Hit[], order: 'relevance' | 'date', hasEnded: (ordinal: Ordinal) => boolean): Hit[] {
  const byDate = (a: Hit, b: Hit) => a.ordinal - b.ordinal;
  if (order === 'date') return [...hits].sort(byDate);
  return [...hits].sort(
    (a, b) =>
      b.matched - a.matched ||
      standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
      Number(hasEnded(a.ordinal)) - Number(hasEnded(b.ordinal)) ||
      byDate(a, b),
  );
}
