import { dayOf, lineOf, lineOfText, splitDocumentPath, type ContentPlace, type Day, type DisclosureDocument, type Observation } from '#disclosure';
import { checks, readMarkdown, readSingleText, toProof, type Passage } from '#proofreading';
import { recordTextsOf } from './published-texts.ts';
import { readingContextOf, type ReadingContext } from './reading-context.ts';
import type { ContentSubject, TextBody } from './rule.ts';

type Found = Observation & { readonly where: ContentPlace };

interface Proofreading {
  /** Number of texts read. */
  readonly texts: number;
  /** By id of the check. */
  readonly found: ReadonlyMap<string, readonly Found[]>;
}

/** These tell of deadlines that other documents set, or that have been kept. */
const tellsOfOthers = new Set(['interpretation', 'annual-report', 'budget-report', 'register']);

/** The day that deadlines in a text are measured by; `null` where they are not. */
export function issuedOn(document: DisclosureDocument): Day | null {
  return tellsOfOthers.has(document.type) ? null : (document.dated ?? dayOf(document.published));
}

/** Title, summary and record texts of a document, at the lines of their fields. */
function* fieldsOf(document: DisclosureDocument): Generator<readonly Passage[]> {
  const { source } = document;
  for (const field of ['title', 'summary'] as const) {
    const text = document[field];
    if (text !== undefined) yield readSingleText(text, lineOf(source, field));
  }
  for (const { id, markdown } of recordTextsOf(document))
    yield readMarkdown(markdown).map((passage) => passage.onLine(lineOfText(source, id, passage.placeAt(0).line - 1)));
}

/** What was found in a body, or in the fields of a document; plain data. */
export interface ProofOfTexts {
  readonly file: string;
  readonly issued: Day | null;
  readonly texts: number;
  readonly found: readonly (readonly [check: string, found: Found])[];
}

/** By the body or document, so that texts that did not change are not read again. */
const kept = new WeakMap<TextBody | DisclosureDocument, { readonly context: ReadingContext; readonly proof: ProofOfTexts }>();

/** A slip in a word, and the passage in which it stands. */
interface Slip {
  readonly id: string;
  readonly passage: Passage;
  readonly offset: number;
  readonly entry: [check: string, found: Found];
}

/** Characters between the beginning of a name and a wrong word in it, at most. */
const longestName = 16;

/** Whether a wrong word stands in the name of an organ that is told as wrong itself. */
function isWithinName({ id, passage, offset }: Slip, near: readonly Slip[]): boolean {
  return (
    id === 'wrong-words' &&
    near.some((other) => other.id === 'organ-names' && other.passage === passage && Math.abs(offset - other.offset) <= longestName)
  );
}

function proofread(
  of: TextBody | DisclosureDocument,
  file: string,
  texts: () => Iterable<readonly Passage[]>,
  context: ReadingContext,
  issued: Day | null,
): ProofOfTexts {
  const known = kept.get(of);
  if (known?.context === context && known.proof.file === file && known.proof.issued === issued) return known.proof;
  let count = 0;
  const found: [check: string, found: Found][] = [];
  for (const passages of texts()) {
    count += 1;
    const { asOf, organNames, words } = context;
    const proof = toProof(passages, { asOf, organNames, words, issued });
    const near: Slip[] = [];
    for (const { id, run } of checks) {
      let last: Found | undefined;
      for (const { passage, offset, message, fix } of run(proof)) {
        const { line, column } = passage.placeAt(offset);
        // The same fault again and again in one line is told once.
        if (last && last.where.line === line && last.fix === fix) continue;
        last = { where: { file, line, column }, message, fix };
        found.push([id, last]);
        if (id === 'organ-names' || id === 'wrong-words') near.push({ id, passage, offset, entry: found.at(-1)! });
      }
    }
    for (const { entry } of near.filter((slip) => isWithinName(slip, near))) found.splice(found.indexOf(entry), 1);
  }
  const proof = { file, issued, texts: count, found };
  keepProof(of, context, proof);
  return proof;
}

/** Keeps what was found in a text elsewhere. */
export function keepProof(of: TextBody | DisclosureDocument, context: ReadingContext, proof: ProofOfTexts): void {
  kept.set(of, { context, proof });
}

/** What proofreading finds in a body, which is read once. */
export function proofreadBody(file: string, body: TextBody, context: ReadingContext, issued: Day | null): ProofOfTexts {
  return proofread(body, file, () => [readMarkdown(body.text, body.firstLine)], context, issued);
}

const readings = new WeakMap<ContentSubject, Proofreading>();

/** What proofreading finds in all texts of a content folder, withheld documents included; every text is read once for all rules. */
export function proofreadTexts(subject: ContentSubject): Proofreading {
  const done = readings.get(subject);
  if (done) return done;
  const { portal, bodies } = subject;
  const context = readingContextOf(subject.settings, portal.site, subject.asOf);
  let texts = 0;
  const found = new Map<string, Found[]>(checks.map(({ id }) => [id, []]));
  const add = (result: ProofOfTexts) => {
    texts += result.texts;
    for (const [check, one] of result.found) found.get(check)!.push(one);
  };
  for (const document of [...portal.documents, ...portal.withheld]) {
    add(proofread(document, document.source.file, () => fieldsOf(document), context, issuedOn(document)));
  }
  for (const [file, body] of bodies) {
    const document = portal.anyDocument(splitDocumentPath(file)?.id ?? '');
    const issued = document?.source.file === file ? issuedOn(document) : null;
    add(proofreadBody(file, body, context, issued));
  }
  const reading = { texts, found };
  readings.set(subject, reading);
  return reading;
}
