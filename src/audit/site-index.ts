import { findNearest } from '#disclosure';
import { pagePathOf } from './site-page.ts';
import type { SiteSubject } from './rule.ts';

/** What was probably meant by an address that does not exist, and how it differs. */
export interface Suggestion {
  readonly path: string;
  readonly difference: 'slash' | 'case' | 'spelling';
}

/** Nearest spellings are looked for in one folder; more misspelt addresses than this have one cause, which needs no hint each. */
const spellingLimit = 200;

/** `/<column>/<id>/` */
const documentAddress = /^\/[^/]+\/[^/]*[a-z][^/]*\/$/;

/** The addresses of a built site. */
export class SiteIndex {
  readonly #files: SiteSubject['files'];
  readonly #addresses: Set<string>;
  readonly #suggestions = new Map<string, Suggestion | undefined>();
  #lowerCase: Map<string, string> | undefined;
  #byFolder: Map<string, string[]> | undefined;
  #byName: Map<string, string[]> | undefined;

  constructor(files: SiteSubject['files']) {
    this.#files = files;
    this.#addresses = new Set(
      [...files.keys()].flatMap((file) => (/(?:^|\/)index\.html$/.test(file) ? [pagePathOf(file), `/${file}`] : [`/${file}`])),
    );
  }

  /** Whether a server answers a path below the base without sending the reader elsewhere first. */
  has(path: string): boolean {
    return this.#addresses.has(path);
  }

  /** Size in bytes of the file behind an address; `undefined` when there is none. */
  bytesOf(path: string): number | undefined {
    return this.#files.get(path.slice(1))?.bytes ?? this.#files.get(`${path.slice(1)}index.html`)?.bytes;
  }

  /** The existing address that a missing one was probably meant to be. */
  suggest(path: string): Suggestion | undefined {
    if (!this.#suggestions.has(path)) this.#suggestions.set(path, this.#findOther(path));
    return this.#suggestions.get(path);
  }

  #findOther(path: string): Suggestion | undefined {
    const bare = path.replace(/\/+$/, '');
    const slash = [`${bare}/`, bare].find((candidate) => this.has(candidate));
    if (slash !== undefined) return { path: slash, difference: 'slash' };
    this.#lowerCase ??= new Map([...this.#addresses].map((address) => [address.toLowerCase(), address]));
    const lower = bare.toLowerCase();
    const sameLetters = this.#lowerCase.get(path.toLowerCase()) ?? this.#lowerCase.get(`${lower}/`) ?? this.#lowerCase.get(lower);
    if (sameLetters !== undefined) return { path: sameLetters, difference: 'case' };
    const spelling = this.#findPage(bare) ?? (this.#suggestions.size < spellingLimit ? this.#findSpelling(bare) : undefined);
    return spelling === undefined ? undefined : { path: spelling, difference: 'spelling' };
  }

  /** `/plans/x/` for `/plans/x.html`, and a document that has moved to another column. */
  #findPage(bare: string): string | undefined {
    const page = `${bare.replace(/(?:\/index)?\.html?$/, '')}/`;
    if (this.has(page)) return page;
    if (!documentAddress.test(page)) return undefined;
    this.#byName ??= this.#group((address) => nameOf(address));
    const named = (this.#byName.get(nameOf(page)) ?? []).filter((address) => documentAddress.test(address));
    return named.length === 1 ? named[0] : undefined;
  }

  #findSpelling(bare: string): string | undefined {
    this.#byFolder ??= this.#group((address) => folderOf(address));
    const siblings = this.#byFolder.get(folderOf(bare)) ?? [];
    const nearest = findNearest(nameOf(bare), siblings.map(nameOf));
    if (nearest !== undefined) return siblings.find((address) => nameOf(address) === nearest);
    const columns = this.#byFolder.get('/') ?? [];
    const [first = '', ...rest] = bare.slice(1).split('/');
    const column = findNearest(first, columns.map(nameOf));
    const elsewhere = `/${[column, ...rest].join('/')}/`;
    return column !== undefined && this.has(elsewhere) ? elsewhere : undefined;
  }

  #group(keyOf: (address: string) => string): Map<string, string[]> {
    return Map.groupBy(
      [...this.#addresses].filter((address) => address !== '/' && !address.endsWith('/index.html')),
      keyOf,
    );
  }
}

function nameOf(address: string): string {
  return address.replace(/\/$/, '').split('/').at(-1)!;
}

function folderOf(address: string): string {
  const bare = address.replace(/\/$/, '');
  return bare.slice(0, bare.lastIndexOf('/') + 1);
}

const indexes = new WeakMap<SiteSubject['files'], SiteIndex>();

/** The index of a site's addresses, built once. */
export function siteIndexOf(subject: SiteSubject): SiteIndex {
  let index = indexes.get(subject.files);
  if (!index) indexes.set(subject.files, (index = new SiteIndex(subject.files)));
  return index;
}
