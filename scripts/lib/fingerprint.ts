import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '#content-folder';

function fingerprint(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** SHA-256 over names and bytes of all files of a content folder: the same content gives the same text, anywhere. */
export function fingerprintContent(folder: string): string {
  return fingerprint(folder, listFiles(folder));
}

/** SHA-256 over everything of this software that pages are made from, and the locked versions of its packages. */
export function fingerprintSoftware(): string {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const sources = ['src', 'scripts', 'public'].flatMap((folder) => listFiles(join(project, folder)).map((file) => `${folder}/${file}`));
  return fingerprint(project, ['astro.config.mjs', 'package-lock.json', ...sources.filter((file) => !/\.test\.ts$/.test(file))]);
}

/** What made a report: name and version of `package.json`, and the fingerprint. */
export function readSoftware(): { readonly name: string; readonly version: string; readonly fingerprint: string } {
  const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { name: string; version: string };
  return { name, version, fingerprint: fingerprintSoftware() };
}

/** SHA-256 over names, sizes and hashes of the files of a built site without its manifest; `undefined` when one of them was not hashed. */
export function fingerprintFiles(files: Iterable<{ readonly path: string; readonly bytes: number; readonly sha256?: string }>): string | undefined {
  const sorted = [...files].filter(({ path }) => path !== 'data/manifest.json').sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash('sha256');
  for (const { path, bytes, sha256 } of sorted) {
    if (sha256 === undefined) return undefined;
    hash.update(`${path}\0${bytes}\0${sha256}\n`);
  }
  return hash.digest('hex');
}

/** What a build notes about itself beside the pages (`data/build.json`). */
export interface BuildRecord {
  readonly asOf: string;
  /** Fingerprint of the content that the pages were made from. */
  readonly content: string;
  /** Fingerprint of the software that made them. */
  readonly software: string;
}

export const buildRecordFile = 'data/build.json';

/** The record of a built site; `undefined` when there is none that can be read. */
export function readBuildRecord(folder: string): BuildRecord | undefined {
  const path = join(folder, buildRecordFile);
  if (!existsSync(path)) return undefined;
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as BuildRecord | null) ?? undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
