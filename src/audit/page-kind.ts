import type { Column, DisclosureDocument, Portal, ProsePage } from '#disclosure';
import type { SitePage } from './site-page.ts';

/** What a page is for, as its address tells. */
export type PageKind =
  | { readonly kind: 'redirect' }
  | { readonly kind: 'error' }
  | { readonly kind: 'front' }
  | { readonly kind: 'document'; readonly document: DisclosureDocument }
  /** A column's page, one of its further pages, or one of its years. */
  | { readonly kind: 'column'; readonly column: Column }
  | { readonly kind: 'prose'; readonly page: ProsePage }
  /** Organs, search, catalogue, site map and other lists. */
  | { readonly kind: 'list' };

export function kindOf(page: SitePage, portal: Portal): PageKind {
  if (page.redirect !== undefined) return { kind: 'redirect' };
  if (page.path === '/404.html') return { kind: 'error' };
  if (page.path === '/') return { kind: 'front' };
  const [first = '', second = '', rest = ''] = page.path.slice(1).split('/', 3);
  const document = second ? portal.document(second) : undefined;
  if (document?.column === first && rest === '') return { kind: 'document', document };
  const column = portal.column(first);
  if (column && (second === '' || second === 'page' || second === 'year')) return { kind: 'column', column };
  const prose = second === '' ? portal.page(first) : undefined;
  return prose ? { kind: 'prose', page: prose } : { kind: 'list' };
}
