import type { DisclosureDocument, Place, Portal } from '#disclosure';
import { placeName } from './places.ts';
import type { Owner } from './report.ts';

/** Who answers for a place, and the column in which it lies. */
export interface Responsibility {
  readonly owner: Owner;
  readonly column?: string;
}

const unknown: Responsibility = { owner: { id: '', name: '责任机关不明' } };

/** Folders and addresses whose second part is the id of a document. */
const attachmentFolder = /^\/?attachments\/([^/]+)\//;

/**
 * Says who has to remedy what is found at a place: the leading issuer of the document, else the organ that a column names as its own,
 * else the publishing organ.
 * @param portal without one nobody can be named
 */
export function responsibilities(portal: Portal | undefined): (place: Place) => Responsibility {
  if (!portal) return () => unknown;
  const files = new Map<string, DisclosureDocument>();
  for (const document of [...portal.documents, ...portal.withheld]) files.set(document.source.file, document);
  const named = (id: string): Owner => ({ id, name: portal.organName(id) });
  const publisher = named(portal.site.organ);

  const documentAt = (place: Place): DisclosureDocument | undefined => {
    const filed = place.file === undefined ? undefined : files.get(place.file);
    if (filed) return filed;
    const name = placeName(place);
    const attached = attachmentFolder.exec(name)?.[1];
    if (attached !== undefined) return portal.anyDocument(attached);
    const [, , second = ''] = 'page' in place ? name.split('/') : [];
    return portal.anyDocument(second);
  };
  const columnAt = (place: Place): string | undefined => {
    const name = placeName(place);
    const id = 'page' in place ? name.split('/')[1] : /^(?:documents|pages)\/([^/.]+)/.exec(name)?.[1];
    return id === undefined ? undefined : portal.column(id)?.id;
  };
  const organAt = (place: Place): string | undefined => /^\/organs\/([^/]+)\//.exec(placeName(place))?.[1];

  return (place) => {
    const document = documentAt(place);
    const columnId = document?.column ?? columnAt(place);
    const organ = organAt(place);
    const column = columnId === undefined ? undefined : portal.column(columnId);
    const issuer = document?.issuers[0] ?? (organ !== undefined && portal.organ(organ) ? organ : undefined) ?? column?.organ;
    return { owner: issuer === undefined ? publisher : named(issuer), ...(columnId !== undefined && { column: columnId }) };
  };
}
