/** Internal fields reach no output; `source` is where the document was read from. */
const unshown: ReadonlySet<string> = new Set(['source', 'review', 'disclosureBasis', 'disclosureReviewBy']);

/** Calls `see` with every text in the fields of a record or of settings that readers may see, and its key path. */
export function seeTexts(value: unknown, path: string, see: (path: string, text: string) => void): void {
  if (typeof value === 'string') see(path, value);
  else if (typeof value !== 'object' || value === null) return;
  else if (Array.isArray(value)) for (const [index, entry] of value.entries()) seeTexts(entry, `${path}.${index}`, see);
  else {
    for (const [key, entry] of Object.entries(value)) {
      // Numbers and blanks, of which tables are made, need no path.
      if ((typeof entry === 'string' || typeof entry === 'object') && (path !== '' || !unshown.has(key)))
        seeTexts(entry, path ? `${path}.${key}` : key, see);
    }
  }
}
