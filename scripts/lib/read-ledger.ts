import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { toCsvText, type Problem, type RegisterForm, type RegisterRow, type RowTable } from '#disclosure';
import { readRowTable } from '#row-tables';
import { contentFolder } from './read-content.ts';
import { UserError } from './user-error.ts';

/**
 * Writes a ledger that has nothing but its header; returns its full path.
 * @throws UserError when the file is there already
 */
export function newLedger(name: string, { columns }: Pick<RegisterForm, 'columns'>): string {
  const file = resolve(name);
  if (existsSync(file)) throw new UserError(`已经有这个文件：${file}`, '换一个文件名，已有的台账不会被改写。');
  writeFileSync(file, toCsvText([columns.map(({ title }) => title)]));
  return file;
}

/**
 * Reads the table file of a ledger that stays inside the office.
 * @throws UserError when there is no such file, when it cannot be read, or when it lies where it would be published
 */
export async function readLedgerTable(name: string, content: string | undefined): Promise<RowTable> {
  const file = resolve(name);
  if (!/\.(?:csv|xlsx)$/i.test(file) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new UserError(
      `找不到台账：${file}`,
      '写明一个 CSV 或者 XLSX 文件；没有台账的，用 --template 新建：受理台账用 npm run applications，复议、诉讼台账用 npm run annual-tables。',
    );
  }
  const published = realpathSync(contentFolder(content));
  if (realpathSync(file).startsWith(published + sep)) {
    throw new UserError(`台账放在内容文件夹里：${file}`, `台账只供内部使用，移到 ${published} 以外，再运行一次。`);
  }
  const table = await readRowTable(dirname(file), basename(file));
  if ('rule' in table) throw new UserError(`${file} 第 ${table.where.line} 行：${table.message}`, table.fix);
  return table;
}

/** What is wrong in a ledger, a line for each. */
export function describeLedgerProblems(problems: readonly Problem[]): string {
  return problems
    .map(({ where, message, fix }) => `${where.file}:${where.line}${where.column === undefined ? '' : `:${where.column}`}　${message}${fix}\n`)
    .join('');
}

/**
 * The rows of a ledger from which figures are made.
 * @throws UserError when anything in it is wrong, for then the figures would be
 */
export function completeLedger({
  rows,
  problems,
}: {
  readonly rows: readonly RegisterRow[];
  readonly problems: readonly Problem[];
}): readonly RegisterRow[] {
  if (problems.length > 0) throw new UserError(describeLedgerProblems(problems).trimEnd(), '改正台账后再汇总。');
  return rows;
}
