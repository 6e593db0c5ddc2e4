import { dueDayOf, isOpenEnded } from './due-days.ts';
import { isTaskHeader, layoutOf, type TaskLayout } from './task-columns.ts';
import { headingStart, plainNumber, type TaskReading, type TaskRemark, type TaskRow, type WrittenTask } from './task-reading.ts';

/** A row with too many cells is two that lost the border between them: the first ends with its content, the rest is set to the right. */
function splitOverfull({ line, cells }: TaskRow, { width, content }: TaskLayout): TaskRow[] {
  if (cells.length <= width) return [{ line, cells }];
  const rest = cells.slice(content + 1);
  return [
    { line, cells: cells.slice(0, content + 1) },
    { line, cells: [...Array.from({ length: Math.max(0, width - rest.length) }, () => ''), ...rest] },
  ];
}

/** A row whose merged cells were lost at its left is set to the right again: its number or its deadline shows how far. */
function setRight(row: TaskRow, { width, number, due }: TaskLayout): TaskRow {
  const { cells } = row;
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  const isNumber = (index: number) => plainNumber(cells[index] ?? '') !== undefined;
  const isDue = (cell: string) => cell.length <= 20 && (dueDayOf(cell, 2000) !== undefined || isOpenEnded(cell));
  const lost = width - filled;
  if (filled < 2 || lost <= 0) return row;
  const byNumber = number !== undefined && number >= lost && !isNumber(number) && isNumber(number - lost);
  const byDue = number === undefined && due !== undefined && due >= lost && isDue(cells[due - lost] ?? '') && !isDue(cells[due] ?? '');
  return byNumber || byDue ? { ...row, cells: [...Array.from({ length: lost }, () => ''), ...cells.slice(0, filled)] } : row;
}

/** The heading that a row consists of: one cell over the whole width, or nothing but a heading before the content. */
function headingOf({ cells }: TaskRow, { width, content, organs, due, number }: TaskLayout, arabic: boolean): string | undefined {
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]));
  const texts = [...new Set(filled.map((index) => cells[index]!))];
  const isWide = cells.length === 1 ? width > 1 : filled.length === width && width > 1;
  if (texts.length === 1 && (isWide || (filled[0]! < content && headingStart.test(texts[0]!)))) return texts[0];
  // 一 | 优化公开 | | : the number of a part, among tasks with arabic numbers.
  const label = number === undefined ? '' : (cells[number] ?? '');
  const open = [...organs.map(({ index }) => index), due].every((index) => index === undefined || (cells[index] ?? '') === '');
  if (!arabic || !open || !/^[（(]?[一二三四五六七八九十]+[）)]?[、.．]?$/u.test(label)) return undefined;
  return texts.join('、').replace(/(?<=[、）)])、/u, '');
}

interface OpenTask extends WrittenTask {
  organs: string;
  due: string;
}

/** Numbers that are missing from the sequence, and those that stand in two places; a new part may begin again with 1. */
function numberRemarks(numbers: readonly { readonly value: string; readonly line: number; readonly section: string }[]): TaskRemark[] {
  const arabic = numbers.filter(({ value }) => /^\d+$/.test(value));
  return arabic.flatMap(({ value, line, section }, index) => {
    const before = arabic[index - 1];
    const previous = before ? Number(before.value) : 0;
    const current = Number(value);
    if (current === previous + 1 || (current === 1 && before && before.section !== section)) return [];
    if (current > previous)
      return [{ line, message: `序号从 ${previous} 跳到 ${current}，缺 ${previous + 1}${current - 1 > previous + 1 ? `—${current - 1}` : ''}。` }];
    return [{ line, message: `序号 ${current} 排在 ${previous} 之后，顺序不对。` }];
  });
}

