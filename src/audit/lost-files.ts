import { documentPath } from '#disclosure';
import type { SiteSubject } from './rule.ts';
import { decodeAddress } from './site-address.ts';
import { fileOf } from './site-manifest.ts';

type Listing = Pick<SiteSubject, 'files' | 'manifest'>;

/**
 * Whether an address had a file when the site was built, or must have one, and it is gone: that is told once, as the missing
 * file, and not again for every link that leads there.
 */
export function isLost(path: string, subject: SiteSubject): boolean {
  const { files, manifest, portal } = subject;
  const file = fileOf(decodeAddress(path));
  if (files.has(file)) return false;
  if (file.startsWith('data/') && isDataFolderLost(subject)) return true;
  if (manifest?.state === 'read' && manifest.files.has(file)) return true;
  const document = portal?.document(path.split('/')[2] ?? '');
  return document !== undefined && documentPath(document) === path;
}

/** Whether the folder of data files is gone, and the manifest with it. */
export function isDataFolderLost({ files, manifest }: Listing): boolean {
  return manifest?.state === 'missing' && !files.has('data/build.json') && !files.has('data/catalog.json');
}

/** Paths of files by the highest folder that holds none of `others`, else each by itself. */
export function groupByFolder(paths: Iterable<string>, others: Iterable<string>): Map<string, string[]> {
  const folders = new Set<string>();
  for (const path of others) for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at + 1));
  return Map.groupBy(paths, (path) => {
    let at = path.indexOf('/');
    while (at >= 0 && folders.has(path.slice(0, at + 1))) at = path.indexOf('/', at + 1);
    return at < 0 ? path : path.slice(0, at + 1);
  });
}

const groups = new WeakMap<SiteSubject['files'], ReadonlyMap<string, readonly string[]>>();

/** Files of the manifest that are gone, by the highest folder of which nothing is left, else each by itself. */
export function lostFiles({ files, manifest }: Listing): ReadonlyMap<string, readonly string[]> {
  if (manifest?.state !== 'read') return new Map();
  let lost = groups.get(files);
  if (!lost) {
    const missing = [...manifest.files.keys()].filter((path) => !files.has(path));
    groups.set(files, (lost = groupByFolder(missing, missing.length > 0 ? files.keys() : [])));
  }
  return lost;
}

/** The folder of which nothing is left that a file was in; `undefined` where there is none. */
export function lostFolderOf(file: string, subject: Listing): string | undefined {
  const lost = lostFiles(subject);
  for (let at = file.indexOf('/'); at >= 0; at = file.indexOf('/', at + 1)) {
    const folder = file.slice(0, at + 1);
    if (lost.has(folder)) return folder;
  }
  return undefined;
}

/** Files that lie elsewhere than where the build put them: the place of each now, by the path in the manifest; known once all files have been read. */
export function movedFiles({ files, manifest }: Listing): ReadonlyMap<string, string> {
  if (manifest?.state !== 'read') return new Map();
  const strays = Map.groupBy(
    [...files.values()].filter(({ path, bytes, sha256 }) => bytes > 0 && sha256 !== undefined && !manifest.files.has(path)),
    ({ sha256 }) => sha256!,
  );
  const moved = new Map<string, string>();
  for (const path of [...lostFiles({ files, manifest }).values()].flat()) {
    const alike = strays.get(manifest.files.get(path)!.sha256);
    const stray = alike?.shift();
    if (stray) moved.set(path, stray.path);
  }
  return moved;
}
