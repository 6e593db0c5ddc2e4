import { columnPath, documentPath, organColumnPath, organPath, yearOf, type Portal } from '#disclosure';

const fixedAddresses = [
  '/',
  '/statutory/',
  '/organs/',
  '/quality/',
  '/search/',
  '/catalog/',
  '/site-map/',
  '/404.html',
  '/sitemap-index.xml',
  '/data/catalog.json',
];

/** The addresses below the base at which a portal answers, attachments apart; every list once, without its further pages. */
export function portalAddresses(portal: Portal): ReadonlySet<string> {
  const addresses = new Set(fixedAddresses);
  for (const { id, accepts } of portal.shownColumns) {
    addresses.add(columnPath(id));
    for (const document of portal.inColumn(id)) addresses.add(columnPath(id, 1, yearOf(document.published))).add(documentPath(document));
    if (accepts.length > 0) addresses.add(`/data/${id}.json`).add(`/data/${id}.csv`).add(`/feeds/${id}.xml`);
  }
  for (const { id } of portal.organs) {
    addresses.add(organPath(id));
    for (const document of portal.issuedBy(id)) addresses.add(organColumnPath(id, document.column));
  }
  for (const { id } of portal.pages) addresses.add(`/${id}/`);
  return addresses;
}

/** Addresses that documents once had, and where these documents are. */
export function formerAddresses(portal: Portal): ReadonlyMap<string, string> {
  return new Map(
    portal.documents.flatMap((document) => (document.formerAddresses ?? []).map((address) => [address, documentPath(document)] as const)),
  );
}
