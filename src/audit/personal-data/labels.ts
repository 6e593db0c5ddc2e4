import type { TextContext } from './detector.ts';

/** The words that name a value: the head of its column, and what stands before it in the line. */
export function wordsBefore(line: string, start: number, { label = '' }: TextContext): string {
  return `${label}：${line.slice(Math.max(0, start - 24), start)}`;
}

/** Values of a form behind words that name them; only blanks and a few words stand between. */
export function* labelledValues(line: string, context: TextContext, label: RegExp, value: RegExp): Generator<{ start: number; end: number }> {
  const named = new RegExp(`(?:${label.source})[^，。；、,;\\d]{0,8}$`, label.flags);
  for (const match of line.matchAll(value)) {
    if (named.test(wordsBefore(line, match.index, context))) yield { start: match.index, end: match.index + match[0].length };
  }
}
