import { normalise, type Run } from './normalise.ts';

/** A piece of text to show, `marked` where it matches the query. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** Start and end in UTF-16 units. */
type Span = readonly [start: number, end: number];

function* findInRun(run: Run, wanted: readonly string[]): Iterable<Span> {
  for (let at = 0; at + wanted.length <= run.characters.length; at += 1) {
    if (wanted.every((character, offset) => run.characters[at + offset] === character)) yield [run.starts[at]!, run.ends[at + wanted.length - 1]!];
  }
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Where in a text the normalised runs stand, in order, not overlapping. */
export function findSpans(text: string, runs: readonly string[]): Span[] {
  const own = normalise(text);
  return mergeSpans(runs.flatMap((wanted) => own.flatMap((run) => [...findInRun(run, [...wanted])])));
}

function segmentsBetween(text: string, spans: readonly Span[], from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  const push = (start: number, end: number, marked: boolean) => {
    const piece = text.slice(Math.max(start, from), Math.min(end, to));
    if (piece) segments.push({ text: piece, marked });
  };
  let at = from;
  for (const [start, end] of spans) {
    if (end <= from || start >= to) continue;
    push(at, start, false);
    push(start, end, true);
    at = end;
  }
  push(at, to, false);
  return segments;
}

/** A whole text with the runs marked. */
export function markText(text: string, runs: readonly string[]): Segment[] {
  return segmentsBetween(text, findSpans(text, runs), 0, text.length);
}

// About two lines on a wide page and four on a phone.
const around = 40;
const longest = 100;

/** Moves a cut off the middle of a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function cut(text: string, spans: readonly Span[]): Segment[] {
  const first = spans[0]?.[0] ?? 0;
  const from = text.length <= longest ? 0 : wholeCharacters(text, Math.max(0, first - around));
  const to =
    text.length <= longest ? text.length : wholeCharacters(text, Math.min(text.length, Math.max(from + longest, (spans[0]?.[1] ?? 0) + around)));
  const segments = segmentsBetween(text, spans, from, to);
  return [...(from > 0 ? [{ text: '…', marked: false }] : []), ...segments, ...(to < text.length ? [{ text: '…', marked: false }] : [])];
}

/** A block that is shorter than this, a table cell for example, is shown with those that follow it. */
const shortest = 40;

function cutWithNext(blocks: readonly string[], index: number, runs: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let length = 0;
  for (const block of blocks.slice(index)) {
    if (length > 0) segments.push({ text: '　', marked: false });
    segments.push(...cut(block, findSpans(block, runs)));
    length += block.length;
    if (length >= shortest) break;
  }
  return segments;
}

/**
 * The place of a document that shows best why it was found: the block that holds most of the runs, and a second one when that
 * holds runs the first has not. Without any match, the beginning.
 */
export function excerptOf(blocks: readonly string[], runs: readonly string[]): Segment[] {
  const left = new Set(runs);
  const chosen: number[] = [];
  while (left.size > 0 && chosen.length < 2) {
    let best: { index: number; runs: readonly string[] } = { index: 0, runs: [] };
    for (const [index, block] of blocks.entries()) {
      const held = [...left].filter((run) => findSpans(block, [run]).length > 0);
      if (held.length > best.runs.length) best = { index, runs: held };
      if (held.length === left.size) break;
    }
    if (best.runs.length === 0) break;
    chosen.push(best.index);
    for (const run of best.runs) left.delete(run);
  }
  if (chosen.length === 0) return cutWithNext(blocks, 0, runs);
  return chosen.flatMap((index, position) => [...(position > 0 ? [{ text: ' …… ', marked: false }] : []), ...cutWithNext(blocks, index, runs)]);
}

/** Those of the runs that stand in none of the texts. */
export function missingFrom(texts: readonly string[], runs: readonly string[]): string[] {
  return runs.filter((run) => !texts.some((text) => findSpans(text, [run]).length > 0));
}

/** The part that holds most of the runs which the document's own text has not, and its place that shows them; `undefined` when none of them does. */
export function partExcerpt<Part extends { readonly blocks: readonly string[] }>(
  blocks: readonly string[],
  parts: readonly Part[],
  runs: readonly string[],
): { readonly part: Part; readonly excerpt: readonly Segment[] } | undefined {
  const missing = missingFrom(blocks, runs);
  let best: { readonly part: Part; readonly held: readonly string[] } | undefined;
  for (const part of missing.length > 0 ? parts : []) {
    const absent = missingFrom(part.blocks, missing);
    const held = missing.filter((run) => !absent.includes(run));
    if (held.length > (best?.held.length ?? 0)) best = { part, held };
  }
  return best && { part: best.part, excerpt: excerptOf(best.part.blocks, best.held) };
}
