import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '#content-folder';

function sameBytes(a: string, b: string): boolean {
  const other = statSync(b, { throwIfNoEntry: false });
  return other !== undefined && other.size === statSync(a).size && readFileSync(a).equals(readFileSync(b));
}

/** Names of compressed copies. */
export const packed = /\.(?:gz|br)$/;

/** Compressed copies belong to the stage that makes them, which also removes them; below `attachments/` only those of a file are such. */
function isPackedCopy(file: string, wanted: ReadonlySet<string>): boolean {
  return packed.test(file) && (!file.startsWith('attachments/') || wanted.has(file.replace(packed, '')));
}

/**
 * Makes `target` hold the files of `source`: writes only what differs and removes what is left over, so that a large
 * output folder is never emptied and a server that reads from it misses nothing on the way.
 */
export function syncFolder(source: string, target: string): { written: number; removed: number; unchanged: number } {
  const files = listFiles(source);
  const wanted = new Set(files);
  let written = 0;
  for (const file of files) {
    const to = join(target, file);
    if (sameBytes(join(source, file), to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(source, file), to);
    written += 1;
  }
  let removed = 0;
  for (const file of listFiles(target)) {
    if (wanted.has(file) || isPackedCopy(file, wanted)) continue;
    rmSync(join(target, file));
    removed += 1;
    removeEmptyFolders(dirname(file), target);
  }
  return { written, removed, unchanged: files.length - written };
}

/**
 * Removes the pages of an earlier build from a folder that has just been written over: all HTML and data files that are
 * older than `started` (milliseconds). The search index is looked after by the stage that makes it.
 */
export function removeLeftovers(folder: string, started: number): void {
  for (const file of listFiles(folder)) {
    // File systems keep times to the second at worst.
    if (madeByLaterStage.test(file) || statSync(join(folder, file)).mtimeMs >= started - 1000) continue;
    rmSync(join(folder, file));
    removeEmptyFolders(dirname(file), folder);
  }
}

const madeByLaterStage = /^pagefind\//;

function removeEmptyFolders(folder: string, root: string): void {
  for (let current = folder; current !== '.'; current = dirname(current)) {
    const path = join(root, current);
    if (!existsSync(path) || readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
}
