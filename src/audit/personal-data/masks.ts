/** Numbers of which some digits are hidden: how many numbers fit what is left to see. */
import type { Day } from '#disclosure';
import { hasCardForm } from './bank-card.ts';
import type { NumberKindId } from './detector.ts';
import { prepareLine } from './digit-runs.ts';
import { checkCharacters, isBirthDay, provinces, weights } from './identity-number.ts';

export interface MaskedNumber {
  readonly kind: NumberKindId;
  /** Digits, and `*` for each hidden one; as long as the number itself. */
  readonly pattern: string;
}

export const maskedTitles: Readonly<Record<NumberKindId, string>> = {
  'identity-number': '居民身份证号码',
  'mobile-number': '手机号码',
  'bank-card': '银行卡号',
};

const maskSigns = /[＊✱✲﹡×●○◯■□▇█＿_＃#？?⁎∗]/g;
const candidate = /(?<![A-Za-z\d*.])(?:\+?86[- ]?)?([\d*][\d*]{7,18}[\dX*])(?![A-Za-z\d*]|\.\d)/g;
const parted =
  /(?<![A-Za-z\d*.])(1[\d*]{2}[ -][\d*]{4}[ -][\d*]{4}|[\d*]{6}[ -][\d*]{8}[ -][\d*]{3}[\dX*]|[\d*]{4}(?: [\d*]{4}){3}(?: [\d*]{1,3})?)(?![A-Za-z\d*])/g;
const mayBeMasked = /[\d０-９][\d０-９\s-]{2,18}[*＊✱✲﹡×●○◯■□▇█＿_＃#？?⁎∗xX]|[*＊✱✲﹡×●○◯■□▇█＿_＃#？?⁎∗xX]{2}[\s-]?[\d０-９]{3}/;

const identityWords = /身份|证件|公民/;
const mobileWords = /手机|电话|联系方式|移动/;
const cardWords = /银行|卡号|账号|帐号|一卡通|账户/;

/** With its one run of asterisks made as long as the number wants it; `undefined` when that cannot be told. */
function stretch(pattern: string, length: number): string | undefined {
  if (pattern.length === length) return pattern;
  const parts = /^([^*]*)\*+([^*]*)$/.exec(pattern);
  const hidden = parts ? length - parts[1]!.length - parts[2]!.length : 0;
  return parts && hidden > 0 ? `${parts[1]}${'*'.repeat(hidden)}${parts[2]}` : undefined;
}

function classify(pattern: string, words: string): MaskedNumber | undefined {
  const visible = pattern.replaceAll('*', '').length;
  if (visible < 4 || visible === pattern.length) return undefined;
  const as = (kind: NumberKindId, own: string | undefined): MaskedNumber | undefined => (own === undefined ? undefined : { kind, pattern: own });
  if (identityWords.test(words)) {
    const isOld = pattern.length === 15 && !/^[\d*]{6}(?:19|20)/.test(pattern);
    return as('identity-number', isOld ? pattern : stretch(pattern, 18));
  }
  if (mobileWords.test(words) && /^1[3-9*]/.test(pattern)) return as('mobile-number', stretch(pattern, 11));
  if (cardWords.test(words)) return pattern.length >= 16 && pattern.length <= 19 ? as('bank-card', pattern) : undefined;
  if (pattern.length === 11 && /^1[3-9][\d*]/.test(pattern)) return as('mobile-number', pattern);
  if (pattern.length === 18 && /^[1-8]\d[\d*]{4}(?:19|20|\*\*)/.test(pattern)) return as('identity-number', pattern);
  return /^62/.test(pattern) && pattern.length >= 16 && pattern.length <= 19 ? as('bank-card', pattern) : undefined;
}

/** Whether a closer look at a text can find a masked number. */
export function mayHoldMask(text: string): boolean {
  return mayBeMasked.test(text);
}

/** Masked numbers in a line, in order, with the words before each; `label` names what the line holds. */
export function findMaskedNumbers(rawLine: string, label = ''): (MaskedNumber & { readonly before: string })[] {
  if (!mayBeMasked.test(rawLine)) return [];
  const line = prepareLine(rawLine)
    .replace(maskSigns, '*')
    .replace(/(?<=\d|\*)[xX]{2,}|[xX]{3,18}(?=\d)/g, (run) => '*'.repeat(run.length))
    // Bold type, not a mask.
    .replace(/(?<![*\d])\*\*(\d+)\*\*(?![*\d])/g, '$1');
  const found: (MaskedNumber & { readonly at: number; readonly before: string })[] = [];
  for (const expression of [parted, candidate]) {
    for (const match of line.matchAll(expression)) {
      const masked = classify(match[1]!.replace(/[ -]/g, ''), `${label}：${line.slice(Math.max(0, match.index - 16), match.index)}`);
      if (masked && !found.some(({ at }) => Math.abs(at - match.index) < 12))
        found.push({ ...masked, at: match.index, before: line.slice(Math.max(0, match.index - 30), match.index) });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ kind, pattern, before }) => ({ kind, pattern, before }));
}

/** How many ways there are, by the remainder of their weighted sum divided by 11. */
type Remainders = readonly number[];
const modulus = 11;
const none: Remainders = Array.from({ length: modulus }, (_, index) => (index === 0 ? 1 : 0));

function add(ways: Remainders, digit: number, weight: number, into: number[]): void {
  ways.forEach((count, remainder) => (into[(remainder + digit * weight) % modulus]! += count));
}

function freeDigits(pattern: string, first: number): Remainders {
  return [...pattern].reduce<Remainders>((ways, character, index) => {
    const next = new Array<number>(modulus).fill(0);
    for (const digit of character === '*' ? '0123456789' : character) add(ways, Number(digit), weights[first + index]!, next);
    return next;
  }, none);
}

const sumOf = (digits: string, first: number) =>
  [...digits].reduce((sum, digit, index) => sum + Number(digit) * weights[first + index]!, 0) % modulus;
const fits = (digits: string, pattern: string) => [...pattern].every((character, index) => character === '*' || character === digits[index]);

function* birthDays(pattern: string, latest: Day): Generator<string> {
  for (let year = 1900; year <= Number(latest.slice(0, 4)); year += 1) {
    if (!fits(String(year), pattern.slice(0, 4))) continue;
    for (let monthAndDay = 101; monthAndDay <= 1231; monthAndDay += 1) {
      const digits = `${year}${String(monthAndDay).padStart(4, '0')}`;
      if (fits(digits, pattern) && isBirthDay(digits, latest)) yield digits;
    }
  }
}

function memoize<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size > 5_000) known.clear();
      known.set(key, (value = make(key)));
    }
    return value;
  };
}

