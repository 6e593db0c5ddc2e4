/** Digits in a line of text that may belong together: `6222 0212 …`, `138-1234-5678`. */
export interface DigitGroup {
  /** Digits, and for the last group of an identity number perhaps an X; full-width ones made half-width. */
  readonly text: string;
  /** Offsets in the prepared line. */
  readonly start: number;
  readonly end: number;
}

export interface DigitRun {
  readonly groups: readonly DigitGroup[];
  /** What stands between group i and group i + 1: `' '` or `'-'`. */
  readonly separators: readonly (' ' | '-')[];
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const blanks = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const hyphens = /[\u2010-\u2015\u2212\uff0d]/g;
const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b]/g;

/** Makes the line's digits, letters, blanks and hyphens plain, as a person who copies them out would read them. */
export function prepareLine(line: string): string {
  return line
    .replace(invisible, '')
    .replace(blanks, ' ')
    .replace(hyphens, '-')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

const runPattern = /\d+(?:(?: {1,2}| ?- ?)\d+)*(?:[ -]?[Xx](?![A-Za-z0-9]))?/g;
const groupPattern = /\d+[Xx]?|[Xx]/g;

/** Runs of digits in a prepared line, in order. */
export function findDigitRuns(line: string): DigitRun[] {
  return [...line.matchAll(runPattern)].map((match) => {
    const start = match.index;
    const groups = [...match[0].matchAll(groupPattern)].map((group) => ({
      text: group[0].toUpperCase(),
      start: start + group.index,
      end: start + group.index + group[0].length,
    }));
    const separators = groups
      .slice(1)
      .map((group, index) => (line.slice(groups[index]!.end, group.start).includes('-') ? ('-' as const) : (' ' as const)));
    return { groups, separators };
  });
}
