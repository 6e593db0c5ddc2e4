const comments = /\/\*[\s\S]*?\*\//g;
/** `url(…)` and `@import "…"`, quoted or not; escapes are rare enough in addresses to be taken as they stand. */
const addresses = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/** The addresses that a style sheet fetches or imports, each once, in their order. */
export function styleAddresses(css: string): readonly string[] {
  const found = [...css.replace(comments, ' ').matchAll(addresses)].map((match) => match.slice(1).find((group) => group !== undefined) ?? '');
  return [...new Set(found)].filter((address) => !address.startsWith('#'));
}
