import { applicationPages } from './application-pages.ts';

/** Addresses that columns and pages may not take. */
export const reservedIds: ReadonlySet<string> = new Set([
  'statutory',
  'organs',
  'quality',
  'search',
  'topics',
  'catalog',
  'site-map',
  'data',
  'feeds',
  'attachments',
  'pagefind',
  'page',
  'year',
  '404',
  'index',
]);

/** Addresses below a column that its documents may not take, for the software has a page there. */
export const reservedDocumentIds: Readonly<Record<string, ReadonlySet<string>>> = {
  applications: new Set(applicationPages.map(({ id }) => id)),
  'normative-documents': new Set(['ledger', 'statistics']),
};
