import { copyFileSync, existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '#content-folder';

function sameBytes(a: string, b: string): boolean {
  const other = statSync(b, { throwIfNoEntry: false });
  return other !== undefined && other.size === statSync(a).size && readFileSync(a).equals(readFileSync(b));
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
    if (wanted.has(file)) continue;
    rmSync(join(target, file));
    removed += 1;
    removeEmptyFolders(dirname(file), target);
  }
  return { written, removed, unchanged: files.length - written };
}

function removeEmptyFolders(folder: string, root: string): void {
  for (let current = folder; current !== '.'; current = dirname(current)) {
    if (listFiles(join(root, current)).length > 0 || !existsSync(join(root, current))) return;
    rmdirSync(join(root, current));
  }
}
