import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AttachmentFile, AttachmentInspection, AttachmentInspections } from '#audit';
import type { Portal } from '#disclosure';
import { endingOf } from './extract-text.ts';
import { inspectAttachment, inspectorVersion } from './inspect-attachment.ts';

function cacheFileOf(cache: string, name: string, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return join(cache, String(inspectorVersion), digest.slice(0, 2), `${digest}.${endingOf(name)}.json`);
}

/** Written beside and moved, so that nobody reads half a file. */
function writeCached(path: string, inspection: AttachmentInspection): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(inspection));
  renameSync(unfinished, path);
}

/**
 * Looks into the attachments of published documents and pages, listed or not, one at a time; what has been looked into before, under whatever
 * name, comes from `cache`. Attachments of withheld documents are not published and not opened.
 */
export async function readAttachmentInspections(
  contentFolder: string,
  portal: Portal,
  attachments: readonly AttachmentFile[],
  cache: string,
): Promise<AttachmentInspections> {
  const paths = new Map<string, string>();
  for (const { document, file } of attachments) {
    if (!portal.document(document) && !portal.page(document)) continue;
    const bytes = readFileSync(join(contentFolder, 'attachments', document, file));
    const path = cacheFileOf(cache, file, bytes);
    if (!existsSync(path)) writeCached(path, await inspectAttachment(file, bytes));
    paths.set(`${document}/${file}`, path);
  }
  return {
    get(key) {
      const path = paths.get(key);
      return path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as AttachmentInspection);
    },
  };
}
