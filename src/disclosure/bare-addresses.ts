/** Web addresses that stand in a text without any mark-up: www.example.cn, https://www.example.cn/a. */

const address = /(?:https?:\/\/|www\.)[^\s<>[\]"'`|\\\u2018-\u201d\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]+/iy;

/** The address that begins at a place of a text, without the punctuation behind it; it ends at the first Han character or full-width mark. */
export function bareAddressAt(text: string, index: number): string | undefined {
  if (/[A-Za-z0-9@./-]/.test(text[index - 1] ?? '')) return undefined;
  address.lastIndex = index;
  const found = address.exec(text)?.[0].replace(/[.,;:!?*_~]+$/, '');
  return found?.endsWith(')') && !found.includes('(') ? found.slice(0, -1) : found;
}

/** Cuts a text into addresses and what stands between them, in order; nothing is lost. */
export function splitAtBareAddresses(text: string): { readonly text: string; readonly isAddress: boolean }[] {
  const pieces: { text: string; isAddress: boolean }[] = [];
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const found = bareAddressAt(text, index);
    if (found === undefined) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), isAddress: false });
    pieces.push({ text: found, isAddress: true });
    from = index + found.length;
    index = from - 1;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isAddress: false });
  return pieces;
}
