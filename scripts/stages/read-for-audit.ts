import { join } from 'node:path';
import { listFiles } from '#content-folder';
import type { Day, Settings } from '#disclosure';
import { readContent, type ReadContent } from '../lib/read-content.ts';
import { BodyThread } from './body-thread.ts';

/** A smaller folder is read before a second thread has started. */
const worthThread = 2000;

/**
 * Reads a content folder that is to be audited; the texts of a large one are looked at in a second thread at the same time.
 * @param dayFor the day of judgement
 * @param threadFrom number of files from which on the thread is used
 */
export function readForAudit(folder: string, dayFor: (settings: Settings) => Day, threadFrom = worthThread): Promise<ReadContent> {
  const files = ['documents', 'pages'].reduce((sum, area) => sum + listFiles(join(folder, area)).length, 0);
  return readContent(folder, (settings) =>
    files >= threadFrom && settings.site ? new BodyThread(settings, settings.site, dayFor(settings), files) : undefined,
  );
}
