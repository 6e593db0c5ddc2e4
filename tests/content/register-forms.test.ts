import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  addDays,
  checksOf,
  columnsOf,
  compareEditions,
  findOverdueRows,
  findRegisterFaults,
  grassrootsFields,
  isOfType,
  registerForms,
  rowsOnDisplay,
  type CellValue,
  type Register,
  type RegisterCheck,
  type RegisterFault,
  type RegisterRow,
} from '#disclosure';
import { readContent, type ReadContent } from '../../scripts/lib/read-content.ts';

const asOf = '2026-11-20';
const limits = { newMediaDays: 14, rectificationMonths: 12 };
let content: ReadContent;

beforeAll(async () => {
  content = await readContent(fileURLToPath(new URL('../../content', import.meta.url)));
}, 60_000);

const registers = () => content.reader.documents.filter(isOfType('register'));
const rowsOf = ({ id }: Register) => content.reader.registers.get(id)!.current.rows;
const faultsOf = (register: Register, checks: readonly RegisterCheck[], rows: readonly RegisterRow[]): readonly RegisterFault[] => {
  const columns = columnsOf(register);
  return [...findRegisterFaults(columns, checks, rows), ...findOverdueRows(columns, checks, rows, asOf, limits)];
};
const withCells = (rows: readonly RegisterRow[], index: number, cells: Readonly<Record<string, CellValue>>) =>
  rows.map((row, position) => (position === index ? { ...row, cells: { ...row.cells, ...cells } } : row));
const empty = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, null]));

/** Cells that break a check in a row; a table-wide check is broken by taking rows away. */
function breakingCells(check: RegisterCheck, cells: RegisterRow['cells']): Readonly<Record<string, CellValue>> | undefined {
  const day = '2026-06-01';
  if ('sum' in check) return { ...Object.fromEntries(check.sum.map((key) => [key, 1])), [check.equals]: check.sum.length + 1 };
  if ('atMost' in check) return { [check.value]: 2, [check.atMost]: 1 };
  if ('floor' in check) return { [check.item]: Object.keys(check.least)[0]!, [check.floor]: Object.values(check.least)[0]! - 1 };
  if ('earlier' in check) return { [check.earlier]: day, [check.later]: addDays(day, -1) };
  if ('order' in check) return { [check.order[0]!]: day, [check.order[1]!]: addDays(day, -1) };
  if ('steps' in check) return { ...empty(check.steps), [check.steps.at(-1)!]: day };
  if ('span' in check) return { [check.from]: day, [check.to]: addDays(day, 2), [check.span]: 3 };
  if ('empty' in check) return { [check.when]: check.is[0]!, [check.empty[0]!]: day };
  if ('zero' in check) return { [check.when]: check.is[0]!, [check.zero[0]!]: 1 };
  if ('when' in check) return { [check.when]: check.is[0]!, ...empty(check.filled) };
  if ('parent' in check) return { [check.parent]: '没有这一行' };
  if ('renewed' in check) return { [check.after]: '2020-01-01' };
  if ('after' in check && 'filled' in check) return { [check.after]: '2020-01-01', ...empty(check.filled) };
  if ('past' in check) return { [check.past[0]!]: addDays(asOf, 1) };
  if ('share' in check) return { [check.whole]: 200, [check.part]: 100, [check.share]: 51 };
  if ('until' in check) return { [check.until]: addDays(asOf, 1), [check.state]: check.not[0]! };
  if ('after' in check) return { [check.after]: '2020-01-01', [check.state]: check.not[0]! };
  return 'displayedUntil' in check ? { ...cells, [check.displayedUntil]: addDays(asOf, -1) } : undefined;
}

describe('statutory forms', () => {
  test.each([...registerForms.values()].filter(({ id }) => id !== 'tasks'))('$title is shown by a demonstration register that keeps it', ({ id }) => {
    const shown = registers().filter(({ form }) => form === id);
    expect(shown).not.toEqual([]);
    for (const register of shown) {
      expect(rowsOf(register).length).toBeGreaterThanOrEqual(3);
      expect(faultsOf(register, checksOf(register), rowsOf(register)).map(({ message }) => message)).toEqual([]);
    }
  });

  test.each([...registerForms.values()].flatMap(({ id, checks }) => checks.map((check) => [id, JSON.stringify(check), check] as const)))(
    '%s can fail %s',
    (id, _, check) => {
      const register = registers().find(({ form }) => form === id);
      const rows = register ? rowsOf(register) : [{ cells: {}, line: 1 }];
      const subject = register ?? ({ form: id } as Register);
      if ('displayedUntil' in check) {
        const ended = withCells(rows, 0, breakingCells(check, rows[0]!.cells)!);
        expect(rowsOnDisplay(subject, ended, asOf)).toHaveLength(rowsOnDisplay(subject, rows.slice(1), asOf).length);
        return;
      }
      if ('covers' in check) {
        for (const value of check.values) {
          const without = rows.filter(({ cells }) => cells[check.covers] !== value);
          expect(faultsOf(subject, [check], without).map(({ message }) => message)).toEqual([expect.stringContaining(`没有“${value}”`)]);
        }
        return;
      }
      if ('once' in check) {
        const repeated = withCells(rows, 1, Object.fromEntries(check.once.map((key) => [key, rows[0]!.cells[key] ?? null])));
        expect(faultsOf(subject, [check], repeated).map(({ ordinal }) => ordinal)).toEqual([2]);
        return;
      }
      const planted = withCells(rows, 0, breakingCells(check, rows[0]!.cells)!);
      expect(faultsOf(subject, [check], planted).filter(({ ordinal }) => ordinal === 1)).not.toEqual([]);
    },
  );
});

