import { absoluteUrl, documentPath, formatDay, type DisclosureDocument, type Portal } from '#disclosure';

/** How to quote a document: title, number, day and address in one line; a title that ends with a mark of its own needs no comma. */
export function toCitation(portal: Portal, document: DisclosureDocument): string {
  const number = document.documentNumber === undefined ? '' : `（${document.documentNumber}）`;
  const day = formatDay(document.dated ?? document.published);
  const pause = number === '' && /[？！。…]$/.test(document.title) ? '' : '，';
  return `${document.title}${number}${pause}${day}，${absoluteUrl(portal.site, documentPath(document))}`;
}
