import { masked } from './passage.ts';

/** At most `length` characters of a text, its middle left out. */
export function shorten(text: string, length = 20): string {
  const shown = text.replaceAll(masked, '');
  if (shown.length <= length) return shown;
  const half = Math.floor((length - 2) / 2);
  return `${shown.slice(0, half)}……${shown.slice(-half)}`;
}

/** A place of a text with some characters on both sides. */
export function around(text: string, offset: number, length: number, context = 6): string {
  const before = text.slice(Math.max(0, offset - context), offset).replace(/^[^\p{Script=Han}]+(?=.)/u, '');
  const after = text.slice(offset + length, offset + length + context).replace(/[“‘（《\s]+$/, '');
  return `${before}${text.slice(offset, offset + length)}${after}`.replaceAll(masked, '');
}
