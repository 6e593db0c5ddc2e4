import { isTaskHeader } from './task-columns.ts';
import { headingStart, plainNumber, type TaskRow } from './task-reading.ts';

/** A cell that runs over a page is written twice: `2⏎⏎2`. */
function withoutRepeat(cell: string): string {
  const text = cell.replace(/\s+/g, '');
  const half = text.slice(0, text.length / 2);
  return /\n\s*\n/.test(cell) && half + half === text ? half : text;
}

/** The text of word processors: each cell begins with a tab, rows are parted by a blank line, and both may stand inside a cell. */
export function rowsOfWordText(lines: readonly string[]): TaskRow[] {
  const cells: { line: number; text: string; afterBlank: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const tab = /^\s*\t(.*)$/.exec(line);
    if (tab) cells.push({ line: index + 1, text: tab[1]!, afterBlank: (lines[index - 1] ?? '').trim() === '' && !/\t/.test(lines[index - 1] ?? '') });
    else if (cells.length > 0) cells.at(-1)!.text += `\n${line}`;
  }
  const sizes = new Map<number, number>();
  let size = 0;
  for (const cell of [...cells.slice(1), { afterBlank: true }]) {
    size += 1;
    if (!cell.afterBlank) continue;
    sizes.set(size, (sizes.get(size) ?? 0) + 1);
    size = 0;
  }
  const width = [...sizes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
  const header = cells.findIndex(({ text }) => /^\s*(?:序号|编号)\s*$/.test(text));
  const rows: { line: number; cells: string[] }[] = [];
  for (const [index, cell] of cells.entries()) {
    const current = rows.at(-1);
    const full = current && (current.cells.length >= width || (index > header && rows.length === 1 && current.cells.length >= 3));
    if (!current || (cell.afterBlank && full)) rows.push({ line: cell.line, cells: [withoutRepeat(cell.text)] });
    else current.cells.push(withoutRepeat(cell.text));
  }
  return rows;
}

const tidy = (cell: string) =>
  cell
    .replace(/<br\s*\/?>/g, '')
    .replace(/\*\*|^"|"$/g, '')
    .replace(/\s+/g, '');

/** Lines whose cells are parted by `|`, as in Markdown, with or without the outer ones. */
export function rowsOfPipes(lines: readonly string[]): TaskRow[] {
  return lines.flatMap((line, index) => {
    if ((line.match(/\|/g)?.length ?? 0) < 2 || /^[\s|:-]+$/.test(line)) return [];
    const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
    const cells = inner.split('|').map(tidy);
    // Without outer strokes, a heading over several columns is filled up at the end of the line.
    const filled = line.trimStart().startsWith('|') || !isTaskHeader(cells) ? cells.length : cells.findLastIndex((cell) => cell !== '') + 1;
    return [{ line: index + 1, cells: cells.slice(0, filled) }];
  });
}

/** Lines whose cells are parted by tabs, as copied from a workbook; a line without a tab goes on with the last cell. */
export function rowsOfTabs(lines: readonly string[]): TaskRow[] {
  const rows: { line: number; cells: string[] }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const last = rows.at(-1);
    const cells = line.split('\t').map(tidy);
    if (cells.length > 1 || !last || last.cells.length === 1 || headingStart.test(cells[0]!)) rows.push({ line: index + 1, cells });
    else last.cells[last.cells.length - 1] += cells[0]!;
  }
  return rows;
}

/** Lines whose cells are parted by two blanks or more, as a table of a plain text is set. */
export function rowsOfSpaces(lines: readonly string[]): TaskRow[] {
  return lines.flatMap((line, index) => {
    const cells = line.trim().split(/\u3000+|[ \u00A0]{2,}/u);
    return cells[0] === '' ? [] : [{ line: index + 1, cells: cells.map(tidy) }];
  });
}

const dueWords =
  /^(?=.{2,30}$)(?:.*(?:\d月|[一二三四]季度|季末|季度|年底|年内|全年|半年|月底|工作日|每[年季月周])|.*(?:长期|持续|常态|即时|及时|适时|随时|立即|按要求|\d{4}[-./]\d))/u;
