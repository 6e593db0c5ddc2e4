const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words around a place are cut with so many characters on both sides. */
const context = 8;

export interface Segment {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** The word of the dictionary in which a character stands; a character that makes no word with its neighbours stands alone. */
export function segmentAt(text: string, offset: number): Segment {
  const from = Math.max(0, offset - context);
  const found = segmenter.segment(text.slice(from, offset + context)).containing(offset - from)!;
  return { start: from + found.index, end: from + found.index + found.segment.length };
}
