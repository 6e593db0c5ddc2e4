import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentReader, isPublic, type DisclosureDocument, type Problem, type ProsePage } from '#disclosure';
import { readContentTexts, readSettingsFrom } from './content-folder.ts';
import { readRowTables } from './row-tables.ts';

/** The content folder of this run: `PORTAL_CONTENT`, else `content/`. */
export const contentFolder = process.env['PORTAL_CONTENT'] ?? fileURLToPath(new URL('../content', import.meta.url));

function formatProblem({ where, message, fix }: Problem): string {
  return `${where.file}:${where.line ?? 1}　${message}${fix}`;
}

/**
 * Astro's door: the same parser, ids and schemas as the commands. The store gets metadata only, never bodies, and never
 * a document that is not 主动公开. In a build an unreadable file ends it; while writing, it is told and the rest goes on.
 */
async function load(kind: 'documents' | 'pages', { store, logger }: LoaderContext, isBuild: boolean): Promise<void> {
  const settings = readSettingsFrom(contentFolder);
  const reader = new ContentReader(settings, kind === 'documents' ? await readRowTables(contentFolder) : undefined);
  const problems: Problem[] = [...settings.problems];
  for (const read of readContentTexts(contentFolder, [kind])) {
    if (read.problem) problems.push(read.problem);
    else reader.add(read.file, read.text);
  }
  problems.push(...reader.problems);
  for (const problem of problems) logger.error(formatProblem(problem));
  if (isBuild && problems.length > 0) throw new Error(`内容有 ${problems.length} 个问题，不能生成网站；先运行 npm run audit 查看。`);
  store.clear();
  const entries: readonly (DisclosureDocument | ProsePage)[] = kind === 'documents' ? reader.documents.filter(isPublic) : reader.pages;
  for (const entry of entries) {
    // Lines serve the audit; pages never show them.
    store.set({ id: entry.id, data: { ...entry, source: { ...entry.source, lines: {} } } });
  }
}

export function contentLoader(kind: 'documents' | 'pages'): Loader {
  return {
    name: `disclosure-${kind}`,
    load: async (context) => {
      await load(kind, context, !context.watcher);
      context.watcher?.add(contentFolder);
      context.watcher?.on('all', (_event, path) => {
        if (!relative(contentFolder, path).startsWith('..')) void load(kind, context, false);
      });
    },
  };
}