const organWords =
  /^(?!.*。.)(?=.{2,300}$).*(?:局|办|委|部|部门|室|单位|乡|镇|街道|政府|中心|科室?|院|校|公司|社|会|行|站|所)(?:[）)]|等|牵头|负责|配合|落实|按.{0,12}负责)*。?$/u;

/** A table flattened to lines, one for each cell: rows are known by their numbers, cells from the right by what they say. */
export function rowsOfFlatCells(lines: readonly string[]): TaskRow[] {
  const cells = lines.flatMap((line, index) => {
    const text = tidy(line.replace(/^\s*\|?|\|?\s*$/g, ''));
    return text === '' ? [] : [{ line: index + 1, text }];
  });
  const sizes = [7, 6, 5, 4, 3];
  const found = [...cells.keys()]
    .flatMap((start) => sizes.map((size) => ({ start, size })))
    .find(({ start, size }) => start + size <= cells.length && isTaskHeader(cells.slice(start, start + size).map(({ text }) => text)));
  if (!found) return [];
  const { start, size } = found;
  const headings = cells.slice(start, start + size).map(({ text }) => text);
  const named = headings.findIndex((heading) => /序号|编号/.test(heading));
  const columns = headings.filter((_, index) => index !== named);
  const hasDue = columns.findIndex((heading) => /时限|时间|期限|进度|节点/.test(heading));
  const rows: { line: number; cells: string[] }[] = [{ line: cells[start]!.line, cells: ['序号', ...columns] }];
  let current: { line: number; number: string; texts: string[] } | undefined;
  let previous = 0;
  const close = () => {
    if (!current) return;
    const { line, number, texts } = current;
    const ending = texts.findLastIndex((text) => (hasDue >= 0 ? dueWords : organWords).test(text));
    const own = ending < 0 ? texts : texts.slice(0, ending + 1);
    const after = texts.slice(own.length);
    const placed = own.length === columns.length ? own : fit(own, columns);
    rows.push({ line, cells: [number, ...placed] });
    // What stands behind the last cell is the heading of the next rows.
    if (after.length > 0) rows.push({ line, cells: [after.join('　')] });
    current = undefined;
  };
  for (const { line, text } of cells.slice(start + size)) {
    const number = /^\d+$/.test(plainNumber(text) ?? '') ? Number(plainNumber(text)) : undefined;
    if (number !== undefined && (number === 1 || (number > previous && number <= previous + 5))) {
      close();
      current = { line, number: String(number), texts: [] };
      previous = number;
    } else if (current) current.texts.push(text);
    else rows.push({ line, cells: [text] });
  }
  close();
  return rows;
}

/** Sets texts under headings although some are missing or broken into several: deadlines and organs are known by their words. */
function fit(texts: readonly string[], columns: readonly string[]): string[] {
  const left = [...texts];
  const placed = columns.map(() => '');
  const last = (pattern: RegExp) => left.findLastIndex((text) => pattern.test(text));
  for (const index of [...columns.keys()].reverse()) {
    const heading = columns[index]!;
    const pattern = /时限|时间|期限|进度|节点/.test(heading) ? dueWords : /责任|牵头|配合|承办|单位|部门|科室/.test(heading) ? organWords : undefined;
    if (!pattern) continue;
    const at = last(pattern);
    if (at < 0 || (at === 0 && left.length === 1)) continue;
    placed[index] = left.splice(at, 1)[0]!;
  }
  const textColumns = columns.flatMap((heading, index) =>
    /时限|时间|期限|进度|节点|责任|牵头|配合|承办|单位|部门|科室|备注/.test(heading) ? [] : [index],
  );
  for (const index of textColumns.slice(0, -1)) if (left.length > 1) placed[index] = left.shift()!;
  const content = textColumns.at(-1);
  if (content !== undefined) placed[content] = left.join('');
  return placed;
}
