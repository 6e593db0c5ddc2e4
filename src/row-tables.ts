import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readSheets, { type CellValue } from 'read-excel-file/node';
import type { Problem, RowTable } from '#disclosure';
import { isRowTable, listFiles } from './content-folder.ts';
import { decodeText } from './decode-text.ts';

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function toTable(file: string, lines: readonly Line[]): RowTable | Problem {
  const header = lines.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (header < 0) return fault(file, 1, '文件是空的，没有表头。', '第一行写列名，以下每行一条。');
  return { file, headerLine: lines[header]!.line, header: lines[header]!.cells, rows: lines.slice(header + 1) };
}

const fault = (file: string, line: number, message: string, fix: string): Problem => ({ rule: 'register-rows', where: { file, line }, message, fix });

/** The first line, from 1, with a quotation mark that has no second on it; `undefined` when there is none. */
function unpairedLine(text: string): number | undefined {
  const index = text.split('\n').findIndex((line) => line.split('"').length % 2 === 0);
  return index < 0 ? undefined : index + 1;
}

function readCsv(file: string, bytes: Uint8Array): RowTable | Problem {
  const decoded = decodeText(bytes);
  if (!decoded) return fault(file, 1, '文字编码无法识别。', '用表格软件打开，另存为“CSV UTF-8”。');
  try {
    const records = parse(decoded.text, { bom: true, relaxColumnCount: true, info: true, skipEmptyLines: true }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    // The parser says on which line a record ends; one that spans lines begins where it says less its own line breaks.
    return toTable(
      file,
      records.map(({ record, info }) => ({ line: info.lines - record.join('').split('\n').length + 1, cells: record })),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const end = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return fault(
      file,
      unpairedLine(decoded.text) ?? end,
      '这一行的引号不配对，后面的内容无法读取。',
      '含有逗号或换行的值用一对半角双引号括起来；值里的双引号写两个。用表格软件另存为 CSV 可以避免。',
    );
  }
}

/** What a cell of a workbook shows: numbers without the noise of binary fractions (0.1 + 0.2), days as in `2026-01-31`. */
export function textOfCell(value: CellValue | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** `A` → 1, `AB` → 28. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

const firstSheet = 'xl/worksheets/sheet1.xml';
const mergedCells = /<mergeCell ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g;
const formulaWithoutResult = /<c r="([A-Z]+)(\d+)"[^>]*>\s*<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>)\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>/;

/** A cell from which nothing can be read though it does not look empty: one that another covers, or a formula that was never worked out. */
function hiddenCell(file: string, bytes: Uint8Array, headerLine: number): Problem | undefined {
  const sheet = unzipSync(bytes, { filter: ({ name }) => name === firstSheet })[firstSheet];
  const xml = sheet ? strFromU8(sheet) : '';
  for (const [, letters, from, to] of xml.matchAll(mergedCells)) {
    // A title above the rows may stretch over them.
    if (from === to && Number(from) <= headerLine) continue;
    const message = `从第 ${from} 行第 ${columnNumber(letters!)} 列起是合并的单元格，只有第一格读得出内容。`;
    const found = fault(file, Number(from), message, '取消合并，每一行都写上自己的内容。');
    return { ...found, where: { ...found.where, column: columnNumber(letters!) } };
  }
  const [, letters, line] = formulaWithoutResult.exec(xml) ?? [];
  if (!letters) return undefined;
  const message = `第 ${line} 行第 ${columnNumber(letters)} 列写的是公式，文件里没有算出的结果。`;
  const found = fault(file, Number(line), message, '用表格软件打开，重新计算后保存；或者把公式换成数值。');
  return { ...found, where: { ...found.where, column: columnNumber(letters) } };
}

async function readWorkbook(file: string, bytes: Uint8Array): Promise<RowTable | Problem> {
  let sheets;
  try {
    sheets = await readSheets(Buffer.from(bytes));
  } catch {
    return fault(file, 1, '不是能够读取的 XLSX 文件，可能已经损坏或者加密。', '用表格软件打开，另存为“Excel 工作簿（*.xlsx）”，不要加密码。');
  }
  const [first] = sheets;
  const table = toTable(
    file,
    (first?.data ?? []).map((cells, index) => ({ line: index + 1, cells: cells.map(textOfCell) })),
  );
  return 'rule' in table ? table : (hiddenCell(file, bytes, table.headerLine) ?? table);
}

/** One table file (`documents/…/rows.csv` or `.xlsx`, the first sheet); or why it cannot be read. */
export async function readRowTable(contentFolder: string, file: string): Promise<RowTable | Problem> {
  const bytes = readFileSync(join(contentFolder, file));
  return file.endsWith('.csv') ? readCsv(file, bytes) : readWorkbook(file, bytes);
}

/** Every table file below `documents/`, by its path below the content folder. */
export async function readRowTables(contentFolder: string): Promise<Map<string, RowTable | Problem>> {
  const tables = new Map<string, RowTable | Problem>();
  for (const name of listFiles(join(contentFolder, 'documents')).filter(isRowTable)) {
    const file = `documents/${name}`;
    tables.set(file, await readRowTable(contentFolder, file));
  }
  return tables;
}
