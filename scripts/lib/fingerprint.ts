import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#content-folder';

/** SHA-256 over names and bytes of all files of a content folder: the same content gives the same text, anywhere. */
export function fingerprintContent(folder: string): string {
  const hash = createHash('sha256');
  for (const file of listFiles(folder)) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** What a build notes about itself beside the pages (`data/build.json`). */
export interface BuildRecord {
  readonly asOf: string;
  /** Fingerprint of the content that the pages were made from. */
  readonly content: string;
}

export const buildRecordFile = 'data/build.json';

/** The record of a built site; `undefined` when there is none. */
export function readBuildRecord(folder: string): BuildRecord | undefined {
  const path = join(folder, buildRecordFile);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as BuildRecord) : undefined;
}
