/** How well a document fits a query that no document has as typed: which of its parts it holds, and where. */
import type { OtherWords } from './other-words.ts';
import type { Query } from './query.ts';
import { guideWords } from './question-words.ts';
import type { Fit, Hit, Ordinal, PhraseFinder } from './search.ts';
import { phraseOfRun, placeOf, places, type Place } from './tokens.ts';

/** A word for a part of a query, and the documents that hold it. */
interface Word {
  readonly text: string;
  /** The rarer, the more it says. */
  readonly weight: number;
  readonly positions: ReadonlyMap<Ordinal, number>;
}

/** A part of a query with all words for it that stand anywhere; without any when nothing has it. */
export interface Part {
  readonly run: string;
  readonly weight: number;
  readonly words: readonly Word[];
}

// A word in the title says what a document is about.
const placeWeights: Readonly<Record<Place, number>> = { title: 1, number: 0.8, text: 0.4, attachment: 0.3 };
/** What another word for a part is worth. */
const otherWord = 0.9;
const togetherBonus = 0.2;
const guideBonus = 0.2;
/** Fits that differ by less are equal, so that validity and date can tell. */
const fitStep = 0.05;
/** A query of more parts is a sentence: each other word costs a search. */
const fewParts = 6;
/** Parts that say as much are "most" of a query. */
export const mostOfWeight = 0.5;
/** A word that more than a fifth of all documents hold says little. */
const commonShare = 0.2;

function rarity(documents: number, holding: number): number {
  return Math.log(1 + documents / Math.max(holding, 0.5));
}

async function readPart(finder: PhraseFinder, run: string, others: readonly string[]): Promise<Part> {
  const found = await Promise.all([run, ...others].map(async (text) => ({ text, positions: await finder.find(phraseOfRun(text)) })));
  const weightOf = (positions: ReadonlyMap<Ordinal, number>) => rarity(finder.entries.length, positions.size);
  const standing = found.filter(({ positions }) => positions.size > 0);
  const own = found[0]!.positions;
  const weight = own.size > 0 || standing.length === 0 ? weightOf(own) : Math.max(...standing.map(({ positions }) => weightOf(positions)));
  const words = standing.map(({ text, positions }) => ({
    text,
    positions,
    weight: Math.min(weight, weightOf(positions)) * (text === run ? 1 : otherWord),
  }));
  return { run, weight, words };
}

/** Cuts a run that stands nowhere at the ends of what stands somewhere: 结婚登记 → 结婚, 登记. */
async function piecesThatStand(finder: PhraseFinder, run: string): Promise<string[]> {
  // A Latin word or a number is one: half of it says nothing.
  const characters = run.match(/[a-z0-9]+|./gu) ?? [];
  const pieces: string[] = [];
  for (let start = 0; start < characters.length - 1;) {
    let end = start;
    for (let next = start + 2; next <= characters.length; next += 1) {
      if ((await finder.find(phraseOfRun(characters.slice(start, next).join('')))).size === 0) break;
      end = next;
    }
    if (end > start) pieces.push(characters.slice(start, end).join(''));
    start = Math.max(end, start + 1);
  }
  return pieces;
}

/**
 * The parts of a query; one that stands nowhere, whatever it is called, is cut further when that helps. A word of the vocabulary is one,
 * 婚姻登记; only where nothing at all would be found, most of it may stand for it: 残疾 for 残疾证.
 */
export async function readParts(finder: PhraseFinder, { runs }: Query, words: OtherWords, cutFurther: boolean): Promise<Part[]> {
  const othersOf = (run: string) => words.othersOf(run).slice(0, runs.length > fewParts ? 1 : undefined);
  const read = async (run: string, cutWords: boolean): Promise<Part[]> => {
    const part = await readPart(finder, run, othersOf(run));
    if (part.words.length > 0 || !cutFurther || (words.has(run) && !cutWords) || !/\p{Script=Han}/u.test(run) || [...run].length < 3) return [part];
    const pieces = await piecesThatStand(finder, run);
    if (words.has(run) && pieces.length > 1) return [part];
    const covered = pieces.join('').length;
    return covered * 2 > run.length ? Promise.all(pieces.map((piece) => readPart(finder, piece, othersOf(piece)))) : [part];
  };
  const readAll = async (cutWords: boolean) => (await Promise.all(runs.map((run) => read(run, cutWords)))).flat();
  let parts = await readAll(false);
  if (parts.every((part) => part.words.length === 0)) parts = await readAll(true);
  return parts.filter((part, index) => parts.findIndex(({ run }) => run === part.run) === index);
}

