import type { DisclosureDocument } from '#disclosure';

export interface Collision {
  /** The document that used the key first. */
  readonly first: DisclosureDocument;
  /** A document published after it (on the same day: with a later id) that uses the key again. */
  readonly later: DisclosureDocument;
}

/** Documents that share a key which should be theirs alone; a document without a key takes no part. */
export function* findCollisions(
  documents: readonly DisclosureDocument[],
  keyOf: (document: DisclosureDocument) => string | undefined,
): Generator<Collision> {
  const owners = new Map<string, DisclosureDocument>();
  const oldestFirst = [...documents].sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : a.id < b.id ? -1 : 1));
  for (const document of oldestFirst) {
    const key = keyOf(document);
    if (key === undefined) continue;
    const first = owners.get(key);
    if (first) yield { first, later: document };
    else owners.set(key, document);
  }
}
