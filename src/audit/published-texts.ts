import { documentTypes, lineOf, splitDocumentPath } from '#disclosure';
import type { ContentSubject } from './rule.ts';

/** A Markdown text that readers see. */
export interface PublishedText {
  readonly file: string;
  /** Id of the document or page that the text belongs to. */
  readonly owner: string;
  readonly text: string;
  /** Line of the file for a line of the text, counted from 0; for a text inside a record, always that of its field. */
  lineAt(line: number): number;
}

/** Bodies of documents and pages, then the texts of records; those of withheld documents are left out, those of unreadable ones are not. */
export function* publishedTexts({ portal, bodies }: ContentSubject): Generator<PublishedText> {
  for (const [file, { text, firstLine }] of bodies) {
    const owner = splitDocumentPath(file)?.id ?? /^pages\/(.+)\.mdx?$/.exec(file)?.[1] ?? '';
    const document = portal.anyDocument(owner);
    if (document?.source.file === file && !portal.document(owner)) continue;
    yield { file, owner, text, lineAt: (line) => firstLine + line };
  }
  for (const document of portal.documents) {
    const { source, id } = document;
    for (const section of documentTypes.get(document.type)?.sections?.({ ...document }) ?? []) {
      if (section.markdown !== undefined) yield { file: source.file, owner: id, text: section.markdown, lineAt: () => lineOf(source, section.id) };
    }
  }
}
