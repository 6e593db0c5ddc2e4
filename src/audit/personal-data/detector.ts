import type { Day } from '#disclosure';

export type NumberKindId = 'identity-number' | 'mobile-number' | 'bank-card';

/** One kind of personal number that can be told by its form. */
export interface PersonalDataKind {
  readonly id: NumberKindId;
  readonly title: string;
  /**
   * Whether digits (in groups, as written) are a number of this kind.
   * @param separators what stands between the groups
   * @param latest no one is born after this day
   */
  matches(groups: readonly string[], separators: readonly (' ' | '-')[], latest: Day): boolean;
  /** The form in which reports may name it: the middle hidden. */
  mask(digits: string): string;
}

/** What is known about a text beside its words. */
export interface TextContext {
  /** No one is born after this day. */
  readonly latest: Day;
  /** Words that say what the text is: the head of its column, the cell before it. */
  readonly label?: string;
  /** The text stands in a table of persons (not of offices). */
  readonly inNameList?: boolean;
  /** The cell is a number by its type. */
  readonly isNumber?: boolean;
  readonly office?: OfficeContacts;
}

/** How an office may be reached; no personal data, wherever they stand. */
export interface OfficeContacts {
  /** Digits only, with the area code and without. */
  readonly telephones: ReadonlySet<string>;
  /** Small letters. */
  readonly emails: ReadonlySet<string>;
}

/** Personal data in a line, with the data; it must not leave the audit. */
export interface Hit {
  readonly title: string;
  readonly value: string;
  /** The only form in which it may be shown; empty when no part of it may. */
  readonly masked: string;
  /** Told by its form and check digits, or named by the words before it; otherwise only likely. */
  readonly isCertain: boolean;
  readonly start: number;
  readonly end: number;
}

/** A kind of personal data that is told by its form and by the words around it. */
export interface PatternKind {
  readonly title: string;
  readonly isCertain: boolean;
  /** What a text must hold for a closer look. */
  readonly hint: RegExp;
  find(line: string, context: TextContext): Iterable<{ readonly start: number; readonly end: number }>;
  mask(text: string): string;
}

/** The first and last characters, asterisks between. */
export function maskMiddle(text: string, first: number, last: number): string {
  return text.slice(0, first) + '*'.repeat(Math.max(0, text.length - first - last)) + text.slice(Math.max(first, text.length - last));
}
