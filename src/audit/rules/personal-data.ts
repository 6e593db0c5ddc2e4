import { cite, lineOf, type ContentPlace, type ContentSource } from '#disclosure';
import { findPersonalData } from '../personal-data/index.ts';
import { publishedTexts } from '../published-texts.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

interface ShownText {
  readonly where: (line: number) => ContentPlace;
  readonly text: string;
}

/** Internal fields reach no output; `source` is where the document was read from. */
const unshown: ReadonlySet<string> = new Set(['source', 'review', 'disclosureBasis', 'disclosureReviewBy']);

/** Every text in a record's fields, with its key path. */
function* textsIn(value: unknown, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* textsIn(entry, `${path}.${index}`);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) if (path !== '' || !unshown.has(key)) yield* textsIn(entry, path ? `${path}.${key}` : key);
  }
}

function* fieldTexts(source: ContentSource, data: unknown): Generator<ShownText> {
  for (const [path, text] of textsIn(data, '')) yield { text, where: () => ({ file: source.file, line: lineOf(source, path) }) };
}

function* shownTexts(subject: ContentSubject): Generator<ShownText> {
  const { portal, settings, attachments } = subject;
  for (const name of ['site.yaml', 'organs.yaml', 'columns.yaml'] as const) {
    const file = settings.files[name];
    if (file) yield* fieldTexts(file.source, file.data);
  }
  for (const document of [...portal.documents, ...portal.pages]) yield* fieldTexts(document.source, document);
  for (const { file, text, lineAt } of publishedTexts(subject)) {
    // Texts of records are among their fields.
    if (subject.bodies.has(file)) yield { text, where: (line) => ({ file, line: lineAt(line) }) };
  }
  const withheld = new Set(portal.withheld.map(({ id }) => id));
  for (const { document, file } of attachments) {
    // The file's own name would carry the data into reports.
    if (!withheld.has(document)) yield { text: file, where: () => ({ file: `attachments/${document}/`, line: 1 }) };
  }
}

/** Numbers that name a person must not be published; found by their form and check digits, and never shown in full. */
export const personalData: ContentRule = {
  id: 'personal-data',
  version: 1,
  title: '公开内容不含身份证号码、手机号码和银行卡号',
  basis: [cite('personal-information-law', 28), cite('personal-information-law', 34)],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    for (const { text, where } of shownTexts(subject)) {
      count();
      for (const { line, kind, masked } of findPersonalData(text, subject.asOf)) {
        yield {
          where: where(line),
          message: `有一个${kind}：${masked}。`,
          fix: '删去，或按去标识化的要求隐去中间各位；依法必须公开的、属于对外办公电话或者对公账户的，作例外登记。',
        };
      }
    }
  },
};
