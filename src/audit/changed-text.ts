import type { Day } from '#disclosure';
import { findInText, findPersonalData, maskPersonalData } from './personal-data/index.ts';

/** Characters around a change that are quoted with it, and of the change itself. */
const around = 10;
const mostQuoted = 40;
/** What was exchanged for something else is hardly one change when both together are longer. */
const longest = 200;

/** The length of the part that two texts begin with alike. */
function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length;
}

/** The length of the part that two texts end with alike, without their first `start` characters. */
function sharedEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/**
 * How far to the left a part of a text can be taken, so that it is a whole element or at least begins with a tag, and the rest stays the
 * same; 0 where it cannot.
 */
function distanceToTag(text: string, start: number, length: number): number {
  let nearest: number | undefined;
  for (let distance = 0; distance <= start; distance += 1) {
    const from = start - distance;
    if (text[from] === '<') {
      nearest ??= distance;
      const name = /^<([\w-]+)/.exec(text.slice(from, from + 20))?.[1];
      if (name !== undefined && text.slice(from, from + length).endsWith(`</${name}>`)) return distance;
    }
    if (text[from - 1] !== text[from + length - 1]) break;
  }
  return nearest ?? 0;
}

/** Characters that nobody sees, by their numbers. */
function nameUnseen(text: string): string {
  return text.replace(/[^\S ]|[\p{Cc}\p{Cf}\uFFFD]/gu, (character) => {
    if (/\s/.test(character) && character !== '\uFEFF') return ' ';
    return `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** Without what may be somebody's although its form does not prove it. */
function hideNumbers(text: string): string {
  return text.replace(/\d{11,}[Xx]?/g, '…').replace(/[\w.+-]+(?=@)/g, '…');
}

/** Kinds of personal numbers in a text. */
export function personalNumbersIn(text: string, latest: Day): readonly string[] {
  return [...new Set(findPersonalData(text, latest).map(({ kind }) => kind))];
}

/**
 * What was changed in a text, as part of a sentence; personal data are named by their kind only.
 * @param latest no one is born after this day
 */
export function describeChange(built: string, found: string, latest: Day): string | undefined {
  if (built === found) return undefined;
  const same = sharedStart(built, found);
  const rest = sharedEnd(built, found, same);
  const [longer, shorter] = built.length > found.length ? [built, found] : [found, built];
  const distance = same + rest === shorter.length ? distanceToTag(longer, same, longer.length - shorter.length) : 0;
  const [start, end] = [same - distance, rest + distance];
  const [removed, added] = [built.slice(start, built.length - end), found.slice(start, found.length - end)];
  // Half a tag at either end tells nothing.
  const before = built.slice(Math.max(0, start - around), start).replace(/^[^<>]*>/, '');
  const after = built.slice(built.length - end, built.length - end + around).replace(/<[^<>]*$/, '');
  const plain = found.slice(Math.max(0, start - around), found.length - end + around).replace(/[<>]/g, ' ');
  const kinds = new Set([...findInText(plain, { latest })].map(({ hit }) => hit.title));
  const quote = (text: string) => {
    const shown = hideNumbers(maskPersonalData(nameUnseen(text), latest))
      .replace(/ +/g, ' ')
      .trim();
    if (shown === '') return '空白';
    return `“${shown.length > mostQuoted + 2 * around ? `${shown.slice(0, mostQuoted)}……` : shown}”`;
  };
  const place = before !== '' ? `${quote(before)}之后` : after !== '' ? `${quote(after)}之前` : '';
  if (kinds.size > 0) return `${place}加进了${[...kinds].join('、')}`;
  if (removed !== '' && added !== '' && removed.length + added.length > longest) return `${place}有一处或者几处改动`;
  if (removed === '') return `${place}增加了${quote(added)}`;
  if (added === '') return `${place}删去了${quote(removed)}`;
  return `${quote(before + removed + after)}改成了${quote(before + added + after)}`;
}
