import {
  columnsOf,
  dayOf,
  isOfType,
  lineOf,
  lineOfText,
  splitDocumentPath,
  type ContentFile,
  type ContentPlace,
  type ContentSource,
  type Day,
  type DisclosureDocument,
  type DocumentOf,
  type Observation,
  type RegisterRows,
} from '#disclosure';
import { checks, readCells, readMarkdown, readSingleText, toProof, type Passage } from '#proofreading';
import { seeTexts } from './field-texts.ts';
import { recordTextsOf } from './published-texts.ts';
import { readingContextOf, type ReadingContext } from './reading-context.ts';
import { cellPlace } from './register-places.ts';
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

/** Fields that hold names from a list, numbers and single words. */
const terms: ReadonlySet<string> = new Set(['topic', 'genre', 'kind', 'disclosure', 'documentNumber', 'keywords']);
const leastLength = 6;

/** Texts in other fields than those of `told`, each at its own line. */
function otherTexts(source: ContentSource, data: unknown, told: ReadonlySet<string>): readonly (readonly Passage[])[] {
  const texts: (readonly Passage[])[] = [];
  seeTexts(data, '', (path, text) => {
    if (text.length < leastLength || told.has(path.split('.')[0]!) || !/\p{Script=Han}{2}/u.test(text)) return;
    const passages = text.includes('\n') ? readMarkdown(text) : readSingleText(text, 1);
    texts.push(passages.map((passage) => passage.onLine(lineOfText(source, path, passage.placeAt(0).line - 1))));
  });
  return texts;
}

/** Title, summary, record texts and other texts of a document, at the lines of their fields. */
function* fieldsOf(document: DisclosureDocument): Generator<readonly Passage[]> {
  const { source } = document;
  for (const field of ['title', 'summary'] as const) {
    const text = document[field];
    if (text !== undefined) yield readSingleText(text, lineOf(source, field));
  }
  for (const { id, markdown } of recordTextsOf(document))
    yield readMarkdown(markdown).map((passage) => passage.onLine(lineOfText(source, id, passage.placeAt(0).line - 1)));
  yield* otherTexts(source, document, new Set([...terms, 'title', 'summary', ...recordTextsOf(document).map(({ id }) => id)]));
}

/** What was found in a body, in the fields of a document or settings file, or in the cells of a register; plain data. */
export interface ProofOfTexts {
  readonly file: string;
  readonly issued: Day | null;
  readonly texts: number;
  readonly found: readonly (readonly [check: string, found: Found])[];
}

/** What texts belong to. */
type TextOwner = TextBody | DisclosureDocument | RegisterRows | ContentFile;

/** By what they belong to, so that texts that did not change are not read again. */
const kept = new WeakMap<TextOwner, { readonly context: ReadingContext; readonly proof: ProofOfTexts }>();

/** The cells of a register that hold words, with their places. */
function cellsOf(register: DocumentOf<'register'>, rows: RegisterRows): { text: string; column: number; place: () => ContentPlace }[] {
  const columns = columnsOf(register).filter(({ kind }) => kind === '文字');
  return rows.rows.flatMap((row) =>
    columns.flatMap(({ key }, column) => {
      const text = row.cells[key];
      return typeof text === 'string' ? [{ text, column, place: () => cellPlace(register, rows, row, key) }] : [];
    }),
  );
}

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
  of: TextOwner,
  file: string,
  texts: () => Iterable<readonly Passage[]>,
  context: ReadingContext,
  issued: Day | null,
  placeOf: (line: number, column: number) => ContentPlace = (line, column) => ({ file, line, column }),
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
      let last: { readonly line: number; readonly fix: string } | undefined;
      for (const { passage, offset, message, fix } of run(proof)) {
        const { line, column } = passage.placeAt(offset);
        // The same fault again and again in one line is told once.
        if (last?.line === line && last.fix === fix) continue;
        last = { line, fix };
        found.push([id, { where: placeOf(line, column), message, fix }]);
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
export function keepProof(of: TextOwner, context: ReadingContext, proof: ProofOfTexts): void {
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
  const { portal, settings, bodies, registers } = subject;
  const context = readingContextOf(settings, portal.site, subject.asOf);
  let texts = 0;
  const found = new Map<string, Found[]>(checks.map(({ id }) => [id, []]));
  const add = (result: ProofOfTexts) => {
    texts += result.texts;
    for (const [check, one] of result.found) found.get(check)!.push(one);
  };
  for (const document of [...portal.documents, ...portal.withheld]) {
    add(proofread(document, document.source.file, () => fieldsOf(document), context, issuedOn(document)));
  }
  for (const name of ['site.yaml', 'organs.yaml', 'columns.yaml', 'topics.yaml'] as const) {
    const file = settings.files[name];
    if (file) add(proofread(file, name, () => otherTexts(file.source, file.data, terms), context, null));
  }
  for (const register of [...portal.documents, ...portal.withheld].filter(isOfType('register'))) {
    const rows = registers.get(register.id)?.current;
    if (!rows) continue;
    const cells = cellsOf(register, rows);
    add(
      proofread(
        rows,
        rows.file,
        () => [readCells(cells)],
        context,
        null,
        (line) => cells[line - 1]!.place(),
      ),
    );
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
