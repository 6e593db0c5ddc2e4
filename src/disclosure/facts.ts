import { documentTypes, fieldsOf, type DisclosureDocument } from './document-types/index.ts';
import type { Portal } from './portal.ts';
import { namedIn } from './relations.ts';
import { documentPath, organPath } from './urls.ts';

/** One field of a document's metadata block. */
export interface Fact {
  readonly key: string;
  /** The official Chinese term. */
  readonly term: string;
  readonly values: readonly { readonly text: string; readonly path?: string }[];
}

// The order of the national document library, then whatever else a type has.
const leading = ['indexNumber', 'topic', 'issuers', 'dated', 'title', 'documentNumber', 'published', 'genre', 'keywords'];

interface Field {
  readonly key: string;
  readonly term: string;
  readonly references: 'organ' | 'document' | undefined;
}

const fieldCache = new Map<string, readonly Field[]>();

/** The fields of a type that are shown in metadata blocks and exported as columns, in their order. */
export function describedFields(typeId: DisclosureDocument['type']): readonly Field[] {
  let fields = fieldCache.get(typeId);
  if (!fields) {
    const position = (key: string) => (leading.includes(key) ? leading.indexOf(key) : leading.length);
    fields = Object.entries(fieldsOf(documentTypes.get(typeId)!))
      .map(([key, schema]) => ({ key, meta: schema.meta() }))
      .filter(({ meta }) => meta?.place === undefined)
      .map(({ key, meta }) => ({ key, term: meta?.title ?? key, references: meta?.references }))
      .sort((a, b) => position(a.key) - position(b.key));
    fieldCache.set(typeId, fields);
  }
  return fields;
}

/** The metadata block of a published document: every field that has a value, with names and addresses for ids; withheld documents are left out. */
export function factsOf(portal: Portal, document: DisclosureDocument): readonly Fact[] {
  const data = document as unknown as Readonly<Record<string, unknown>>;
  const facts = describedFields(document.type).flatMap(({ key, term, references }): Fact[] => {
    const value = data[key];
    if (value === undefined) return [];
    const values =
      references === 'organ'
        ? namedIn(document, key).map((id) => ({ text: portal.organName(id), ...(portal.organ(id) && { path: organPath(id) }) }))
        : references === 'document'
          ? namedIn(document, key)
              .flatMap((id) => portal.document(id) ?? [])
              .map((other) => ({ text: other.title, path: documentPath(other) }))
          : Array.isArray(value)
            ? [{ text: value.join('、') }]
            : [{ text: String(value) }];
    return values.length > 0 ? [{ key, term, values }] : [];
  });
  const validity = portal.validity(document);
  return validity ? [...facts, { key: 'validity', term: '效力状态', values: [{ text: validity.state }] }] : facts;
}
