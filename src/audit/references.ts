import { documentTypes, fieldsOf, findNearest, namedIn, type DisclosureDocument } from '#disclosure';

/** An id that a document's field names. */
export interface Reference {
  readonly field: string;
  /** The official Chinese term of the field. */
  readonly term: string;
  readonly kind: 'organ' | 'document';
  readonly id: string;
  /** Key path of the id in its file. */
  readonly path: string;
}

type ReferenceField = Pick<Reference, 'field' | 'term' | 'kind'>;
const fieldCache = new Map<string, readonly ReferenceField[]>();

function referenceFields(typeId: DisclosureDocument['type']): readonly ReferenceField[] {
  let fields = fieldCache.get(typeId);
  if (!fields) {
    fields = Object.entries(fieldsOf(documentTypes.get(typeId)!)).flatMap(([field, schema]) => {
      const meta = schema.meta();
      return meta?.references ? [{ field, term: meta.title ?? field, kind: meta.references }] : [];
    });
    fieldCache.set(typeId, fields);
  }
  return fields;
}

/** Every id that stands in the document's file; what was filled in from other fields is left out. */
export function referencesOf(document: DisclosureDocument): Reference[] {
  const { lines } = document.source;
  return referenceFields(document.type)
    .filter(({ field }) => lines[field] !== undefined)
    .flatMap((field) =>
      namedIn(document, field.field).map((id, index) => {
        const path = `${field.field}.${index}`;
        return { ...field, id, path: lines[path] === undefined ? field.field : path };
      }),
    );
}

/** `是否为 finance？` for an id that does not exist, or nothing when none is near. */
export function suggest(id: string, candidates: readonly string[]): string {
  const nearest = findNearest(id, candidates);
  return nearest ? `是否为 ${nearest}？` : '';
}

/** The cause of everything that is said because no organ has an id. */
export const unknownOrganCause = (id: string) => `organ ${id}`;
/** The cause of everything that is said because no document has an id. */
export const unknownDocumentCause = (id: string) => `document ${id}`;
/** The cause of everything that is said because a document is not disclosed. */
export const withheldDocumentCause = (id: string) => `withheld ${id}`;
/** What was published too late is told once, by the rule of its own deadline. */
export const latePublicationCause = (id: string) => `late ${id}`;

/**
 * Chains that lead back to where they begin, each once, beginning with the smallest of its ids; a node that leads to itself is none.
 * Takes time linear in nodes and edges.
 */
export function* findCycles(nodes: Iterable<string>, next: (node: string) => readonly string[]): Generator<readonly string[]> {
  const done = new Set<string>();
  for (const root of nodes) {
    if (done.has(root)) continue;
    const path = [root];
    const positions = new Map([[root, 0]]);
    const pending = [[...next(root)]];
    while (path.length > 0) {
      const node = pending.at(-1)!.pop();
      if (node === undefined) {
        const left = path.pop()!;
        pending.pop();
        positions.delete(left);
        done.add(left);
        continue;
      }
      const position = positions.get(node);
      if (position !== undefined) {
        const cycle = path.slice(position);
        if (cycle.length > 1) yield fromSmallest(cycle);
      } else if (!done.has(node)) {
        positions.set(node, path.length);
        path.push(node);
        pending.push([...next(node)]);
      }
    }
  }
}

function fromSmallest(cycle: readonly string[]): readonly string[] {
  const smallest = cycle.reduce((best, node, index) => (node < cycle[best]! ? index : best), 0);
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}
