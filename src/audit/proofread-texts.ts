import { dayOf, documentTypes, lineOf, splitDocumentPath, type ContentPlace, type Day, type DisclosureDocument, type Observation } from '#disclosure';
import { checks, commonWords, makeWordList, readMarkdown, readSingleText, toProof, type Passage, type WordList } from '#proofreading';
import type { ContentSubject } from './rule.ts';

type Found = Observation & { readonly where: ContentPlace };

interface Proofreading {
  /** Number of texts read. */
  readonly texts: number;
  /** By id of the check. */
  readonly found: ReadonlyMap<string, readonly Found[]>;
}

/** These tell of deadlines that other documents set, or that have been kept. */
const tellsOfOthers = new Set(['interpretation', 'annual-report', 'budget-report', 'register']);

function issuedOn(document: DisclosureDocument): Day | null {
  return tellsOfOthers.has(document.type) ? null : (document.dated ?? dayOf(document.published));
}

/** Title, summary and record texts of a document, at the lines of their fields. */
function* fieldsOf(document: DisclosureDocument): Generator<readonly Passage[]> {
  const { source } = document;
  for (const field of ['title', 'summary'] as const) {
    const text = document[field];
    if (text !== undefined) yield readSingleText(text, lineOf(source, field));
  }
  for (const { id, markdown } of documentTypes.get(document.type)?.sections?.({ ...document }) ?? []) {
    if (markdown !== undefined) yield readMarkdown(markdown).map((passage) => passage.onLine(lineOf(source, id)));
  }
}

class Reading {
  texts = 0;
  readonly found = new Map<string, Found[]>(checks.map(({ id }) => [id, []]));
  readonly #context: { asOf: Day; organNames: readonly string[]; words: WordList };

  constructor({ portal, settings, asOf }: ContentSubject) {
    const { words, allowed } = settings.proofreading;
    this.#context = {
      asOf,
      organNames: portal.organs.flatMap(({ name, shortNames }) => [name, ...(shortNames ?? [])]),
      words: makeWordList([...commonWords, ...words], allowed),
    };
  }

  read(file: string, passages: readonly Passage[], issued: Day | null): void {
    this.texts += 1;
    const proof = toProof(passages, { ...this.#context, issued });
    for (const { id, run } of checks) {
      let last: Found | undefined;
      for (const { passage, offset, message, fix } of run(proof)) {
        const { line, column } = passage.placeAt(offset);
        // The same fault again and again in one line is told once.
        if (last && last.where.line === line && last.fix === fix) continue;
        last = { where: { file, line, column }, message, fix };
        this.found.get(id)!.push(last);
      }
    }
  }
}

const readings = new WeakMap<ContentSubject, Proofreading>();

/** What proofreading finds in all texts of a content folder, withheld documents included; every text is read once for all rules. */
export function proofreadTexts(subject: ContentSubject): Proofreading {
  const done = readings.get(subject);
  if (done) return done;
  const { portal, bodies } = subject;
  const reading = new Reading(subject);
  for (const document of [...portal.documents, ...portal.withheld]) {
    for (const passages of fieldsOf(document)) reading.read(document.source.file, passages, issuedOn(document));
  }
  for (const [file, { text, firstLine }] of bodies) {
    const document = portal.anyDocument(splitDocumentPath(file)?.id ?? '');
    reading.read(file, readMarkdown(text, firstLine), document?.source.file === file ? issuedOn(document) : null);
  }
  readings.set(subject, reading);
  return reading;
}
