import type { PageReference } from './page-references.ts';
import type { SitePage } from './site-page.ts';

/** Where an address on a page leads. */
export type Address =
  | { readonly kind: 'internal'; readonly path: string; readonly fragment?: string }
  /** Inside the portal's origin but outside its base; `path` is decoded. */
  | { readonly kind: 'origin'; readonly url: string; readonly path: string }
  | { readonly kind: 'foreign'; readonly url: string; readonly host: string }
  /** mailto:, tel:, data: */
  | { readonly kind: 'other'; readonly scheme: string }
  | { readonly kind: 'invalid' };

interface SiteRoot {
  readonly base: string;
  /** `https://host` */
  readonly origin: string;
}

const hosts = new Map<string, string>();

function hostOf(origin: string): string {
  let host = hosts.get(origin);
  if (host === undefined) hosts.set(origin, (host = new URL(origin).host));
  return host;
}

/** Percent signs resolved; an address that is not well-formed stays as it is. */
export function decodeAddress(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function locate(path: string, fragment: string, site: SiteRoot): Address {
  if (!path.startsWith(site.base)) return { kind: 'origin', url: site.origin + path, path };
  const below = path.slice(site.base.length - 1);
  return fragment ? { kind: 'internal', path: below, fragment: decodeAddress(fragment) } : { kind: 'internal', path: below };
}

/** A path from the root that a browser takes as it is written; most links of a page are such. */
const plainPath = /^\/(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?$/;

/**
 * Resolves an address as a browser would; `path` is below the base and decoded, `fragment` decoded.
 * @param pagePath address of the page below the base
 */
export function resolveReference(value: string, pagePath: string, site: SiteRoot): Address {
  if (plainPath.test(value)) return locate(value, '', site);
  if (/^#[\w-]*$/.test(value)) return locate(site.base.slice(0, -1) + pagePath, value.slice(1), site);
  const url = URL.parse(value, site.origin + site.base.slice(0, -1) + pagePath);
  if (!url) return { kind: 'invalid' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'other', scheme: url.protocol.slice(0, -1) };
  if (url.host !== hostOf(site.origin)) return { kind: 'foreign', url: url.href, host: url.hostname };
  return locate(decodeAddress(url.pathname), url.hash.slice(1), site);
}

export interface ResolvedReference {
  readonly reference: PageReference;
  readonly address: Address;
}

const resolved = new WeakMap<SitePage, readonly ResolvedReference[]>();

/** The references of a page and where they lead, worked out once for all rules. */
export function addressesOn(page: SitePage, site: SiteRoot): readonly ResolvedReference[] {
  let addresses = resolved.get(page);
  if (!addresses) {
    addresses = page.references.map((reference) => ({ reference, address: resolveReference(reference.value, page.path, site) }));
    resolved.set(page, addresses);
  }
  return addresses;
}
