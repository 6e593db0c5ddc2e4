import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Portal } from '#disclosure';
import { continueLog, toChangeFiles, type Change, type ChangeLog } from '#exports/changes.ts';
import { UserError } from '../lib/user-error.ts';

interface IndexFile {
  readonly format?: unknown;
  readonly log: string;
  readonly cursor: number;
  readonly pages: readonly unknown[];
}

/**
 * The log beside a former release's `data/catalog.json`; `undefined` when that release had none.
 * @throws UserError when it is damaged: continuing it would lead readers to another catalogue
 */
export function readFormerLog(catalogue: string): ChangeLog | undefined {
  const folder = join(dirname(catalogue), 'changes');
  if (!existsSync(join(folder, 'index.json'))) return undefined;
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  try {
    const { format, log, cursor, pages } = read('index.json') as IndexFile;
    const changes = pages.flatMap((_, page) => (read(`${page + 1}.json`) as { changes: Change[] }).changes);
    if (format === 'disclosure-changes/1' && changes.length === cursor && changes.every((change, index) => change.cursor === index + 1))
      return { log, changes };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  throw new UserError(
    `${folder} 里的变动清单不完整，不能接着写。`,
    '用 --previous 指明完整的上一次发布；找不到的，先不写 --previous，变动清单从头开始。',
  );
}

/** Writes `data/changes/` of the built site, going on from the former release where there is one. */
export function writeChanges(site: string, portal: Portal, previous: string | undefined): void {
  const folder = join(site, 'data/changes');
  mkdirSync(folder, { recursive: true });
  const log = continueLog(portal, previous === undefined ? undefined : readFormerLog(previous));
  for (const [name, text] of toChangeFiles(portal, log)) writeFileSync(join(folder, name), text);
}
