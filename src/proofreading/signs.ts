/** Kinds of characters that checks look for, as bits. */
export const sign = {
  han: 1,
  bracket: 2,
  /** A half-width mark: , ; : ? ! . ( ) " < - */
  halfWidth: 4,
  digit: 8,
  month: 16,
  /** The last character of names of organs. */
  organEnding: 32,
  /** A number from two to nine in Chinese, or a circled one. */
  order: 64,
  /** Two marks of punctuation in a row. */
  doubledMark: 128,
  /** A character that follows upon itself. */
  twin: 256,
  /** Two characters in a row that both stood up to eight characters before: a word may follow upon itself. */
  repetition: 512,
} as const;

const bits = new Uint8Array(1 << 16);

function mark(characters: string, bit: number): void {
  for (const character of characters) bits[character.charCodeAt(0)]! |= bit;
}

const punctuation = '。，、；：！？,;';
for (let code = 0; code < bits.length; code += 1) if (/[\p{Script=Han}\uD800-\uDBFF]/u.test(String.fromCharCode(code))) bits[code] = sign.han;
mark('（()）《》〈〉〔〕【】[]“”‘’「」『』', sign.bracket);
mark(',;:?!.()"<-', sign.halfWidth);
mark('0123456789', sign.digit);
mark('月', sign.month);
mark('二三四五六七八九①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', sign.order);
mark('局委办部厅院会府处队所镇乡道心站', sign.organEnding);
mark(punctuation, sign.doubledMark);

const farthest = 8;
/** Where a character was seen last, counted through all texts; a few share a place. */
const seen = new Int32Array(1 << 12).fill(-farthest);
let position = 0;

/** The signs of one character. */
export function signsAt(text: string, offset: number): number {
  return bits[text.charCodeAt(offset)] ?? 0;
}

/** Which signs a text holds, so that checks can leave out what cannot concern them. */
export function signsOf(text: string): number {
  let found = 0;
  let last = 0;
  let lastCode = 0;
  let recurred = false;
  position = (position + farthest) | 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const own = bits[code]!;
    found |= own & ~sign.doubledMark;
    found |= own & last & sign.doubledMark;
    position = (position + 1) | 0;
    const place = code & (seen.length - 1);
    const recurs = ((position - seen[place]!) | 0) <= farthest;
    seen[place] = position;
    if (recurs && recurred && code >= 0x3400) found |= sign.repetition;
    recurred = recurs;
    if (code === lastCode && code >= 0x3400) found |= sign.twin;
    last = own;
    lastCode = code;
  }
  return found;
}
