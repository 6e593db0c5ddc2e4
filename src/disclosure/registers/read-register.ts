import type { ContentFile } from '../content-file.ts';
import type { Day } from '../dates.ts';
import type { DocumentOf } from '../document-types/index.ts';
import { lineOf } from '../documents.ts';
import type { Problem } from '../finding.ts';
import { findNearest } from '../messages.ts';
import { columnsOfCheck, type RegisterCheck } from './register-checks.ts';
import type { RegisterColumn } from './register-columns.ts';
import { registerForms } from './register-forms.ts';
import { readRowTable, readWrittenRows, type RegisterRow, type RegisterRows } from './register-rows.ts';
import type { RowTable } from './row-table.ts';

export type Register = DocumentOf<'register'>;

/** The rows of a register: the current edition, then former ones as the document lists them. */
export interface RegisterEditions {
  readonly current: RegisterRows;
  readonly former: readonly RegisterRows[];
}

/** Table files by their path below the content folder, or why one could not be read. */
export type RowTables = Pick<ReadonlyMap<string, RowTable | Problem>, 'get'>;

/** Columns of the statutory form first, then those that the office adds. */
export function columnsOf(register: Pick<Register, 'form' | 'columns'>): readonly RegisterColumn[] {
  return [...(registerForms.get(register.form ?? '')?.columns ?? []), ...(register.columns ?? [])];
}

export function checksOf(register: Pick<Register, 'form' | 'checks'>): readonly RegisterCheck[] {
  return [...(registerForms.get(register.form ?? '')?.checks ?? []), ...(register.checks ?? [])];
}

/** The rows whose display has not ended; all of them in a register without an end of display. */
export function rowsOnDisplay(register: Pick<Register, 'form' | 'checks'>, rows: readonly RegisterRow[], asOf: Day): readonly RegisterRow[] {
  const ends = checksOf(register).flatMap((check) => ('displayedUntil' in check ? [check.displayedUntil] : []));
  if (ends.length === 0) return rows;
  return rows.filter(({ cells }) => ends.every((key) => typeof cells[key] !== 'string' || cells[key] >= asOf));
}

/** The path of a table file that lies beside a register. */
export function rowsPathOf(register: Pick<Register, 'source'>, rowsFile: string): string {
  return register.source.file.replace(/[^/]+$/, rowsFile);
}

function* structureProblems(register: Register): Iterable<Problem> {
  const columns = columnsOf(register);
  const keys = columns.map(({ key }) => key);
  const at = (path: string) => ({ file: register.source.file, line: lineOf(register.source, path) });
  const statutory = new Set((registerForms.get(register.form ?? '')?.columns ?? []).flatMap(({ key, title }) => [key, title]));
  for (const [index, { key, title }] of (register.columns ?? []).entries()) {
    if (!statutory.has(key) && !statutory.has(title)) continue;
    yield {
      rule: 'register-rows',
      where: at(`columns.${index}`),
      message: `“${title}”（${key}）是法定样式已有的列。`,
      fix: '删去这一列，不必重写。',
    };
  }
  for (const [index, check] of (register.checks ?? []).entries()) {
    for (const key of columnsOfCheck(check)) {
      if (keys.includes(key)) continue;
      const nearest = findNearest(key, keys);
      yield {
        rule: 'register-rows',
        where: at(`checks.${index}`),
        message: `勾稽关系里写的列“${key}”不在 columns 里。${nearest ? `是否为 ${nearest}？` : ''}`,
        fix: '改成已有的列编号，或删去这一条。',
      };
    }
  }
}

const noRows = (file: string) => ({ rows: { file, rows: [] }, problems: [] });

/**
 * Reads the rows of a register. Problems name file, row and column; a table file that is missing or unreadable is one of them.
 * @param parsed the file of the register, for rows that stand in it
 */
export function readRegister(
  register: Register,
  parsed: ContentFile,
  tables: RowTables,
): { editions: RegisterEditions; problems: readonly Problem[] } {
  const columns = columnsOf(register);
  const { file } = register.source;
  const fromFile = (rowsFile: string, path: string) => {
    const at = rowsPathOf(register, rowsFile);
    const table = tables.get(at);
    if (table === undefined) {
      const where = { file, line: lineOf(register.source, path) };
      const fix = `把 ${rowsFile} 放到 ${file.slice(0, file.lastIndexOf('/') + 1)} 里，或改正文件名。`;
      return { ...noRows(at), problems: [{ rule: 'register-rows', where, message: `找不到行所在的文件“${rowsFile}”。`, fix }] };
    }
    return 'rule' in table ? { ...noRows(at), problems: [table] } : readRowTable(table, columns);
  };
  const current =
    register.rowsFile === undefined
      ? readWrittenRows(file, (parsed.data['rows'] ?? []) as Readonly<Record<string, unknown>>[], columns, (path) => lineOf(parsed.source, path))
      : fromFile(register.rowsFile, 'rowsFile');
  const former = (register.formerEditions ?? []).map(({ rowsFile }, index) => fromFile(rowsFile, `formerEditions.${index}.rowsFile`));
  return {
    editions: { current: current.rows, former: former.map(({ rows }) => rows) },
    problems: [...structureProblems(register), ...current.problems, ...former.flatMap(({ problems }) => problems)],
  };
}
