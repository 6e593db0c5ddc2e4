import type { Passage } from './passage.ts';

export interface SerialFault {
  readonly passage: Passage;
  readonly number: number;
  readonly missing: readonly number[];
  readonly repeated: boolean;
}

const header = /^序\s*号$/;
const longestGap = 3;

/**
 * Gaps in the first column of tables under 序号. Text taken from a table has each cell on a line of its own, and repeats the number of a row
 * that goes on after a page break, so repeats count only in Markdown tables.
 */
export function* serialSequences(passages: readonly Passage[]): Generator<SerialFault> {
  const lists: { passage: Passage; number: number }[][] = [];
  let current: { passage: Passage; number: number }[] | undefined;
  let table: number | undefined;
  for (const passage of passages) {
    if (passage.text.length > 8) continue;
    const text = passage.text.trim();
    if (header.test(text) && (passage.cell ?? 0) === 0) {
      // The head of a table is printed again on each page.
      if (!current || passage.table !== undefined) lists.push((current = []));
      table = passage.table;
      continue;
    }
    if (!current || !/^\d{1,3}[.．、]?$/.test(text) || (passage.cell ?? 0) !== 0 || passage.table !== table) continue;
    const number = Number.parseInt(text, 10);
    if (number === 1 && current.length > 1 && current.at(-1)!.number !== 1) lists.push((current = []));
    current.push({ passage, number });
  }
  for (const list of lists) yield* faultsOf(list);
}

function* faultsOf(list: readonly { passage: Passage; number: number }[]): Generator<SerialFault> {
  let last = 0;
  let run = 0;
  for (const [index, { passage, number }] of list.entries()) {
    if (number === last + 1) {
      run += 1;
      last = number;
    } else if (number === last) {
      if (passage.table !== undefined && run > 1) yield { passage, number, missing: [], repeated: true };
    } else if (number > last + 1 && number - last - 1 <= longestGap && run >= 2) {
      const later = list.slice(index + 1, index + 40);
      const goesOn = later.length === 0 || later.find((item) => item.number !== number)?.number === number + 1;
      if (!goesOn) continue;
      yield { passage, number, missing: Array.from({ length: number - last - 1 }, (_, step) => last + 1 + step), repeated: false };
      last = number;
      run = 1;
    }
  }
}
