import { phraseOfNumber, phraseOfRun, placeOf, places, type Place } from './tokens.ts';
import { noOtherWords, type OtherWords } from './other-words.ts';
import { intoWords, readQuery, withOtherWords, withoutQuestionWords, type Query } from './query.ts';

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
export type Relaxation = 'none' | 'other-words' | 'question-words' | 'all-words' | 'some-words';

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

/** Where the first of several runs begins in each document that holds any of them. */
async function findAny(finder: PhraseFinder, runs: readonly string[]): Promise<ReadonlyMap<Ordinal, number>> {
  const [first, ...others] = await Promise.all(runs.map((run) => finder.find(phraseOfRun(run))));
  if (others.length === 0) return first!;
  const earliest = new Map(first);
  for (const [ordinal, position] of others.flatMap((positions) => [...positions])) {
    earliest.set(ordinal, Math.min(position, earliest.get(ordinal) ?? position));
  }
  return earliest;
}

/** Documents that hold at least `least` of the runs; a document stands where its weakest run does. */
async function findRuns(finder: PhraseFinder, { runs, others }: Query, least: number): Promise<Map<Ordinal, Hit>> {
  const hits = new Map<Ordinal, Hit>();
  const found = await Promise.all(runs.map((run) => findAny(finder, [run, ...(others?.get(run) ?? [])])));
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
  const [hits, ...numbered] = await Promise.all([findRuns(finder, query, query.runs.length), ...keys.map((key) => finder.find(phraseOfNumber(key)))]);
  for (const positions of numbered)
    for (const ordinal of positions.keys()) hits.set(ordinal, { ordinal, standing: 'asked-number', matched: query.runs.length });
  return [...hits.values()];
}

async function findSome(finder: PhraseFinder, query: Query): Promise<Hit[]> {
  return [...(await findRuns(finder, query, Math.ceil(query.runs.length / 2))).values()];
}

/** The query with those of its other words only that stand in a document. */
async function withUsefulWords(finder: PhraseFinder, query: Query): Promise<Query> {
  const useful = async (run: string) => (await finder.find(phraseOfRun(run))).size > 0;
  const others = new Map<string, readonly string[]>();
  for (const [run, words] of query.others ?? []) {
    const found = await Promise.all(words.map(useful));
    const kept = words.filter((_, index) => found[index]);
    if (kept.length > 0) others.set(run, kept);
  }
  return { ...query, others };
}

/**
 * Looks for all of the query. Only when nothing has it: with other words in the place of each run, then without its question words,
 * then for all of its single words; at last for most of them, when it is a question or the reader wants that (`loose`).
 */
export async function search(
  finder: PhraseFinder,
  text: string,
  loose: boolean,
  cut: (text: string) => readonly string[],
  loadOtherWords: () => Promise<OtherWords> = async () => noOtherWords,
): Promise<Outcome> {
  const query = readQuery(text);
  if (query.runs.length === 0) return { relaxation: 'none', query, hits: [], canLoosen: false };
  const exact = await findExactly(finder, query);
  if (exact.length > 0 || query.number?.text) return { relaxation: 'none', query, hits: exact, canLoosen: false };

  const words = await loadOtherWords();
  const widen = (narrow: Query) => withOtherWords(narrow, (run) => words.othersOf(run));
  const relax = async (relaxation: Relaxation, wide: Query, find: typeof findExactly): Promise<Outcome | undefined> => {
    const hits = await find(finder, wide);
    return hits.length > 0 ? { relaxation, query: await withUsefulWords(finder, wide), hits, canLoosen: false } : undefined;
  };
  const simplified = words.simplify(text);
  const read = simplified === text ? query : readQuery(simplified);
  const subject = withoutQuestionWords(read);
  const single = intoWords(subject ?? read, (part) => words.cut(part, cut), subject ? 1 : 2);
  const outcome =
    (await relax('other-words', widen(read), findExactly)) ??
    (subject && (await relax('question-words', widen(subject), findExactly))) ??
    (single && (await relax('all-words', widen(single), findExactly))) ??
    (single && (subject || loose) ? await relax('some-words', widen(single), findSome) : undefined);
  return outcome ?? { relaxation: 'none', query, hits: [], canLoosen: single !== undefined && !subject && !loose };
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
