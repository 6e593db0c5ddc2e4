/** What is wrong with one number of a sequence. */
export type SequenceFault =
  | { readonly index: number; readonly kind: 'gap'; readonly missing: readonly number[] }
  | { readonly index: number; readonly kind: 'repeat' }
  | { readonly index: number; readonly kind: 'misnumbered'; readonly expected: number }
  | { readonly index: number; readonly kind: 'swapped' };

/** Numbers from `index` on, each one more than the one before. */
function runFrom(numbers: readonly number[], index: number): number {
  let length = 1;
  while (numbers[index + length] === numbers[index]! + length) length += 1;
  return length;
}

/** Longer gaps are excerpts, not faults. */
const longestGap = 3;

/**
 * The faults of numbers that should count up by one, each mistake once: after a wrong number the count goes on as its writer meant it.
 * A gap is a fault only where at least `support` numbers around it are in order.
 */
export function* findSequenceFaults(numbers: readonly number[], support: number): Generator<SequenceFault> {
  let run = 1;
  for (let index = 1; index < numbers.length; index += 1) {
    const last = numbers[index - 1]!;
    const number = numbers[index]!;
    const next = numbers[index + 1];
    const expected = last + 1;
    if (number === expected) {
      run += 1;
      continue;
    }
    if (number !== expected && next === expected + 1 && (run > 1 || numbers[index + 2] === expected + 2 || last === 1)) {
      yield { index, kind: 'misnumbered', expected };
      run += 2;
      index += 1;
    } else if (number === expected + 1 && next === expected && (numbers[index + 2] === undefined || numbers[index + 2] === expected + 2)) {
      yield { index, kind: 'swapped' };
      run += 3;
      index += 2;
    } else if (number === last && (run > 1 || next === number + 1)) {
      yield { index, kind: 'repeat' };
    } else if (number > expected && number - expected <= longestGap && run + runFrom(numbers, index) >= support) {
      yield { index, kind: 'gap', missing: Array.from({ length: number - expected }, (_, step) => expected + step) };
      run = 1;
    } else {
      run = 1;
    }
  }
}
