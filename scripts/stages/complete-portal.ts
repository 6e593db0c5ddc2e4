import type { Portal } from '#disclosure';
import { judgementDay } from '../lib/command.ts';
import { contentFolder, readContent, type ReadContent } from '../lib/read-content.ts';
import { UserError } from '../lib/user-error.ts';
import { portalOf } from './audit-content.ts';

/**
 * Reads a content folder for a list that would be wrong if anything were missing.
 * @param made what is made of it, as a sentence ends: `汇总`
 * @throws UserError when the settings or any file cannot be read
 */
export async function readCompletePortal(
  options: { readonly content?: string; readonly 'as-of'?: string },
  made: string,
): Promise<{ readonly content: ReadContent; readonly portal: Portal }> {
  const content = await readContent(contentFolder(options.content));
  const portal = portalOf(content, judgementDay(options['as-of'], content.settings.site?.demonstration?.asOf));
  if (!portal) throw new UserError(`站点设置无法读取，不能${made}。`, '先运行 npm run audit，改正 site.yaml。');
  const { size } = content.reader.unreadable;
  if (size > 0) throw new UserError(`有 ${size} 个文件无法读取，${made}不会完整。`, '先运行 npm run audit，改正这些文件。');
  return { content, portal };
}
