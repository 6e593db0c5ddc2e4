import type { Finding } from '#disclosure';
import type { SiteSubject } from './rule.ts';
import { resolveReference } from './site-address.ts';
import { fileOf, type SiteManifest } from './site-manifest.ts';
import { pagePathOf } from './site-page.ts';

/** More findings than this about a page that was changed after the build, or by more rules, have one cause: it is another page now. */
const mostFindings = 9;
const mostRules = 3;

type Listing = Pick<SiteSubject, 'files' | 'manifest'>;

const pathsByHash = new WeakMap<SiteManifest, ReadonlyMap<string, string>>();

function isChanged(file: string, { files, manifest }: Listing): boolean {
  const [found, listed] = [files.get(file), manifest?.state === 'read' ? manifest.files.get(file) : undefined];
  return found !== undefined && listed !== undefined && (found.bytes !== listed.bytes || found.sha256 !== listed.sha256);
}

/** The file of which a file is now a copy, although the build made it otherwise. */
export function copiedFrom(file: string, { files, manifest }: Listing): string | undefined {
  if (manifest?.state !== 'read' || !isChanged(file, { files, manifest })) return undefined;
  let paths = pathsByHash.get(manifest);
  if (!paths) pathsByHash.set(manifest, (paths = new Map([...manifest.files].map(([path, { sha256 }]) => [sha256, path]))));
  return paths.get(files.get(file)?.sha256 ?? '');
}

/** What is known of a page that holds something else than what the build has made. */
export interface Replacement {
  /** How many findings said so. */
  readonly faults: number;
  /** The page of the site that it is a copy of. */
  readonly copyOf?: string;
}

/** Pages that hold something else than what the build has made, as the findings about them tell. */
export function findReplacedPages(findings: Iterable<Finding>, subject: Listing): ReadonlyMap<string, Replacement> {
  const told = Map.groupBy(findings, ({ where }) => ('page' in where ? where.page : ''));
  const replaced = new Map<string, Replacement>();
  for (const [path, about] of told) {
    const file = fileOf(path);
    if (!isChanged(file, subject)) continue;
    const original = copiedFrom(file, subject);
    if (original === undefined && about.length <= mostFindings && new Set(about.map(({ rule }) => rule)).size <= mostRules) continue;
    replaced.set(path, { faults: about.length, ...(original !== undefined && { copyOf: pagePathOf(original) }) });
  }
  return replaced;
}

/** Whether a finding is about one of these pages, or about a link that leads there. */
export function concerns({ where }: Finding, pages: ReadonlyMap<string, unknown>, subject: SiteSubject): boolean {
  if (!('page' in where)) return false;
  if (pages.has(where.page)) return true;
  const address = where.target === undefined ? undefined : resolveReference(where.target, where.page, subject);
  return address?.kind === 'internal' && pages.has(address.path);
}
