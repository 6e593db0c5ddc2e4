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

const hanDigits = '〇一二三四五六七八九';
/** 一三八〇〇一三八〇〇〇: shorter ones are years. */
const hanNumber = /[〇○零一二三四五六七八九]{11,18}/g;
/** `511023.19850614.1233`, `138.0013.8000`, `(138)00138000`, `0138…` behind words for telephones. */
const otherForms = [
  { form: /(?<![\d.])(\d{6})[._/·](\d{8})[._/·](\d{3}[\dXx])(?![\d.])/g, plain: '$1-$2-$3' },
  { form: /(?<![\d.])(1[3-9]\d)[._/·](\d{4})[._/·](\d{4})(?![\d.])/g, plain: '$1-$2-$3' },
  { form: /[(（](1[3-9]\d)[)）] ?(\d{8})(?!\d)/g, plain: '$1$2' },
  { form: /(?<=(?:电话|手机|联系方式)[^\d，。；]{0,4})0(1[3-9]\d{9})(?!\d)/g, plain: '$1' },
];

/** Makes the line's digits, letters, blanks and hyphens plain, as a person who copies them out would read them. */
export function prepareLine(line: string): string {
  const plain = line
    .replace(invisible, '')
    .replace(blanks, ' ')
    .replace(hyphens, '-')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(hanNumber, (number) => [...number.replace(/[○零]/g, '〇')].map((digit) => hanDigits.indexOf(digit)).join(''));
  return otherForms.reduce((text, { form, plain: written }) => text.replace(form, written), plain);
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
