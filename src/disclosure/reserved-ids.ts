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
