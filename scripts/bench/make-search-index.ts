/** One search index of a folder of plain pages, made in a process of its own: `make-search-index.ts ours|stock <content> <site>`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { readAttachmentTexts } from '../lib/attachment-texts.ts';
import { readContent } from '../lib/read-content.ts';
import { attachmentTextCache } from '../lib/work-folder.ts';
import { portalOf } from '../stages/audit-content.ts';
import { indexSearch } from '../stages/index-search.ts';
import { benchDay } from './office.ts';

const [kind, contentFolder, site] = process.argv.slice(2) as ['ours' | 'stock', string, string];
if (kind === 'ours') {
  const portal = portalOf(await readContent(contentFolder), benchDay)!;
  await indexSearch(site, portal, { attachments: await readAttachmentTexts(contentFolder, portal, attachmentTextCache) });
} else {
  const outputPath = join(site, 'pagefind');
  rmSync(outputPath, { recursive: true, force: true });
  const { index } = await createIndex();
  for (const { errors } of [await index!.addDirectory({ path: site }), await index!.writeFiles({ outputPath })]) {
    if (errors.length > 0) throw new Error(errors.join('; '));
  }
  await close();
}
