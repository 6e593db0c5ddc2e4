import type { Day } from '#disclosure';

/** One kind of personal data that can be told by its form. */
export interface PersonalDataKind {
  readonly id: 'identity-number' | 'mobile-number' | 'bank-card';
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

/** The first and last characters, asterisks between. */
export function maskMiddle(text: string, first: number, last: number): string {
  return text.slice(0, first) + '*'.repeat(text.length - first - last) + text.slice(text.length - last);
}