/** Reads the tasks of a table whose header names what is to be done and by whom; `undefined` for another table. */
export function tasksOfRows(rows: readonly TaskRow[]): TaskReading | undefined {
  const headerIndex = rows.findIndex(({ cells }) => isTaskHeader(cells));
  const header = rows[headerIndex]?.cells;
  if (!header) return undefined;
  const body = rows.slice(headerIndex + 1);
  const before = rows[headerIndex - 1]?.cells.filter((cell) => cell !== '') ?? [];
  const widths = new Map<number, number>();
  for (const { cells } of body) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const width = [...widths].filter(([size]) => size > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? header.length;
  const layout = layoutOf(header, body, width);
  if (!layout) return undefined;
  const arabic = layout.number !== undefined && body.some(({ cells }) => /^\d+$/.test(plainNumber(cells[layout.number!] ?? '') ?? ''));

  const remarks: TaskRemark[] = [];
  const tasks: OpenTask[] = [];
  const numbers: { value: string; line: number; section: string }[] = [];
  const inherited: string[] = [];
  const above = new Map<number, string>();
  const used = new Map<string, number>();
  let section = before.length === 1 && headingStart.test(before[0]!) ? before[0]! : '';
  let number = '';
  for (const row of body.map((written) => setRight(written, layout))) {
    const heading = headingOf(row, layout, arabic);
    if (heading !== undefined) {
      section = heading;
      above.clear();
      continue;
    }
    if (row.cells.length !== width) remarks.push({ line: row.line, message: `这一行有 ${row.cells.length} 格，别的行是 ${width} 格，请核对。` });
    for (const { line, cells } of splitOverfull(row, layout)) {
      if (cells.every((cell, index) => cell === '' || cell === header[index]) || isTaskHeader(cells)) continue;
      const own = (index: number | undefined) => (index === undefined ? '' : (cells[index] ?? ''));
      const filled = (index: number | undefined) => {
        if (index === undefined) return '';
        const cell = own(index);
        if (cell !== '') above.set(index, cell);
        return cell || (above.get(index) ?? '');
      };
      for (const index of layout.subjects) {
        // A new heading ends what was merged below the old one, but not who is responsible and by when.
        if (own(index) !== '') for (const lower of layout.subjects) if (lower > index) above.delete(lower);
      }
      const subjects = layout.subjects.map(filled).filter(Boolean);
      let content = own(layout.content);
      const label = own(layout.number);
      const inText = layout.number === undefined ? /^(\d{1,3})\s*[.．、]\s*(?!\d)/u.exec(content || (subjects.at(-1) ?? '')) : undefined;
      if (inText && content) content = content.slice(inText[0].length);
      const written = inText?.[1] ?? (label === '' ? undefined : (plainNumber(label) ?? label));
      // A number that is written again on the next page is no new one.
      if (written !== undefined && (numbers.at(-1)?.value !== written || numbers.at(-1)?.section !== section))
        numbers.push({ value: written, line, section });
      // Of a row that names one of those responsible, only what stands before it was merged.
      const named = layout.organs.find(({ index }) => own(index) !== '')?.index ?? Infinity;
      const responsible = layout.organs.map(({ index, word }) => {
        if (index > named && own(index) === '') above.delete(index);
        const cell = filled(index);
        return cell && `${/^(?:牵头|责任|配合)/.test(cell) ? '' : word}${cell}`;
      });
      const organs = responsible.filter(Boolean).join('；');
      const due = filled(layout.due);
      const last = tasks.at(-1);
      if (content === '' && written === undefined) {
        // The content was merged over several rows, one for each of those responsible.
        const more = layout.organs
          .map(({ index }) => own(index))
          .filter(Boolean)
          .join('、');
        if (last && more !== '' && !last.organs.includes(more)) last.organs += `、${more}`;
        if (last && own(layout.due) !== '' && !last.due.includes(own(layout.due))) last.due += `${last.due && '；'}${own(layout.due)}`;
        continue;
      }
      if (content === '') content = subjects.pop() ?? '';
      if (content === '') {
        remarks.push({ line, message: `序号 ${written ?? ''} 没有写任务内容，没有读入。` });
        continue;
      }
      if (written !== undefined)
        number = used.has(written) && section ? `${/^[一二三四五六七八九十]+/u.exec(section)?.[0] ?? ''}${written}` : written;
      else if (layout.number === undefined) number = String(tasks.length + 1);
      const count = (used.get(number) ?? 0) + 1;
      used.set(number, count);
      const isEmpty = (index: number | undefined) => index !== undefined && own(index) === '' && above.has(index);
      const isInherited = isEmpty(layout.due) || (layout.organs.length > 0 && layout.organs.every(({ index }) => isEmpty(index)));
      if (written !== undefined && isInherited) inherited.push(number);
      tasks.push({
        number: count > 1 ? `${number}-${count}` : number,
        subject: [section, ...subjects].filter(Boolean).join('　'),
        content,
        organs,
        due,
        remark: layout.remarks.flatMap(({ index, heading }) => (own(index) === '' ? [] : [`${heading}：${own(index)}`])).join('；'),
        line,
      });
    }
  }
  return { tasks, remarks: [...remarks, ...numberRemarks(numbers)], inherited, numbered: numbers.length };
}
