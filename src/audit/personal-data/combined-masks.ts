import type { Day } from '#disclosure';
import { countCandidates, uniteMasks, type MaskedNumber } from './masks.ts';
import type { ListedMask } from './surveyor.ts';

/** Two lists of which the masks, laid over each other, show numbers. */
export interface MaskPair {
  readonly first: ListedMask;
  readonly second: ListedMask;
  readonly kind: MaskedNumber['kind'];
  /** Persons whose numbers they show. */
  count: number;
}

/** Persons of one name are compared with no more than so many of the same name. */
const mostOfOneName = 40;

/** Digits that both show and that say more than where a person lives or which network it uses. */
function tellingDigits(kind: MaskedNumber['kind'], shared: readonly number[]): number {
  return shared.filter((index) => index >= (kind === 'identity-number' ? 6 : 3)).length;
}

function isSamePerson(a: ListedMask, b: ListedMask, shared: readonly number[]): boolean {
  if (a.name !== undefined && a.name === b.name) return shared.length >= 3;
  return (
    (a.name === undefined || b.name === undefined) && shared.length >= 7 && tellingDigits(a.kind, shared) >= (a.kind === 'mobile-number' ? 4 : 6)
  );
}

/** Under which a person is looked for: the name, or without one what the ends of the number show. */
function* keysOf({ kind, name, pattern }: ListedMask): Generator<string> {
  if (name !== undefined) yield `${kind}|${name}`;
  const [head, tail] = [pattern.slice(0, 3), pattern.slice(-4)];
  if (!head.includes('*') && !tail.includes('*')) yield `${kind}|${head}…${tail}`;
  const front = pattern.slice(0, kind === 'identity-number' ? 10 : 7);
  if (!front.includes('*')) yield `${kind}|${front}`;
}

/**
 * Pairs of masks that hide enough each and together do not; one for each pair of lists.
 * @param least how many numbers must fit what is hidden
 */
export function findMaskPairs(masks: readonly ListedMask[], least: (kind: MaskedNumber['kind']) => number, latest: Day): MaskPair[] {
  const known = new Map<string, ListedMask[]>();
  const pairs = new Map<string, MaskPair>();
  for (const mask of masks) {
    const partners = new Set<ListedMask>();
    for (const key of keysOf(mask)) {
      const group = known.get(key) ?? [];
      if (group.length === 0) known.set(key, group);
      for (const other of group) if (other.pattern !== mask.pattern) partners.add(other);
      if (group.length < mostOfOneName && !group.some((other) => other.pattern === mask.pattern && other.name === mask.name)) group.push(mask);
    }
    for (const other of partners) {
      const united = uniteMasks(mask.pattern, other.pattern);
      if (!united || !isSamePerson(mask, other, united.shared)) continue;
      const count = (pattern: string) => countCandidates({ kind: mask.kind, pattern }, latest);
      const together = count(united.pattern);
      const enough = least(mask.kind);
      if (together === 0 || together >= enough || count(mask.pattern) < enough || count(other.pattern) < enough) continue;
      const key = `${other.source}|${mask.source}|${mask.kind}`;
      const pair = pairs.get(key);
      if (pair) pair.count += 1;
      else pairs.set(key, { first: other, second: mask, kind: mask.kind, count: 1 });
    }
  }
  return [...pairs.values()];
}
