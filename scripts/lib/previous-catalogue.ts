import { existsSync, readFileSync } from 'node:fs';
import { UserError } from './user-error.ts';

/** The addresses (below the base) of a former build's `data/catalog.json`. */
export function readPreviousAddresses(file: string): string[] {
  if (!existsSync(file)) throw new UserError(`找不到上一次的目录：${file}`, '用 --previous 指明上一次发布的 data/catalog.json。');
  let documents: unknown;
  try {
    documents = (JSON.parse(readFileSync(file, 'utf8')) as { documents?: unknown }).documents;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (!Array.isArray(documents) || documents.some((entry) => typeof (entry as { path?: unknown } | null)?.path !== 'string')) {
    throw new UserError(`${file} 不是本软件生成的 data/catalog.json。`, '用 --previous 指明上一次发布的 data/catalog.json。');
  }
  return (documents as { path: string }[]).map((entry) => entry.path);
}
