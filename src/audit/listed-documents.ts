import { columnPath } from '#disclosure';
import type { SiteSubject } from './rule.ts';
import { addressesOn } from './site-address.ts';
import type { SitePage } from './site-page.ts';

/** Addresses of documents of a column that a page of the column links to, each once. */
export function listedOn(page: SitePage, column: string, subject: Pick<SiteSubject, 'base' | 'origin'>): Set<string> {
  const front = columnPath(column);
  const listed = new Set<string>();
  for (const { reference, address } of addressesOn(page, subject)) {
    if (reference.kind !== 'link' || reference.element !== 'a' || address.kind !== 'internal' || !address.path.startsWith(front)) continue;
    const [name, rest] = address.path.slice(front.length).split('/', 2);
    if (name && rest === '' && name !== 'page' && name !== 'year') listed.add(address.path);
  }
  return listed;
}
