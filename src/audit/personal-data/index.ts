import type { Day } from '#disclosure';
import { contactKinds } from './contact-accounts.ts';
import type { Hit, PatternKind, TextContext } from './detector.ts';
import { prepareLine } from './digit-runs.ts';
import { documentNumberKinds } from './document-numbers.ts';
import { healthCondition } from './health-condition.ts';
import { homeAddress } from './home-address.ts';
import { homeTelephone } from './home-telephone.ts';
import { enoughDigits, findNumbers, findParted } from './numbers.ts';

export type { Hit, OfficeContacts, TextContext } from './detector.ts';

export interface PersonalDatum {
  /** Within the text, from 0. */
  readonly line: number;
  readonly kind: string;
  /** The only form in which it may be shown. */
  readonly masked: string;
}

const patternKinds: readonly PatternKind[] = [...documentNumberKinds, homeTelephone, homeAddress, healthCondition, ...contactKinds];
/** What a text without anything that `patternKinds` look for does not hold. */
const anyHint = new RegExp(patternKinds.map(({ hint }) => hint.source).join('|'), 'i');

function overlaps(hits: readonly Hit[], start: number, end: number): boolean {
  return hits.some((hit) => start < hit.end && end > hit.start);
}

/** Personal data in one line, numbers first. */
export function findInLine(rawLine: string, context: TextContext): readonly Hit[] {
  const numbers = findNumbers(rawLine, context);
  const label = context.label ?? '';
  if (!anyHint.test(label) && !anyHint.test(rawLine)) return numbers.hits;
  const hits = [...numbers.hits];
  const line = prepareLine(rawLine);
  for (const kind of patternKinds) {
    if (!kind.hint.test(label) && !kind.hint.test(line)) continue;
    for (const { start, end } of kind.find(line, context)) {
      if (overlaps(hits, start, end)) continue;
      const value = line.slice(start, end);
      hits.push({ title: kind.title, value, masked: kind.mask(value), isCertain: kind.isCertain, start, end });
    }
  }
  return hits;
}

/** Whether a closer look at a text can find anything. */
export function mayHoldPersonalData(text: string, label = ''): boolean {
  return enoughDigits.test(text) || anyHint.test(text) || (label !== '' && anyHint.test(label));
}

/** Personal data in a text of several lines, with the line, counted from 0; also numbers that the end of a line parts. */
export function* findInText(text: string, context: TextContext): Generator<{ readonly line: number; readonly hit: Hit }> {
  const isWrapped = text.includes('\n') && /\d[ \t\u3000]{0,20}\n[ \t\u3000>|]{0,20}\d/.test(text);
  if (!isWrapped && !mayHoldPersonalData(text, context.label)) return;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const hits = findInLine(line, context);
    for (const hit of hits) yield { line: index, hit };
    const parted = isWrapped && index + 1 < lines.length ? findParted(line, lines[index + 1]!, context) : undefined;
    if (parted && !hits.some(({ value }) => parted.value.includes(value))) yield { line: index, hit: parted };
  }
}

/**
 * Personal numbers in a text, in order; never the numbers themselves.
 * @param latest no one is born after this day
 */
export function findPersonalData(text: string, latest: Day): PersonalDatum[] {
  if (!enoughDigits.test(text)) return [];
  return text
    .split('\n')
    .flatMap((line, index) => findNumbers(line, { latest }).hits.map(({ title, masked }) => ({ line: index, kind: title, masked })));
}

/** A single line with its personal numbers masked, for messages that quote it; as it is when it has none. */
export function maskPersonalData(line: string, latest: Day): string {
  const found = findNumbers(line, { latest });
  if (found.hits.length === 0) return line;
  return [...found.hits].reverse().reduce((text, { masked, start, end }) => text.slice(0, start) + masked + text.slice(end), found.line);
}
