/**
 * One reading of text for index, query and highlighting: two texts match exactly when their runs do.
 * Folding two spellings or dropping a mark can only add hits; a break can lose them, so only sentence marks break.
 */

/** A stretch of text without sentence marks; no match goes beyond its ends. Offsets count UTF-16 units of the text it came from. */
export interface Run {
  readonly characters: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Stands in a reading for the end of a run. */
const runEnd = '';
const hyphen = '-';
const dash = '—';

const whiteSpaceOrFormat = /[\s\p{Cc}\p{Cf}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
// Opening and closing marks of every kind, <> that stand in for 〈〉, straight quotes, primes, and the dots between the parts of a name.
const quoteOrBracket = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>"'`\u00B4\u2032\u2033\u00B7\u2022\u2027\u2219\u22C5\u30FB]/u;
const sentenceMark = /[。、；！？;!?…⋯]/u;
/** Within words, numbers and days. */
const hyphens = /[-\u2010-\u2012\u2212]/u;
/** From one to another, and before what explains. */
const dashes = /[\u2013-\u2015~〜∼]/u;
const latinOrDigit = /^[a-z0-9]$/;
const digit = /^[0-9]$/;

/** What becomes of one character (with the marks that combine with it): the characters it stands for; `,` and `:` depend on their neighbours. */
function readCluster(cluster: string): readonly string[] {
  if (sentenceMark.test(cluster)) return [runEnd];
  const characters: string[] = [];
  for (const character of cluster.normalize('NFKC').toLowerCase()) {
    if (whiteSpaceOrFormat.test(character) || quoteOrBracket.test(character)) continue;
    if (sentenceMark.test(character)) characters.push(runEnd);
    else if (hyphens.test(character)) characters.push(hyphen);
    else if (dashes.test(character)) characters.push(dash);
    else characters.push(character === '\u2044' ? '/' : character);
  }
  return characters;
}

const readings = new Map<string, readonly string[]>();

function readingOf(cluster: string): readonly string[] {
  let reading = readings.get(cluster);
  if (!reading) readings.set(cluster, (reading = readCluster(cluster)));
  return reading;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

const mark = /\p{M}/u;

/** The end of the character at `start` together with the marks that combine with it. */
function clusterEnd(text: string, start: number): number {
  let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
  while (end < text.length) {
    const code = text.codePointAt(end)!;
    if (code < 0x300 || isHan(code) || !mark.test(String.fromCodePoint(code))) break;
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

/** The first character that follows `position` directly, as it is read. */
function characterAfter(text: string, position: number): string {
  return position < text.length ? (readingOf(text.slice(position, clusterEnd(text, position)))[0] ?? runEnd) : runEnd;
}

/**
 * NFKC, lower case, without white space, quotes and brackets; every hyphen is `-`, every dash `—`, and the same in a row are one.
 * `,` between digits is dropped, `:` between letters or digits is kept; elsewhere both break, as sentence marks do.
 */
export function normalise(text: string): Run[] {
  const runs: Run[] = [];
  let characters: string[] = [];
  let starts: number[] = [];
  let ends: number[] = [];
  const closeRun = () => {
    if (characters.length === 0) return;
    runs.push({ characters, starts, ends });
    [characters, starts, ends] = [[], [], []];
  };
  for (let start = 0; start < text.length;) {
    const end = clusterEnd(text, start);
    for (const character of readingOf(text.slice(start, end))) {
      const before = characters.at(-1) ?? '';
      if (character === runEnd) closeRun();
      else if (character === ',') {
        if (!digit.test(before) || !digit.test(characterAfter(text, end))) closeRun();
      } else if (character === ':' && !(latinOrDigit.test(before) && latinOrDigit.test(characterAfter(text, end)))) closeRun();
      else if (character !== before || (character !== dash && character !== hyphen)) {
        characters.push(character);
        starts.push(start);
        ends.push(end);
      }
    }
    start = end;
  }
  closeRun();
  return runs;
}

/** A run with hyphens for its dashes, and with dashes for its hyphens, as a range of years may be typed; without the run itself. */
export function withOtherDashes(run: string): string[] {
  return [run.replaceAll(dash, hyphen), run.replaceAll(hyphen, dash)].filter((reading) => reading !== run);
}

/** The runs of a text as plain strings. */
export function runsOf(text: string): string[] {
  return normalise(text).map((run) => run.characters.join(''));
}
