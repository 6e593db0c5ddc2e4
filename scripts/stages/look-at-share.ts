import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAtPages, parseSitePage, type GivenSubject, type PageShare, type SitePage, type SiteRule } from '#audit';
import { findStaleCopies } from '../lib/compressed-copies.ts';

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
  /** Whether the SHA-256 of each file is wanted, and a look at its compressed copies. */
  readonly hash: boolean;
}

/** What the bytes of a page tell. */
export interface PageBytes {
  readonly path: string;
  readonly sha256: string;
  /** Names of compressed copies that were not made from these bytes. */
  readonly staleCopies: readonly string[];
}

/** Reads and looks at some pages; none is kept. */
export async function lookAtShare(
  { folder, rules, given, hash }: ShareTask,
  pages: readonly string[],
): Promise<{ readonly share: PageShare; readonly bytes: readonly PageBytes[] }> {
  const seen: PageBytes[] = [];
  function* read(): Iterable<SitePage> {
    for (const file of pages) {
      const bytes = readFileSync(join(folder, file));
      if (hash)
        seen.push({ path: file, sha256: createHash('sha256').update(bytes).digest('hex'), staleCopies: findStaleCopies(folder, file, bytes) });
      yield parseSitePage(file, bytes.toString('utf8'));
    }
  }
  return { share: await lookAtPages(rules, given, read()), bytes: seen };
}
