import type { InspectedCell } from '#audit';
import type { TextPiece } from '../extract-text/pdf-blocks.ts';

/** A list of names on a page, told from where its pieces stand: the row with the head 姓名 and everything below it. */
export interface PageTable {
  readonly rows: readonly (readonly (InspectedCell | undefined)[])[];
  /** Pieces that do not belong to it. */
  readonly rest: readonly TextPiece[];
}

interface Column {
  readonly left: number;
  right: number;
  text: string;
}

const nameHead = /^(?:.{0,4}姓\s*名|户\s*主)$/;

/** Pieces on one line, from left to right; lines from top to bottom. */
function linesOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const sorted = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: TextPiece[][] = [];
  for (const piece of sorted) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - piece.y) < piece.height * 0.4) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

function columnsOf(line: readonly TextPiece[]): Column[] {
  const columns: Column[] = [];
  for (const { text, x, width, height } of line) {
    const last = columns.at(-1);
    if (last && x - last.right < height * 0.6) {
      last.text += text;
      last.right = x + width;
    } else columns.push({ left: x, right: x + width, text });
  }
  return columns;
}

function nearestColumn(columns: readonly Column[], middle: number): number {
  let best = 0;
  for (const [index, { left, right }] of columns.entries()) {
    const distance = Math.abs((left + right) / 2 - middle);
    if (distance < Math.abs((columns[best]!.left + columns[best]!.right) / 2 - middle)) best = index;
  }
  return best;
}

/** The list of names on a page; `undefined` when it has none. `heads`: those of the page before, which a list that goes on keeps. */
export function readPageTable(pieces: readonly TextPiece[]): PageTable | undefined {
  if (!pieces.some(({ text }) => text.includes('名') || text.includes('户主'))) return undefined;
  const lines = linesOf(pieces);
  const first = lines.findIndex((line) => columnsOf(line).some(({ text }) => nameHead.test(text.trim())));
  const columns = first < 0 ? [] : columnsOf(lines[first]!);
  if (columns.length < 2) return undefined;
  const nameColumn = columns.findIndex(({ text }) => nameHead.test(text.trim()));
  const rows: string[][] = [columns.map(({ text }) => text.trim())];
  for (const line of lines.slice(first + 1)) {
    const cells = columns.map(() => '');
    for (const { left, right, text } of columnsOf(line)) cells[nearestColumn(columns, (left + right) / 2)] += text;
    const last = rows.at(-1)!;
    // A line without a name goes on with the cells above it.
    if (cells[nameColumn] === '' && rows.length > 1) for (const [index, text] of cells.entries()) last[index] += text && `\n${text}`;
    else rows.push(cells);
  }
  return {
    rows: rows.map((row, index) => row.map((text, column) => (text === '' ? undefined : { text, at: `第${index + 1}行第${column + 1}列` }))),
    rest: lines.slice(0, first).flat(),
  };
}
