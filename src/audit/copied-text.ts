import type { PlainLine } from './plain-lines.ts';

/** Letters of a text one after another, with the line that each comes from; a line break stands where what is left out was. */
export interface Letters {
  readonly text: string;
  /** How many of its characters are letters or digits. */
  readonly count: number;
  readonly lineAt: (index: number) => number;
}

/** Names of documents and numbers of articles are the same wherever they stand. */
const sharedWords = /《[^《》]*(?:《[^《》]*》[^《》]*)*》|第[〇零一二三四五六七八九十百千\d]+(?:条|款|项|章|节)/g;

export function lettersOf(lines: readonly PlainLine[]): Letters {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let count = 0;
  for (const { text } of lines) {
    const letters = text.replace(sharedWords, '\n').replace(/[^\p{L}\p{N}\n]+/gu, '');
    parts.push(letters, '\n');
    starts.push(length);
    length += letters.length + 1;
    count += letters.replaceAll('\n', '').length;
  }
  const lineAt = (index: number) =>
    lines[
      Math.max(
        0,
        starts.findLastIndex((start) => start <= index),
      )
    ]?.line ?? 0;
  return { text: parts.join(''), count, lineAt };
}

export interface CopiedText {
  /** Letters that stand in runs which the source has too. */
  readonly copied: number;
  readonly count: number;
  /** The longest such run, and where it begins. */
  readonly longest: { readonly letters: number; readonly line: number };
}

// Eight letters are more than set phrases share, and fewer than a copied sentence has.
const run = 8;
const factor = 31;

/** The letters of `text` that are copied from `source` in runs of eight or more; time linear in both. */
export function findCopiedText(text: Letters, source: string): CopiedText {
  const { text: letters, count, lineAt } = text;
  const positions = new Map<number, number[]>();
  eachRun(letters, (hash, start) => {
    const list = positions.get(hash);
    if (list) list.push(start);
    else positions.set(hash, [start]);
  });
  const isCopied = new Uint8Array(letters.length);
  const done = new Set<number>();
  eachRun(source, (hash, start) => {
    if (done.has(hash)) return;
    const found = positions.get(hash)?.filter((position) => letters.slice(position, position + run) === source.slice(start, start + run));
    if (!found || found.length === 0) return;
    done.add(hash);
    for (const position of found) isCopied.fill(1, position, position + run);
  });
  let copied = 0;
  let length = 0;
  let longest = { letters: 0, line: 0 };
  for (let index = 0; index <= letters.length; index += 1) {
    if (isCopied[index] === 1) {
      copied += 1;
      length += 1;
      continue;
    }
    if (length > longest.letters) longest = { letters: length, line: lineAt(index - length) };
    length = 0;
  }
  return { copied, count, longest };
}

/** Calls back for every run of letters with no break in it, with a hash of the run. */
function eachRun(letters: string, visit: (hash: number, start: number) => void): void {
  let highest = 1;
  for (let power = 1; power < run; power += 1) highest = Math.imul(highest, factor);
  let hash = 0;
  let length = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const code = letters.charCodeAt(index);
    if (code === 10) {
      hash = 0;
      length = 0;
      continue;
    }
    if (length === run) hash = (hash - Math.imul(letters.charCodeAt(index - run), highest)) | 0;
    else length += 1;
    hash = (Math.imul(hash, factor) + code) | 0;
    if (length === run) visit(hash, index - run + 1);
  }
}
