import { columnsOf, isOfType, lineOfText, type ContentPlace, type ContentSource } from '#disclosure';
import { maskPersonalData } from './index.ts';
import { seeTexts } from '../field-texts.ts';
import { publishedBodies } from '../published-texts.ts';
import { cellPlace } from '../register-places.ts';
import type { ContentSubject, TextBody } from '../rule.ts';

interface FieldText {
  readonly where: (line: number) => ContentPlace;
  readonly text: string;
  readonly body?: undefined;
}

/** A field, a cell or a name; or a body, in which tables may stand. */
export type ShownText = FieldText | { readonly file: string; readonly body: TextBody };

function fieldTexts(source: ContentSource, data: unknown): readonly FieldText[] {
  const texts: FieldText[] = [];
  seeTexts(data, '', (path, text) => texts.push({ text, where: (line) => ({ file: source.file, line: lineOfText(source, path, line) }) }));
  return texts;
}

/** Cells of published registers, former editions too, each behind the title of its column. */
function* registerTexts({ portal, registers }: ContentSubject): Generator<ShownText> {
  for (const register of portal.documents.filter(isOfType('register'))) {
    const editions = registers.get(register.id);
    if (!editions) continue;
    const columns = columnsOf(register).filter(({ kind }) => kind === '文字' || kind === '数字' || kind === '网址');
    for (const edition of [editions.current, ...editions.former]) {
      for (const row of edition.rows) {
        for (const { key, title } of columns) {
          const value = row.cells[key] ?? null;
          if (value !== null) yield { text: `${title}：${String(value)}`, where: () => cellPlace(register, edition, row, key) };
        }
      }
    }
  }
}

/** Every text of the content that readers see, names of files among them; not what attachments hold. */
export function* shownTexts(subject: ContentSubject): Generator<ShownText> {
  const { portal, settings, attachments, asOf } = subject;
  for (const name of ['site.yaml', 'organs.yaml', 'columns.yaml'] as const) {
    const file = settings.files[name];
    if (file) yield* fieldTexts(file.source, file.data);
  }
  for (const document of [...portal.documents, ...portal.pages]) {
    yield* fieldTexts(document.source, document);
    // The name of the file is a part of the address, and would carry the data into reports.
    yield { text: document.id, where: () => ({ file: maskPersonalData(document.source.file, asOf), line: 1 }) };
  }
  yield* registerTexts(subject);
  for (const { file, body } of publishedBodies(subject)) yield { file, body };
  const withheld = new Set(portal.withheld.map(({ id }) => id));
  for (const { document, file } of attachments) {
    // The file's own name would carry the data into reports.
    if (!withheld.has(document)) yield { text: file, where: () => ({ file: `attachments/${document}/`, line: 1 }) };
  }
}
