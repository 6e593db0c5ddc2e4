import type { DisclosureDocument, Portal } from '#disclosure';

const namesCache = new WeakMap<Portal, ReadonlySet<string>>();

function organNames(portal: Portal): ReadonlySet<string> {
  let names = namesCache.get(portal);
  if (!names) namesCache.set(portal, (names = new Set(portal.organs.flatMap((organ) => [organ.name, ...(organ.shortNames ?? [])]))));
  return names;
}

/** Whether the document was made outside this portal and is only reprinted here: `contentSource` names no organ of the portal. */
export function isReprint(portal: Portal, document: DisclosureDocument): boolean {
  return document.contentSource !== undefined && !organNames(portal).has(document.contentSource);
}
