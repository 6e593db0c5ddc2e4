/** A file as the manifest of a build lists it. */
export interface ListedFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** The manifest of a built site (`data/manifest.json`), as far as it can be read. */
export type SiteManifest =
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'read'; readonly record: Readonly<Record<string, unknown>>; readonly files: ReadonlyMap<string, ListedFile> };

export const manifestPath = 'data/manifest.json';

const hash = /^[0-9a-f]{64}$/;

function isListed(entry: unknown): entry is ListedFile & { readonly path: string } {
  if (typeof entry !== 'object' || entry === null) return false;
  const { path, bytes, sha256 } = entry as Readonly<Record<string, unknown>>;
  return typeof path === 'string' && Number.isInteger(bytes) && typeof sha256 === 'string' && hash.test(sha256);
}

/** Reads a manifest; one with a broken entry cannot be relied on and is unreadable as a whole. */
export function readManifest(text: string | undefined): SiteManifest {
  if (text === undefined) return { state: 'missing' };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return { state: 'unreadable' };
    const { files, ...record } = value as Readonly<Record<string, unknown>>;
    if (!Array.isArray(files) || !files.every(isListed)) return { state: 'unreadable' };
    return { state: 'read', record, files: new Map(files.map(({ path, bytes, sha256 }) => [path, { bytes, sha256 }])) };
  } catch (error) {
    if (error instanceof SyntaxError) return { state: 'unreadable' };
    throw error;
  }
}

/** The file behind an address below the base: `/plans/x/` → `plans/x/index.html`. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}
