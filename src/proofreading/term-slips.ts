import { homophones } from './homophones.ts';
import { officialTerms } from './official-terms.ts';
import { PairFilter } from './pair-filter.ts';
import { segmentAt } from './segments.ts';

/** Characters of much the same form. */
const lookalikes = '例列 己已 未末 日曰 拔拨 贷货 治冶 符附 即既 辩辨辫 薄簿 折拆析 竞竟 侯候 挡档 园圆 领颁 导异'.split(' ');

const groups = new Map<string, Set<string>>();
for (const group of [...homophones, ...lookalikes]) {
  for (const character of group) {
    const mistakable = groups.get(character) ?? new Set();
    for (const other of group) mistakable.add(other);
    groups.set(character, mistakable);
  }
}

const known = new Set(officialTerms);

interface Candidate {
  readonly term: string;
  /** How far before its pair the term begins. */
  readonly lead: number;
}

/** Terms by their first and by their last two characters: one slip leaves one of them right. */
const candidates = Map.groupBy(
  officialTerms.flatMap((term): (Candidate & { pair: string })[] => [
    { term, lead: 0, pair: term.slice(0, 2) },
    { term, lead: term.length - 2, pair: term.slice(-2) },
  ]),
  ({ pair }) => pair,
);
const pairs = new PairFilter();
for (const pair of candidates.keys()) pairs.add(pair.charCodeAt(0), pair.charCodeAt(1));

/** A slip leaves one of the two characters beside the right pair, by their distance from its first: 2 and 3, or -1 and -2. */
const [third, fourth, before, beforeThat] = [2, 3, -1, -2].map((distance) => {
  const filter = new PairFilter();
  for (const term of officialTerms) {
    const at = distance > 0 ? 0 : term.length - 2;
    filter.add(term.charCodeAt(at), term.charCodeAt(at + distance));
  }
  return filter;
}) as [PairFilter, PairFilter, PairFilter, PairFilter];

export interface TermSlip {
  readonly index: number;
  readonly written: string;
  readonly term: string;
}

/** The place of the only character that differs; -1 when none does, or more. */
function differenceAt(text: string, start: number, term: string): number {
  let at = -1;
  for (let index = 0; index < term.length; index += 1) {
    if (text.charCodeAt(start + index) === term.charCodeAt(index)) continue;
    if (at >= 0) return -1;
    at = index;
  }
  return at;
}

/** A character that makes a word with its neighbours is no slip; nor do the end of one word and the beginning of another make a term. */
function isWord(text: string, start: number, length: number, slip: number): boolean {
  const own = segmentAt(text, start + slip);
  if (own.end - own.start > 1) return true;
  return segmentAt(text, start).start < start || segmentAt(text, start + length - 1).end > start + length;
}

/** Official terms with one character mistaken for another of the same sound or form: 工做日, 营商环竞. */
export function findTermSlips(text: string): readonly TermSlip[] {
  const slips: TermSlip[] = [];
  let end = 0;
  let second = text.charCodeAt(0);
  for (let index = 0; index < text.length - 1; index += 1) {
    const first = second;
    second = text.charCodeAt(index + 1);
    if (!pairs.mayHold(first, second)) continue;
    if (
      !third.mayHold(first, text.charCodeAt(index + 2)) &&
      !fourth.mayHold(first, text.charCodeAt(index + 3)) &&
      !before.mayHold(first, text.charCodeAt(index - 1)) &&
      !beforeThat.mayHold(first, text.charCodeAt(index - 2))
    )
      continue;
    for (const { term, lead } of candidates.get(text.slice(index, index + 2)) ?? []) {
      const start = index - lead;
      if (start < end) continue;
      const slip = differenceAt(text, start, term);
      if (slip < 0 || groups.get(term[slip]!)?.has(text[start + slip] ?? '') !== true) continue;
      const written = text.slice(start, start + term.length);
      if (known.has(written) || isWord(text, start, term.length, slip)) continue;
      slips.push({ index: start, written, term });
      end = start + term.length;
      break;
    }
  }
  return slips;
}
