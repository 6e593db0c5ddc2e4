import { documentTypes, lineOfText, splitDocumentPath, type DisclosureDocument } from '#disclosure';
import type { ContentSubject, TextBody } from './rule.ts';

/** A Markdown text that readers see. */
export interface PublishedText {
  readonly file: string;
  /** Id of the document or page that the text belongs to. */
  readonly owner: string;
  readonly text: string;
  /** Line of the file for a line of the text, counted from 0. */
  lineAt(line: number): number;
}

/** A Markdown text that a record makes of its fields. */
interface RecordText {
  /** The field that the text belongs to. */
  readonly id: string;
  readonly markdown: string;
}

const recordTexts = new WeakMap<DisclosureDocument, readonly RecordText[]>();

/** The Markdown texts of a record; made once for each document. */
export function recordTextsOf(document: DisclosureDocument): readonly RecordText[] {
  let texts = recordTexts.get(document);
  if (!texts) {
    const sections = documentTypes.get(document.type)?.sections?.({ ...document }) ?? [];
    texts = sections.flatMap(({ id, markdown }) => (markdown === undefined ? [] : [{ id, markdown }]));
    recordTexts.set(document, texts);
  }
  return texts;
}

/** Bodies of documents and pages; those of withheld documents are left out, those of unreadable ones are not. */
export function* publishedBodies({ portal, bodies }: ContentSubject): Generator<{ file: string; owner: string; body: TextBody }> {
  for (const [file, body] of bodies) {
    const owner = splitDocumentPath(file)?.id ?? /^pages\/(.+)\.mdx?$/.exec(file)?.[1] ?? '';
    const document = portal.anyDocument(owner);
    if (document?.source.file === file && !portal.document(owner)) continue;
    yield { file, owner, body };
  }
}

/** Published bodies, then the texts of records. */
export function* publishedTexts(subject: ContentSubject): Generator<PublishedText> {
  const { portal } = subject;
  for (const { file, owner, body } of publishedBodies(subject)) {
    yield { file, owner, text: body.text, lineAt: (line) => body.firstLine + line };
  }
  for (const document of portal.documents) {
    const { source, id } = document;
    for (const section of recordTextsOf(document)) {
      yield { file: source.file, owner: id, text: section.markdown, lineAt: (line) => lineOfText(source, section.id, line) };
    }
  }
}
