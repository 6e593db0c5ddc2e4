import { cite } from '#disclosure';
import { at } from '../places.ts';
import { tablesIn, textsOfDocuments } from '../text-tables.ts';
import type { ContentRule } from '../rule.ts';

/** The line between header and rows. */
const rule = /^\|[\s:|-]*-[\s:|-]*\|?$/;

/** Every row of a table in a text has a cell for each column; a row with a single cell is taken for the title of a group. */
export const tableCells: ContentRule = {
  id: 'table-cells',
  version: 2,
  title: '正文表格每行的格数与表头相同',
  inapplicable: '没有正文',
  basis: [cite('disclosure-regulation', 6)],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    for (const [document, body] of textsOfDocuments(subject)) {
      count();
      if (!body.text.includes('|')) continue;
      const lines = body.text.split('\n').map((line) => line.trim());
      for (const [header, ...rows] of tablesIn(body.text)) {
        if (rows.length > 1 && header!.cells.length > 1 && !rule.test(lines[header!.line + 1] ?? '')) {
          yield {
            where: { ...at(document), line: body.firstLine + header!.line },
            message: `表头以“${header!.cells[0]}”开头的表格，表头下面没有“| --- |”一行，不会显示成表格。`,
            fix: `在表头下面加一行：|${' --- |'.repeat(header!.cells.length)}`,
          };
          continue;
        }
        const columns = header!.cells.length;
        for (const { line, cells } of rows) {
          if (cells.length === columns || cells.length === 1) continue;
          yield {
            where: { ...at(document), line: body.firstLine + line },
            message: `表头以“${header!.cells[0]}”开头的表格，有一行是 ${cells.length} 格，表头是 ${columns} 格，${cells.length < columns ? '后面的格会空着' : '多出的不会显示'}。`,
            fix: '核对这一行是否少填或者多填了一格；没有内容的格写“—”。',
          };
        }
      }
    }
  },
};
