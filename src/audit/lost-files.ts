import { documentPath } from '#disclosure';
import type { SiteSubject } from './rule.ts';
import { decodeAddress } from './site-address.ts';
import { fileOf } from './site-manifest.ts';

/**
 * Whether an address had a file when the site was built, or must have one, and it is gone: that is told once, as the missing
 * file, and not again for every link that leads there.
 */
export function isLost(path: string, { files, manifest, portal }: SiteSubject): boolean {
  const file = fileOf(decodeAddress(path));
  if (files.has(file)) return false;
  if (manifest?.state === 'read' && manifest.files.has(file)) return true;
  const document = portal?.document(path.split('/')[2] ?? '');
  return document !== undefined && documentPath(document) === path;
}
