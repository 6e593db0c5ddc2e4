import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAtPages, parseSitePage, type GivenSubject, type PageShare, type SitePage, type SiteRule } from '#audit';

/** Some pages of a site, and where they stand among all. */
export interface Share {
  readonly index: number;
  /** Paths of HTML files below the site's folder. */
  readonly pages: readonly string[];
}

export interface ShareTask {
  readonly folder: string;
  readonly rules: readonly SiteRule[];
  readonly given: GivenSubject;
  /** Whether the SHA-256 of each file is wanted. */
  readonly hash: boolean;
}

/** Reads and looks at some pages; none is kept. */
export async function lookAtShare(
  { folder, rules, given, hash }: ShareTask,
  pages: readonly string[],
): Promise<{ readonly share: PageShare; readonly hashes: readonly (readonly [path: string, sha256: string])[] }> {
  const hashes: [string, string][] = [];
  function* read(): Iterable<SitePage> {
    for (const file of pages) {
      const bytes = readFileSync(join(folder, file));
      if (hash) hashes.push([file, createHash('sha256').update(bytes).digest('hex')]);
      yield parseSitePage(file, bytes.toString('utf8'));
    }
  }
  return { share: await lookAtPages(rules, given, read()), hashes };
}
