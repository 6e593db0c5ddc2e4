import { statSync } from 'node:fs';
import { join } from 'node:path';

/** What an address of the built site stands for. */
export type SiteTarget =
  | { readonly kind: 'file'; readonly path: string }
  /** A folder asked for without its slash, or the root of a site that lies under a base. */
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'missing' }
  /** Not an address at all: broken percent encoding, or not starting with `/`. */
  | { readonly kind: 'malformed' };

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'folder' : undefined;
}

/** The decoded parts of a path; `undefined` where one cannot be decoded. */
function decodeParts(path: string): string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

// An encoded slash, a step upwards, a double slash or a hidden file never names something that was built.
const neverBuilt = /^$|^\.|[/\\\0]/;

/**
 * Finds the file that a request asks for.
 * @param address path and query as they stand in the request line
 * @param base starts and ends with `/`; the built site lies in `folder` without it
 */
export function findTarget(folder: string, base: string, address: string): SiteTarget {
  if (!address.startsWith('/')) return { kind: 'malformed' };
  const queryAt = address.indexOf('?');
  const path = queryAt < 0 ? address : address.slice(0, queryAt);
  const query = queryAt < 0 ? '' : address.slice(queryAt);
  if (base !== '/' && (path === '/' || path === base.slice(0, -1))) return { kind: 'redirect', location: base + query };
  if (!path.startsWith(base)) return { kind: 'missing' };

  const parts = decodeParts(path.slice(base.length));
  if (!parts) return { kind: 'malformed' };
  const asFolder = parts.at(-1) === '';
  const names = asFolder ? parts.slice(0, -1) : parts;
  if (names.some((name) => neverBuilt.test(name))) return { kind: 'missing' };

  const target = join(folder, ...names);
  const kind = kindOf(target);
  if (!asFolder && kind === 'file') return { kind: 'file', path: target };
  const index = join(target, 'index.html');
  if (kind !== 'folder' || kindOf(index) !== 'file') return { kind: 'missing' };
  return asFolder ? { kind: 'file', path: index } : { kind: 'redirect', location: `${path}/${query}` };
}
