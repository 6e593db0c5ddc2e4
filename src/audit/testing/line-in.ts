import { validContent } from './valid-content.ts';

/**
 * For tests: the line of a file of the valid content that begins with `text`, blanks before it left out; counted from 1.
 * @throws when there is none
 */
export function lineIn(file: string, text: string): number {
  const index = (validContent().get(file) ?? '').split('\n').findIndex((line) => line.trimStart().startsWith(text));
  if (index < 0) throw new Error(`${file} has no line that begins with ${text}`);
  return index + 1;
}