function tally(digits: Iterable<string>, first: number): Remainders {
  const ways = new Array<number>(modulus).fill(0);
  for (const each of digits) ways[sumOf(each, first)]! += 1;
  return ways;
}

const twoDigits = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0'));
const provinceWays = memoize((pattern) =>
  tally(
    twoDigits.filter((digits) => provinces.test(digits) && fits(digits, pattern)),
    0,
  ),
);
const dayWays = memoize((key) => tally(birthDays(key.slice(11), key.slice(0, 10)), 6));
/** Numbers of the persons born on one day in one place begin with 001. */
const threeDigits = Array.from({ length: 999 }, (_, index) => String(index + 1).padStart(3, '0'));
const sequenceWays = memoize((pattern) =>
  tally(
    threeDigits.filter((digits) => fits(digits, pattern)),
    14,
  ),
);

function combine(a: Remainders, b: Remainders): Remainders {
  const both = new Array<number>(modulus).fill(0);
  a.forEach((count, remainder) => count > 0 && b.forEach((other, second) => (both[(remainder + second) % modulus]! += count * other)));
  return both;
}

function identityCandidates(pattern: string, latest: Day): number {
  if (pattern.length === 15) {
    const days = [...birthDays(`19${pattern.slice(6, 12)}`, '1999-12-31')].length;
    const hidden = [...(pattern.slice(0, 6) + pattern.slice(12))].filter((character) => character === '*').length;
    return days * 10 ** hidden;
  }
  const parts = [provinceWays(pattern.slice(0, 2)), freeDigits(pattern.slice(2, 6), 2), dayWays(`${latest} ${pattern.slice(6, 14)}`)];
  const all = [...parts, sequenceWays(pattern.slice(14, 17))].reduce(combine);
  const check = pattern[17]!;
  return all.reduce((sum, count, remainder) => sum + (check === '*' || checkCharacters[remainder] === check ? count : 0), 0);
}

/** How many numbers of its kind fit a mask; 0 when none does, so that it is no masked number. */
export function countCandidates({ kind, pattern }: MaskedNumber, latest: Day): number {
  const hidden = [...pattern].filter((character) => character === '*').length;
  if (kind === 'identity-number') return identityCandidates(pattern, latest);
  if (kind === 'mobile-number') return pattern[1] === '*' ? 7 * 10 ** (hidden - 1) : 10 ** hidden;
  // One digit of a card follows from the others.
  return hasCardForm(pattern.replaceAll('*', '0')) || /^\*/.test(pattern) ? Math.max(1, 10 ** (hidden - 1)) : 0;
}

/** What both masks together show; `undefined` when they contradict each other. `shared`: digits that both show. */
export function uniteMasks(a: string, b: string): { readonly pattern: string; readonly shared: readonly number[] } | undefined {
  if (a.length !== b.length) return undefined;
  const shared: number[] = [];
  let pattern = '';
  for (let index = 0; index < a.length; index += 1) {
    const [one, other] = [a[index]!, b[index]!];
    if (one !== '*' && other !== '*') {
      if (one !== other) return undefined;
      shared.push(index);
    }
    pattern += one === '*' ? other : one;
  }
  return { pattern, shared };
}

/** A masked number as reports may show it: what its own mask shows, less what a sufficient mask hides. */
export function showMask({ kind, pattern }: MaskedNumber): string {
  const [first, last] = kind === 'mobile-number' ? [3, 2] : kind === 'bank-card' ? [0, 4] : [6, 2];
  return [...pattern].map((character, index) => (index < first || index >= pattern.length - last ? character : '*')).join('');
}
