import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#content-folder';
import { fingerprintFiles, type BuildRecord } from '../lib/fingerprint.ts';

const manifestFile = 'data/manifest.json';

/** Lists every file of the built site with its size in bytes and SHA-256, sorted by path, in `data/manifest.json`; returns the fingerprint of the site. */
export function writeManifest(folder: string, record: BuildRecord): string | undefined {
  const files = listFiles(folder)
    .filter((path) => path !== manifestFile)
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
  writeFileSync(join(folder, manifestFile), `${JSON.stringify({ ...record, files }, null, 1)}\n`);
  return fingerprintFiles(files);
}
