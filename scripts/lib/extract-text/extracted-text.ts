/** What can be searched of a file: its text in blocks (paragraph, table cell), or why there is none, as the rest of a sentence about the file. */
export type ExtractedText =
  { readonly blocks: readonly string[]; readonly unreadable?: undefined } | { readonly blocks?: undefined; readonly unreadable: string };

/** White space as a reader sees it: one blank. */
export function foldBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Blocks without blank ones; with `otherwise` when nothing is left. */
export function textOf(blocks: readonly string[], otherwise: string): ExtractedText {
  const filled = blocks.map(foldBlanks).filter(Boolean);
  return filled.length > 0 ? { blocks: filled } : { unreadable: otherwise };
}
