import { cite } from '#disclosure';
import { at } from '../places.ts';
import { tablesIn, textsOfDocuments } from '../text-tables.ts';
import { wrongSums, type TableSum } from '../wrong-sums.ts';
import type { ContentRule, TextBody } from '../rule.ts';

function* wrongSumsIn({ text }: TextBody): Generator<TableSum> {
  if (!/合\s*计|总\s*计|共\s*计/u.test(text)) return;
  for (const table of tablesIn(text)) yield* wrongSums(table);
}

/** Sums that a table of a text states of its own rows. */
export const tableSums: ContentRule = {
  id: 'table-sums',
  version: 2,
  title: '正文表格的合计与各行相加相符',
  inapplicable: '没有正文',
  basis: [cite('disclosure-regulation', 6)],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    for (const [document, body] of textsOfDocuments(subject)) {
      count();
      for (const { line, column, label, written, sum } of wrongSumsIn(body)) {
        yield {
          where: { ...at(document), line: body.firstLine + line },
          message: `表格“${column}”列的${label}是 ${written}，以上各行相加是 ${sum}。`,
          fix: '核对各行和合计，改正填错的数字；各行不是合计的组成部分的，把合计换一个说法。',
        };
      }
    }
  },
};
