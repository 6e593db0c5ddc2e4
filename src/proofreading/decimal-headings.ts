import type { Passage } from './passage.ts';
import { findSequenceFaults } from './sequences.ts';
import { sign } from './signs.ts';

interface Heading {
  readonly passage: Passage;
  /** As written: 2.1.3. */
  readonly text: string;
  readonly title: string;
  readonly numbers: readonly number[];
}

export interface DecimalFault {
  readonly heading: Heading;
  readonly previous: Heading;
  /** What it should be, for a wrong number; otherwise the numbers before it that are missing, or none when it is a repeat. */
  readonly expected?: string;
  readonly missing: readonly string[];
}

const form = /^\s*(\d{1,2}(?:[.．]\d{1,2}){1,3})(?!\d)[.．、]?\s*(?=[\p{Script=Han}“《（])/u;
const chapter = /^\s*(\d{1,2})[ \t\u3000]+(?=\p{Script=Han}[^，。；：]{1,24}$)/u;

function headingOf(passage: Passage, pattern: RegExp): Heading | undefined {
  const match = pattern.exec(passage.text);
  if (!match) return undefined;
  const text = match[1]!.replaceAll('．', '.');
  return { passage, text, title: passage.text.slice(match[0].length).trim(), numbers: text.split('.').map(Number) };
}

/** First numbers under which headings such as 2.1 stand: there, `2.1` is no item `2.` that begins with a figure. */
export function decimalChapters(passages: readonly Passage[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const passage of passages) {
    const numbers = passage.has(sign.digit) ? headingOf(passage, form)?.numbers : undefined;
    if (numbers?.[1] === 1) found.add(numbers[0]!);
  }
  return found;
}

/** Headings numbered 1, 1.1, 1.1.1, as those of contingency plans: gaps, repeats and wrong numbers under one heading. */
export function* decimalFaults(passages: readonly Passage[], chapters: ReadonlySet<number>): Generator<DecimalFault> {
  if (chapters.size === 0) return;
  const lists: Heading[][] = [];
  const open = new Map<string, Heading[]>();
  for (const passage of passages) {
    if (passage.kind === 'cell' || !passage.has(sign.digit)) continue;
    const heading = headingOf(passage, form) ?? headingOf(passage, chapter);
    if (!heading) continue;
    const above = heading.numbers.slice(0, -1).join('.');
    const list = open.get(above);
    if (heading.numbers.at(-1) === 1) {
      const begun = [heading];
      open.set(above, begun);
      lists.push(begun);
    } else {
      list?.push(heading);
    }
  }
  for (const list of lists) {
    const numbers = list.map((heading) => heading.numbers.at(-1)!);
    for (const fault of findSequenceFaults(numbers, 3)) {
      if (fault.kind === 'swapped') continue;
      const heading = list[fault.index]!;
      const previous = list[fault.index - 1]!;
      if (heading.title === previous.title) continue;
      const write = (number: number) => [...heading.numbers.slice(0, -1), number].join('.');
      yield {
        heading,
        previous,
        expected: fault.kind === 'misnumbered' ? write(fault.expected) : undefined,
        missing: fault.kind === 'gap' ? fault.missing.map(write) : [],
      };
    }
  }
}