describe('contradictions planted in demonstration registers', () => {
  const cases: readonly (readonly [id: string, row: number, cells: Readonly<Record<string, CellValue>>, messages: readonly string[]])[] = [
    ['subsidy-payments-2026', 3, { amount: 681_633 }, ['第 2 行：“发放金额”是 4628624，而它的 6 个下级相加是 4628625。']],
    ['government-debt-2025', 0, { balance: 222_851 }, ['第 1 行：“债务余额合计”是 222851，而“一般债务余额”加“专项债务余额”是 222850.5。']],
    ['direct-funds-2026-q3', 3, { unallocated: 0 }, ['第 4 行：“上级下达”是 860，而“已分配”加“未分配”是 800。']],
    ['direct-funds-2026-q3', 0, { spent: 3261 }, ['第 1 行：“已支出”是 3261，超过“已分配”的 3260。']],
    ['new-media-accounts', 6, { changed: '2025-01-02' }, ['第 7 行：“关停日期”是 2024-03-29，早于“变更日期”的 2025-01-02。']],
    ['new-media-accounts', 0, { lastUpdate: '2026-11-01' }, ['第 1 行：“最近更新日期”是 2026-11-01，期限 2026-11-15 已经过了，“状态”还是“在用”。']],
    ['audit-rectification', 2, { state: '正在整改' }, ['第 3 行：“整改状态”是“正在整改”，“整改情况公布日期”却填了 2026-04-16。']],
    [
      'audit-rectification',
      4,
      { published: '2025-07-28' },
      ['第 5 行：“审计结果公布日期”是 2025-07-28，期限 2026-07-28 已经过了，“整改情况公布日期”还是空的。'],
    ],
    ['land-announcements-2026', 4, { to: '2026-11-19' }, ['第 5 行：“公告期至”是 2026-11-19，已经过了，“状态”还是“进行中”。']],
    ['response-ledger-2026', 4, { due: '2026-11-19' }, ['第 5 行：“承诺期限”是 2026-11-19，已经过了，“落实状态”还是“正在落实”。']],
    ['demand-handling-2026', 0, { settled: null }, ['第 1 行：已填“办结回复”（2026-10-12），前面的“整改销号”却是空的。']],
    ['letters-2026-10', 1, { took: 6 }, ['第 2 行：“办理天数”是 6，而从“来信日期”到“答复日期”是 8 日。']],
    ['survey-bus-2026', 1, { answers: 643 }, ['第 1 行：“有效回答”是 1284，而它的 3 个下级相加是 1285。']],
    [
      'random-inspections-2026',
      3,
      { checked: null, resultPublished: null, plannedEnd: '2026-10-15' },
      ['第 4 行：“计划完成日期”是 2026-10-15，期限 2026-11-15 已经过了，“实际抽查”、“结果公示日期”还是空的。'],
    ],
    ['proposals-2026', 0, { answered: '2026-03-19' }, ['第 1 行：“答复日期”是 2026-03-19，早于“交办日期”的 2026-03-20。']],
  ];

  test.each(cases)('%s, row index %i', (id, row, cells, messages) => {
    const register = registers().find((known) => known.id === id)!;
    expect(faultsOf(register, checksOf(register), withCells(rowsOf(register), row, cells)).map(({ message }) => message)).toEqual(messages);
  });
});

test('the catalogue of the county has each of the 26 fields', () => {
  const rows = rowsOf(registers().find(({ id }) => id === 'disclosure-catalogue-county')!);
  expect([...new Set(rows.map(({ cells }) => cells['field']))].sort()).toEqual([...grassrootsFields].sort());
});

test('direct funds stand in a column that is named to the letter', () => {
  const { column } = registers().find(({ form }) => form === 'direct-funds')!;
  expect(content.settings.columns.find(({ id }) => id === column)?.title).toBe('财政资金直达基层');
});

test('the list of powers tells what changed from edition to edition', () => {
  const register = registers().find(({ id }) => id === 'power-list')!;
  const { current, former } = content.reader.registers.get(register.id)!;
  const columns = columnsOf(register);
  const codes = (rows: readonly RegisterRow[]) => rows.map(({ cells }) => cells['code']);
  const [latest, earlier] = [compareEditions(columns, former[0]!.rows, current.rows), compareEditions(columns, former[1]!.rows, former[0]!.rows)];
  expect(codes(latest.added)).toEqual(['0600501000']);
  expect(codes(latest.removed)).toEqual(['0100103000']);
  expect(latest.changed.map(({ cells }) => cells.map(({ column, before, after }) => [column.key, before, after]))).toEqual([
    [['level', '县级', '乡级']],
  ]);
  expect(codes(earlier.added)).toEqual(['0600502000', '0700601000']);
});
