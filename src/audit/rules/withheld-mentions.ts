import { cite, isOfType, lineOf, type ContentPlace, type Portal } from '#disclosure';
import { publishedTexts } from '../published-texts.ts';
import { withheldDocumentCause } from '../references.ts';
import { cellPlace } from '../register-places.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';
import { describeWithheld, withheldTracesOf, type WithheldTrace } from '../withheld-traces.ts';

interface Passage {
  readonly text: string;
  readonly placeAt: (line: number) => ContentPlace;
}

const fields = ['title', 'summary', 'keywords'] as const;

/** Everything that readers see: texts, what lists show of documents, and the cells of registers. */
function* passagesOf(subject: ContentSubject): Generator<Passage> {
  const { portal, registers } = subject;
  for (const { file, text, lineAt } of publishedTexts(subject)) yield { text, placeAt: (line) => ({ file, line: lineAt(line) }) };
  for (const document of portal.documents) {
    const { source } = document;
    for (const field of fields) {
      const text = [document[field] ?? ''].flat().join('\n');
      if (text !== '') yield { text, placeAt: () => ({ file: source.file, line: lineOf(source, field) }) };
    }
  }
  for (const register of portal.documents.filter(isOfType('register'))) {
    const current = registers.get(register.id)?.current;
    for (const row of current?.rows ?? []) {
      for (const [key, cell] of Object.entries(row.cells)) {
        if (typeof cell === 'string') yield { text: cell, placeAt: () => cellPlace(register, current!, row, key) };
      }
    }
  }
}

/** What names a document; its address in a link is told by the rule on links. */
const naming: ReadonlySet<WithheldTrace['name']> = new Set(['标题', '索引号', '附件名称']);

function namesIn(portal: Portal, text: string): readonly WithheldTrace[] {
  return withheldTracesOf(portal)
    .tracesIn(text)
    .filter(({ name }) => naming.has(name));
}

/** A document that is not disclosed is not named in public either. */
export const withheldMentions: ContentRule = {
  id: 'withheld-mentions',
  version: 1,
  title: '公开的文字没有写出不公开的文件',
  inapplicable: '没有依申请公开、不予公开的文件',
  basis: [cite('disclosure-regulation', 17)],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    if (portal.withheld.length === 0) return;
    for (const { text, placeAt } of passagesOf(subject)) {
      count();
      if (namesIn(portal, text).length === 0) continue;
      for (const [line, words] of text.split('\n').entries()) {
        const [trace] = namesIn(portal, words);
        if (!trace) continue;
        yield {
          where: placeAt(line),
          message: `这里写了不公开的文件 ${describeWithheld(trace.document)}的${trace.name}。`,
          fix: '删去这一处；经审查可以公开的，先按程序变更那件文件的公开属性。',
          cause: withheldDocumentCause(trace.document.id),
        };
      }
    }
  },
};
