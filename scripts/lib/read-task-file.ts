import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import readSheets from 'read-excel-file/node';
import { readTaskTable, tasksOfRows, type TaskReading, type TaskRow } from '#disclosure';
import { decodeText } from '#decode-text';
import { textOfCell } from '#row-tables';
import { UserError } from './user-error.ts';

export interface TaskFile {
  readonly reading: TaskReading | undefined;
  /** Everything that the file says, for the year in its heading. */
  readonly text: string;
}

const tidy = (cell: string) => cell.replace(/\s+/g, '');

/** Rows of every table of an HTML text; a cell that spans several leaves those after it, and below it, empty. */
function rowsOfHtml(html: string): TaskRow[] {
  const rows: TaskRow[] = [];
  let cells: string[] | undefined;
  let cell: string | undefined;
  let span = { columns: 1, rows: 1 };
  /** Rows that a cell above still covers, by column. */
  const covered = new Map<number, number>();
  const skipCovered = () => {
    while (cells && (covered.get(cells.length) ?? 0) > 0) {
      covered.set(cells.length, covered.get(cells.length)! - 1);
      cells.push('');
    }
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'table') covered.clear();
      if (name === 'tr') cells = [];
      if (name !== 'td' && name !== 'th') return;
      skipCovered();
      cell = '';
      span = { columns: Number(attributes['colspan'] ?? 1), rows: Number(attributes['rowspan'] ?? 1) };
    },
    ontext(text) {
      if (cell !== undefined) cell += text;
    },
    onclosetag(name) {
      if ((name === 'td' || name === 'th') && cells && cell !== undefined) {
        for (let column = 0; column < span.columns; column += 1) {
          if (span.rows > 1) covered.set(cells.length, span.rows - 1);
          cells.push(column === 0 ? tidy(cell) : '');
        }
        cell = undefined;
      }
      if (name !== 'tr' || !cells) return;
      skipCovered();
      rows.push({ line: rows.length + 1, cells });
      cells = undefined;
    },
  });
  parser.end(html);
  return rows;
}

function textFrom(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if (!decoded) throw new UserError('文字编码无法识别。', '用文字处理软件打开，另存为 UTF-8 编码的纯文本。');
  return decoded.text;
}

const joined = (rows: readonly TaskRow[]) => rows.map(({ cells }) => cells.join('\t')).join('\n');

/**
 * Reads the tasks of a Word document, a workbook, a CSV file or a text.
 * @throws UserError when the file cannot be read as what its name says
 */
export async function readTaskFile(file: string, bytes: Uint8Array): Promise<TaskFile> {
  const kind = extname(file).toLowerCase();
  if (kind === '.csv') {
    const records = parse(textFrom(bytes), { bom: true, relaxColumnCount: true, relaxQuotes: true }) as string[][];
    const rows = records.map((record, index) => ({ line: index + 1, cells: record.map(tidy) }));
    return { reading: tasksOfRows(rows), text: joined(rows) };
  }
  try {
    if (kind === '.xlsx') {
      const sheets = await readSheets(Buffer.from(bytes));
      const rows = sheets.flatMap(({ data }) =>
        data.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => tidy(textOfCell(cell))) })),
      );
      return { reading: tasksOfRows(rows), text: `${sheets.map(({ sheet }) => sheet).join('\n')}\n${joined(rows)}` };
    }
    if (kind === '.docx') {
      const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
      const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      const reading = tasksOfRows(rowsOfHtml(html));
      return { reading: reading && reading.tasks.length > 0 ? reading : readTaskTable(text), text };
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UserError(`${file} 不能读取：${error.message}`, '可能已经损坏、加密，或者扩展名与内容不符；请另存一份再试。');
  }
  if (['.doc', '.xls', '.wps', '.et', '.pdf'].includes(kind))
    throw new UserError(`${kind} 文件不能直接读取。`, '用文字处理软件或表格软件打开，另存为 .docx、.xlsx、.csv 或纯文本。');
  const text = textFrom(bytes);
  return { reading: /<t[dh][\s>]/i.test(text) ? (tasksOfRows(rowsOfHtml(text)) ?? readTaskTable(text)) : readTaskTable(text), text };
}
