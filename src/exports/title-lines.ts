/** Width in characters: a digit or letter is half of one. */
export const widthOf = (text: string): number => [...text].reduce((width, character) => width + (character.charCodeAt(0) < 0x100 ? 0.5 : 1), 0);

/** Characters of 22 pt on 156 mm. */
const mostCharacters = 20;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const clings = /^(?:[的》）〉”、，：；0-9年月日]|[省市县区镇乡]$)/u;
const opens = /[《（〈“]$/u;

/** What may not be torn: words with the signs at their edges, numbers with their unit. A blank stands at the end of its piece. */
function piecesOf(title: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(title)) {
    const last = pieces.at(-1);
    if (last !== undefined && (clings.test(segment) || opens.test(last) || /^\s+$/.test(segment))) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** What a line costs: its distance from the mean; an end where the sense pauses is worth three characters. */
const costOf = (line: string, next: string | undefined, mean: number) =>
  (widthOf(line.trim()) - mean) ** 2 - (/[\s，]$/.test(line) || next?.startsWith('关于') ? 9 : 0);

/** The lines of an official title: as few as fit, alike in length, broken between words, as GB/T 9704—2012 7.3.1 asks. */
export function toTitleLines(title: string): readonly string[] {
  const pieces = piecesOf(title.trim());
  const lineOf = (from: number, to: number) => pieces.slice(from, to).join('');
  const fits = (from: number, to: number) => to === from + 1 || widthOf(lineOf(from, to).trim()) <= mostCharacters;
  let ways = new Map<number, { readonly cost: number; readonly lines: readonly string[] }>([[0, { cost: 0, lines: [] }]]);
  let fewest = 1;
  for (let at = 0, start = 0; at < pieces.length; at += 1) {
    if (fits(start, at + 1)) continue;
    fewest += 1;
    start = at;
  }
  const mean = widthOf(title) / fewest;
  for (let line = 0; line < fewest; line += 1) {
    const next: typeof ways = new Map();
    for (const [from, { cost, lines }] of ways)
      for (let to = from + 1; to <= pieces.length && fits(from, to); to += 1) {
        const text = lineOf(from, to);
        const whole = cost + costOf(text, pieces[to], mean);
        if (whole < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost: whole, lines: [...lines, text.trim()] });
      }
    ways = next;
  }
  return ways.get(pieces.length)?.lines ?? [title];
}
