/** One task as a table or a text states it; merged cells are already filled. */
export interface WrittenTask {
  /** `12`, and `12-2` for the second requirement under it. */
  readonly number: string;
  /** Headings over it, from the widest, joined by `　`. */
  readonly subject: string;
  readonly content: string;
  /** As written; empty when nothing is said. */
  readonly organs: string;
  readonly due: string;
  /** From 1. */
  readonly line: number;
}

export interface TaskReading {
  readonly tasks: readonly WrittenTask[];
  /** Lines that a person must look at, in order. */
  readonly remarks: readonly { readonly line: number; readonly message: string }[];
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell that runs over a page is written twice: `2⏎⏎2`. */
function withoutRepeat(cell: string): string {
  const text = cell.replace(/\s+/g, '');
  const half = text.slice(0, text.length / 2);
  return /\n\s*\n/.test(cell) && half + half === text ? half : text;
}

/** The text of word processors: each cell begins with a tab, rows are parted by a blank line, and both may stand inside a cell. */
function rowsOfTabbedText(lines: readonly string[]): Row[] {
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

function rowsOfMarkdownTable(lines: readonly string[]): Row[] {
  return lines.flatMap((line, index) => {
    if (!/^\s*\|.*\|\s*$/.test(line) || /^[\s|:-]+$/.test(line)) return [];
    const cells = line.trim().slice(1, -1).split('|');
    return [{ line: index + 1, cells: cells.map((cell) => cell.replace(/<br\s*\/?>/g, '').replace(/\s+/g, '')) }];
  });
}

interface Layout {
  readonly width: number;
  readonly number: number;
  readonly content: number;
  readonly organs: number | undefined;
  readonly due: number | undefined;
}

/** What each column is for; a header with fewer cells than the rows has one that spans several, the one after the number. */
function layoutOf(header: readonly string[], width: number): Layout | undefined {
  const spread = Math.max(0, width - header.length);
  const at = (pattern: RegExp) => {
    const index = header.findIndex((cell) => pattern.test(cell));
    return index < 0 ? undefined : index + (index > 1 ? spread : 0);
  };
  const number = at(/序号|编号/);
  const organs = at(/责任|牵头|部门|单位/);
  const due = at(/时限|时间|期限|进度/);
  const texts = header.map((_, index) => index + (index > 1 ? spread : 0)).filter((index) => ![number, organs, due].includes(index));
  const content = texts.at(-1);
  return number === undefined || content === undefined ? undefined : { width, number, content, organs, due };
}

/** A row with too many cells is two that lost the border between them: the first ends with its content, the rest is set to the right. */
function splitOverfull({ line, cells }: Row, { width, content }: Layout): Row[] {
  if (cells.length <= width) return [{ line, cells }];
  const rest = cells.slice(content + 1);
  return [
    { line, cells: cells.slice(0, content + 1) },
    { line, cells: [...Array.from({ length: Math.max(0, width - rest.length) }, () => ''), ...rest] },
  ];
}

function tasksOfRows(rows: readonly Row[]): TaskReading | undefined {
  const headerIndex = rows.findIndex(({ cells }) => cells.some((cell) => /^(?:序号|编号)$/.test(cell)) && cells.length >= 3);
  const header = rows[headerIndex];
  if (!header) return undefined;
  const body = rows.slice(headerIndex + 1);
  const widths = new Map<number, number>();
  for (const { cells } of body) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const width = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? header.cells.length;
  const layout = layoutOf(header.cells, width);
  if (!layout) return undefined;
  const remarks: { line: number; message: string }[] = [];
  const tasks: WrittenTask[] = [];
  const above = new Map<number, string>();
  const counts = new Map<string, number>();
  for (const row of body) {
    if (row.cells.length !== width) remarks.push({ line: row.line, message: `这一行有 ${row.cells.length} 格，别的行是 ${width} 格，请核对。` });
    for (const { line, cells } of splitOverfull(row, layout)) {
      if (cells.every((cell, index) => cell === '' || cell === header.cells[index])) continue;
      const filled = Array.from({ length: width }, (_, index) => {
        const cell = cells[index] ?? '';
        if (cell !== '' && index !== layout.content) {
          above.set(index, cell);
          // A new heading ends what was merged below the old one, but not who is responsible and by when.
          if (index !== layout.number && index < layout.content) for (let lower = index + 1; lower < layout.content; lower += 1) above.delete(lower);
        }
        return cell || (index === layout.content ? '' : (above.get(index) ?? ''));
      });
      const content = filled[layout.content]!;
      if (content === '') continue;
      const number = filled[layout.number]!;
      const count = (counts.get(number) ?? 0) + 1;
      counts.set(number, count);
      tasks.push({
        number: count > 1 ? `${number}-${count}` : number,
        subject: filled
          .slice(0, layout.content)
          .filter((cell, index) => index !== layout.number && cell !== '')
          .join('　'),
        content,
        organs: layout.organs === undefined ? '' : filled[layout.organs]!,
        due: layout.due === undefined ? '' : filled[layout.due]!,
        line,
      });
    }
  }
  return { tasks, remarks: [...remarks, ...numberRemarks(tasks)] };
}

/** Numbers that are missing from the sequence, and those that stand in two places. */
function numberRemarks(tasks: readonly WrittenTask[]): { line: number; message: string }[] {
  const numbered = tasks.filter(({ number }) => /^\d+$/.test(number));
  return numbered.flatMap(({ number, line }, index) => {
    const previous = index === 0 ? 0 : Number(numbered[index - 1]!.number);
    const expected = previous + 1;
    if (Number(number) === expected) return [];
    if (Number(number) > expected)
      return [
        { line, message: `序号从 ${previous} 跳到 ${number}，缺 ${expected}${Number(number) - 1 > expected ? `—${Number(number) - 1}` : ''}。` },
      ];
    return [{ line, message: `序号 ${number} 排在 ${previous} 之后，顺序不对。` }];
  });
}

const sectionHeading = /^(?:#+\s*)?([一二三四五六七八九十]+)、\s*(.+)$/;
const itemHeading = /^(?:#+\s*)?[（(]([一二三四五六七八九十]+)[）)]\s*(.+)$/s;
const responsible = /[（(]\s*((?:牵头|责任|配合)(?:单位|部门)[：:][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]/g;

/** A text in numbered items whose sentences end in （责任单位：…）. */
function tasksOfText(lines: readonly string[]): TaskReading | undefined {
  const paragraphs: { line: number; text: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') continue;
    const last = paragraphs.at(-1);
    // A page break parts a sentence; what begins no item goes on with it.
    if (
      last &&
      !/[。：；！？）)”]$/.test(last.text) &&
      !sectionHeading.test(text) &&
      !itemHeading.test(text) &&
      !/^#/.test(text) &&
      !/^#/.test(last.text)
    )
      last.text += text;
    else paragraphs.push({ line: index + 1, text });
  }
  const tasks: WrittenTask[] = [];
  let section = '';
  let sectionNumber = '';
  for (const { line, text } of paragraphs) {
    const heading = sectionHeading.exec(text);
    if (heading) [sectionNumber, section] = [heading[1]!, heading[2]!.replace(/\s+/g, '')];
    const item = itemHeading.exec(text);
    const body = (item?.[2] ?? text).replace(/\s+/g, '');
    const subject = item ? (/^(.+?)。/.exec(body)?.[1] ?? '') : '';
    let from = 0;
    for (const match of body.matchAll(responsible)) {
      const content = body.slice(from, match.index).replace(subject && from === 0 ? `${subject}。` : '', '');
      from = match.index + match[0].length;
      const number = item ? `${sectionNumber}（${item[1]!}）` : sectionNumber;
      const used = tasks.filter((task) => task.number === number || task.number.startsWith(`${number}-`)).length;
      tasks.push({
        number: used > 0 ? `${number}-${used + 1}` : number,
        subject: [section, subject].filter(Boolean).join('　'),
        content: content.replace(/^[。；，、]/, '') || subject,
        organs: match[1]!.replace(/^责任(?:单位|部门)[：:]/, ''),
        due: /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末)?(?:之?前|以前)|(?:\d{4})?年底(?:之?前)?/.exec(content)?.[0] ?? '',
        line,
      });
    }
  }
  return tasks.length > 0 ? { tasks, remarks: [] } : undefined;
}

/**
 * Reads the tasks of a 任务分解表 from text: a table as word processors give it (tabs and blank lines), a Markdown table, or a text whose
 * items end in （责任单位：…）. Cells that were merged are filled from above. `undefined` when the text holds no tasks.
 */
export function readTaskTable(text: string): TaskReading | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const markdown = rowsOfMarkdownTable(lines);
  return (markdown.length > 1 ? tasksOfRows(markdown) : undefined) ?? tasksOfRows(rowsOfTabbedText(lines)) ?? tasksOfText(lines);
}
