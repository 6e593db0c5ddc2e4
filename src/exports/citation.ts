import { absoluteUrl, documentPath, formatDay, type DisclosureDocument, type Portal } from '#disclosure';

/** How to quote a document: title, number, day and address in one line. */
export function toCitation(portal: Portal, document: DisclosureDocument): string {
  const number = document.documentNumber === undefined ? '' : `（${document.documentNumber}）`;
  const day = formatDay(document.dated ?? document.published);
  return `${document.title}${number}，${day}，${absoluteUrl(portal.site, documentPath(document))}`;
}