/**
 * Which share of a question's weight is enough: half of that which stands anywhere, when some of it is a word that says something:
 * 自来水 of 自来水多少钱一吨. Else half of all.
 */
export function leastShare({ entries }: PhraseFinder, parts: readonly Part[]): number {
  const sum = (counted: readonly Part[]) => counted.reduce((total, { weight }) => total + weight, 0);
  const standing = parts.filter(({ words }) => words.length > 0);
  const saysSomething = standing.some(({ weight }) => weight >= rarity(entries.length, entries.length * commonShare));
  return saysSomething ? (mostOfWeight * sum(standing)) / sum(parts) : mostOfWeight;
}

function worst(a: Place, b: Place): Place {
  return places[Math.max(places.indexOf(a), places.indexOf(b))]!;
}

interface Held {
  value: number;
  weight: number;
  matched: number;
  standing: Place;
  readonly places: { word: string; place: Place }[];
}

/** Of each document, what it holds of the parts. */
function collect(parts: readonly Part[]): Map<Ordinal, Held> {
  const documents = new Map<Ordinal, Held>();
  for (const part of parts) {
    const best = new Map<Ordinal, { value: number; word: string; place: Place }>();
    for (const { text, weight, positions } of part.words) {
      for (const [ordinal, position] of positions) {
        const place = placeOf(position);
        const value = weight * placeWeights[place];
        if (value > (best.get(ordinal)?.value ?? -1)) best.set(ordinal, { value, word: text, place });
      }
    }
    for (const [ordinal, { value, word, place }] of best) {
      const held = documents.get(ordinal) ?? { value: 0, weight: 0, matched: 0, standing: 'title', places: [] };
      held.value += value;
      held.weight += part.weight;
      held.matched += 1;
      held.standing = worst(held.standing, place);
      held.places.push({ word, place });
      documents.set(ordinal, held);
    }
  }
  return documents;
}

async function titledAsGuides(finder: PhraseFinder): Promise<ReadonlySet<Ordinal>> {
  const found = await Promise.all(guideWords.map((word) => finder.find(phraseOfRun(word))));
  return new Set(found.flatMap((positions) => [...positions].flatMap(([ordinal, position]) => (placeOf(position) === 'title' ? [ordinal] : []))));
}

export interface Wishes {
  /** Documents that hold the parts as they stand beside each other in the query. */
  readonly together?: ReadonlySet<Ordinal>;
  /** The query asks how something is done. */
  readonly how: boolean;
}

/** The documents that `accept` takes by what they hold, each with its fit. */
export async function hitsOf(
  finder: PhraseFinder,
  parts: readonly Part[],
  { together, how }: Wishes,
  accept: (held: { readonly matched: number; readonly weight: number }) => boolean,
): Promise<Hit[]> {
  const whole = parts.reduce((sum, part) => sum + part.weight, 0);
  const held = [...collect(parts)].filter(([, document]) => accept({ matched: document.matched, weight: document.weight / whole }));
  const guides = how && held.length > 1 ? await titledAsGuides(finder) : new Set<Ordinal>();
  return held.map(([ordinal, document]) => {
    const isTogether = parts.length > 1 && together?.has(ordinal) === true;
    const isGuide = guides.has(ordinal);
    const value = document.value / whole + (isTogether ? togetherBonus : 0) + (isGuide ? guideBonus : 0);
    const fit: Fit = { value: Math.round(value / fitStep) * fitStep, places: document.places, together: isTogether, guide: isGuide };
    return { ordinal, standing: document.standing, matched: document.matched, fit };
  });
}
