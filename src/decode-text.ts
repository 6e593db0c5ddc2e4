const names = { 'utf-8': 'UTF-8', gb18030: 'GBK（GB18030）', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' } as const;
type Encoding = keyof typeof names;

export interface DecodedText {
  readonly text: string;
  /** As people call it. */
  readonly encoding: (typeof names)[keyof typeof names];
}

/** A text file in UTF-8, with or without a byte order mark, in UTF-16 with one, or in GBK; `undefined` when it is in none of them. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  const marked: Encoding | undefined = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const candidates: readonly Encoding[] = marked ? [marked] : ['utf-8', 'gb18030'];
  for (const encoding of candidates) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding: names[encoding] };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return undefined;
}
