import type { Portal, Settings } from '#disclosure';

/** An id that so many documents write is no slip of theirs. */
const least = 3;

const caches = new WeakMap<Portal, ReadonlyMap<string, number>>();

/** Ids that several documents name as their issuer and that organs.yaml has lost, with the number of those documents. */
export function lostOrgans(portal: Portal): ReadonlyMap<string, number> {
  let lost = caches.get(portal);
  if (!lost) {
    const counts = new Map<string, number>();
    for (const { issuers } of [...portal.documents, ...portal.withheld]) {
      for (const id of issuers) if (!portal.organ(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    caches.set(portal, (lost = new Map([...counts].filter(([, documents]) => documents >= least))));
  }
  return lost;
}

/** Whether an organ that issued nothing has perhaps the wrong id: what is missing of it is then there under the id that was lost. */
export function mayBeMisnamed(portal: Portal, organ: string): boolean {
  return portal.issuedBy(organ).length === 0 && lostOrgans(portal).size > 0;
}

/** Whether an id stands for two organs: the one that lost its own is unknown everywhere, which the rule on settings tells once. */
export function hasDoubledOrgans({ organs }: Pick<Settings, 'organs'>): boolean {
  return new Set(organs.map(({ id }) => id)).size < organs.length;
}
