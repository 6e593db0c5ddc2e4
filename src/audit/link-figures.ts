import type { Portal } from '#disclosure';
import { detach } from './detached-text.ts';
import { kindOf } from './page-kind.ts';
import { addressesOn } from './site-address.ts';
import type { SitePage } from './site-page.ts';

export interface PageKindLinks {
  /** 首页, 栏目页, 文件页, … */
  readonly kind: string;
  readonly pages: number;
  /** Links, not resources; to the portal itself, and to anywhere else. */
  readonly internal: number;
  readonly external: number;
}

export interface ExternalLink {
  readonly url: string;
  /** Number of pages that lead there. */
  readonly pages: number;
  /** The first of them by address. */
  readonly page: string;
  /** What checking it over the network has shown, when it has been checked. */
  readonly state?: string;
  /** Day of the last check. */
  readonly checked?: string;
}

/** The links of a built site: how many by kind of page, and every address outside. */
export interface LinkFigures {
  readonly pageKinds: readonly PageKindLinks[];
  /** Sorted by address. */
  readonly external: readonly ExternalLink[];
}

const kindNames = {
  front: '首页',
  column: '栏目页',
  document: '文件页',
  prose: '说明页',
  list: '列表和检索页',
  redirect: '转向页',
  error: '出错页',
} as const;

const names: readonly string[] = [...Object.values(kindNames), '网页'];

/** Figures of shares of a site as those of the whole. */
export function joinLinkFigures(shares: readonly LinkFigures[]): LinkFigures {
  const kinds = new Map<string, PageKindLinks>();
  const external = new Map<string, ExternalLink>();
  for (const share of shares) {
    for (const { kind, pages, internal, external: outside } of share.pageKinds) {
      const sum = kinds.get(kind) ?? { pages: 0, internal: 0, external: 0 };
      kinds.set(kind, { kind, pages: sum.pages + pages, internal: sum.internal + internal, external: sum.external + outside });
    }
    for (const link of share.external) {
      const sum = external.get(link.url);
      external.set(link.url, sum ? { ...sum, pages: sum.pages + link.pages, page: sum.page < link.page ? sum.page : link.page } : link);
    }
  }
  return {
    pageKinds: [...kinds.values()].sort((a, b) => names.indexOf(a.kind) - names.indexOf(b.kind)),
    external: [...external.values()].sort((a, b) => (a.url < b.url ? -1 : 1)),
  };
}

/** Gathers links while pages are walked through; keeps no page. */
export class LinkTally {
  readonly #kinds = new Map<string, { pages: number; internal: number; external: number }>();
  readonly #external = new Map<string, { pages: number; page: string }>();

  add(page: SitePage, site: { readonly base: string; readonly origin: string; readonly portal?: Portal }): void {
    const name = site.portal ? kindNames[kindOf(page, site.portal).kind] : '网页';
    let kind = this.#kinds.get(name);
    if (!kind) this.#kinds.set(name, (kind = { pages: 0, internal: 0, external: 0 }));
    kind.pages += 1;
    const seen = new Set<string>();
    for (const { reference, address } of addressesOn(page, site)) {
      if (reference.kind !== 'link') continue;
      if (address.kind === 'internal') kind.internal += 1;
      if (address.kind !== 'foreign' && address.kind !== 'origin') continue;
      kind.external += 1;
      if (seen.has(address.url)) continue;
      seen.add(address.url);
      this.#count(address.url, page.path);
    }
  }

  figures(): LinkFigures {
    return joinLinkFigures([
      {
        pageKinds: [...this.#kinds].map(([kind, counts]) => ({ kind, ...counts })),
        external: [...this.#external].map(([url, { pages, page }]) => ({ url, pages, page })),
      },
    ]);
  }

  #count(url: string, page: string): void {
    const known = this.#external.get(url);
    if (!known) {
      this.#external.set(detach(url), { pages: 1, page });
      return;
    }
    known.pages += 1;
    if (page < known.page) known.page = page;
  }
}
