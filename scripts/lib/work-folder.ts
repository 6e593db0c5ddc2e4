import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Texts read from attachments, of all portals. */
export const attachmentTextCache = join(project, '.portal', 'cache', 'attachment-text');

/** What attachments hold beside their words, of all portals. */
export const attachmentInspectionCache = join(project, '.portal', 'cache', 'attachment-inspection');

/** Links found in attachments, of all portals. */
export const attachmentLinkCache = join(project, '.portal', 'cache', 'attachment-links');

/**
 * Where a portal is made before it is copied to its output folder: beside the project, as Astro wants it, and apart from other portals.
 * What an earlier build has left there makes the next one quicker.
 */
export function workFolder(content: string, out: string): string {
  return join(project, '.portal', createHash('sha256').update(`${content}\0${out}`).digest('hex').slice(0, 12));
}
