import { existsSync, readFileSync } from 'node:fs';
import type { QualityDigest } from '#disclosure';

/** What the audit before the pages has found, as `npm run build` hands it over (`PORTAL_QUALITY`); `undefined` while writing, when no audit was run. */
export function readQualityDigest(): QualityDigest | undefined {
  const file = process.env['PORTAL_QUALITY'];
  return file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as QualityDigest) : undefined;
}
