import {
  absoluteUrl,
  attachmentPath,
  describedFields,
  documentPath,
  documentTypes,
  namedIn,
  withBase,
  type DisclosureDocument,
  type Portal,
} from '#disclosure';

/** One published document in the catalogue (`/data/catalog.json`, `/data/<column>.json`): its public fields, plain values. */
export interface CatalogueEntry {
  readonly id: string;
  /** Address below the base, for comparing with a later build. */
  readonly path: string;
  readonly url: string;
  readonly column: string;
  readonly columnTitle: string;
  readonly type: string;
  readonly typeTitle: string;
  readonly title: string;
  readonly validity?: string;
  readonly attachments: readonly { readonly title: string; readonly file: string; readonly url: string }[];
  readonly [field: string]: unknown;
}

/** References keep only what is published: ids of documents, and for organs their ids beside their names. */
function publicValue(portal: Portal, document: DisclosureDocument, key: string, references: 'organ' | 'document' | undefined): unknown {
  const value = (document as unknown as Readonly<Record<string, unknown>>)[key];
  if (references !== 'document') return value;
  const ids = namedIn(document, key).filter((id) => portal.document(id) !== undefined);
  return typeof value === 'string' ? ids[0] : ids;
}

export function toCatalogueEntry(portal: Portal, document: DisclosureDocument): CatalogueEntry {
  const { site } = portal;
  const fields = describedFields(document.type)
    .map(({ key, references }) => [key, publicValue(portal, document, key, references)] as const)
    .filter(([, value]) => value !== undefined);
  const path = documentPath(document);
  return {
    id: document.id,
    path,
    url: absoluteUrl(site, path),
    column: document.column,
    columnTitle: portal.column(document.column)?.title ?? document.column,
    type: document.type,
    typeTitle: documentTypes.get(document.type)!.title,
    title: document.title,
    issuerNames: document.issuers.map((id) => portal.organName(id)),
    ...Object.fromEntries(fields),
    ...(portal.validity(document) && { validity: portal.validity(document)!.state }),
    attachments: (document.attachments ?? []).map(({ file, title }) => ({ title, file, url: absoluteUrl(site, attachmentPath(document.id, file)) })),
  };
}

/** The catalogue of a list of documents, in their order. */
export function toCatalogue(portal: Portal, documents: readonly DisclosureDocument[], extra: object = {}): string {
  const { site } = portal;
  const head = {
    site: site.name,
    title: site.columnTitle,
    url: absoluteUrl(site, '/'),
    base: withBase(site.base, '/'),
    asOf: portal.asOf,
    ...(site.demonstration && { notice: site.demonstration.notice }),
    ...extra,
    count: documents.length,
  };
  return `${JSON.stringify({ ...head, documents: documents.map((document) => toCatalogueEntry(portal, document)) }, null, 1)}\n`;
}
