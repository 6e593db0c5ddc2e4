import { existsSync, readFileSync } from 'node:fs';
import type { FormerCatalogue } from '#audit';
import { explainInvalidDay } from '#disclosure';
import { UserError } from './user-error.ts';

interface CatalogueFile {
  readonly asOf?: unknown;
  readonly documents: readonly { readonly path: string; readonly id?: unknown; readonly published?: unknown }[];
}

function readCatalogue(file: string): CatalogueFile {
  if (!existsSync(file)) throw new UserError(`找不到上一次的目录：${file}`, '用 --previous 指明上一次发布的 data/catalog.json。');
  let catalogue: { asOf?: unknown; documents?: unknown } = {};
  try {
    catalogue = (JSON.parse(readFileSync(file, 'utf8')) ?? {}) as typeof catalogue;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const { documents } = catalogue;
  if (!Array.isArray(documents) || documents.some((entry) => typeof (entry as { path?: unknown } | null)?.path !== 'string')) {
    throw new UserError(`${file} 不是本软件生成的 data/catalog.json。`, '用 --previous 指明上一次发布的 data/catalog.json。');
  }
  return { asOf: catalogue.asOf, documents: documents as CatalogueFile['documents'] };
}

/** The addresses (below the base) of a former build's `data/catalog.json`. */
export function readPreviousAddresses(file: string): string[] {
  return readCatalogue(file).documents.map((entry) => entry.path);
}

/** What a former build's `data/catalog.json` said of 发布日期; `undefined` for one that does not tell its day. */
export function readFormerCatalogue(file: string): FormerCatalogue | undefined {
  const { asOf, documents } = readCatalogue(file);
  if (typeof asOf !== 'string' || explainInvalidDay(asOf) !== undefined) return undefined;
  const entries = documents.flatMap(({ id, published }) =>
    typeof id === 'string' && typeof published === 'string' ? [[id, published] as const] : [],
  );
  return { asOf, published: new Map(entries) };
}
