import { addDays, addMonths, type Day } from '../dates.ts';
import type { DueCheck, RegisterCheck, registerThresholds } from './register-checks.ts';
import type { RegisterColumn } from './register-columns.ts';
import type { RegisterFault } from './register-faults.ts';
import type { RegisterRow } from './register-rows.ts';

export type RegisterLimits = Readonly<Record<(typeof registerThresholds)[number], number>>;

/** The last day on which nothing is late yet. */
function dueDay(day: Day, { days, months, threshold }: DueCheck, limits: RegisterLimits): Day {
  if (threshold === 'newMediaDays') return addDays(day, limits.newMediaDays);
  if (threshold === 'rectificationMonths') return addMonths(day, limits.rectificationMonths);
  return addDays(addMonths(day, months ?? 0), days ?? 0);
}

/** Rows in which something was due before `asOf` and is not done, or is said to be over, or to have been done, before its day. */
export function* findOverdueRows(
  columns: readonly RegisterColumn[],
  checks: readonly RegisterCheck[],
  rows: readonly RegisterRow[],
  asOf: Day,
  limits: RegisterLimits,
): Iterable<RegisterFault> {
  const titles = new Map(columns.map(({ key, title }) => [key, title]));
  const titleOf = (key: string) => titles.get(key) ?? key;
  for (const check of checks) {
    if ('past' in check) {
      for (const [index, row] of rows.entries()) {
        for (const key of check.past) {
          const day = row.cells[key];
          if (typeof day !== 'string' || day <= asOf) continue;
          yield {
            row,
            ordinal: index + 1,
            key,
            message: `第 ${index + 1} 行：“${titleOf(key)}”是 ${day}，这一天还没有到。`,
            fix: '改成实际的日期；还没有发生的，先不登记。',
          };
        }
      }
    }
    if ('until' in check) {
      for (const [index, row] of rows.entries()) {
        const [day, state] = [row.cells[check.until], row.cells[check.state]];
        if (typeof day !== 'string' || day < asOf || typeof state !== 'string' || !check.not.includes(state)) continue;
        yield {
          row,
          ordinal: index + 1,
          key: check.state,
          message: `第 ${index + 1} 行：“${titleOf(check.until)}”是 ${day}，还没有到，“${titleOf(check.state)}”已经写了“${state}”。`,
          fix: `核对“${titleOf(check.until)}”和“${titleOf(check.state)}”，改正写错的一个。`,
        };
      }
    }
    if (!('after' in check)) continue;
    for (const [index, row] of rows.entries()) {
      const day = row.cells[check.after];
      if (typeof day !== 'string') continue;
      const due = dueDay(day, check, limits);
      if (due >= asOf) continue;
      const ordinal = index + 1;
      const passed = `第 ${ordinal} 行：“${titleOf(check.after)}”是 ${day}，${due === day ? '已经过了' : `期限 ${due} 已经过了`}`;
      if ('renewed' in check) {
        yield { row, ordinal, key: check.after, message: `${passed}，还没有更新。`, fix: `核对这一行，改写“${titleOf(check.after)}”。` };
        continue;
      }
      if ('filled' in check) {
        const blank = check.filled.filter((key) => (row.cells[key] ?? null) === null);
        if (blank.length === 0) continue;
        const named = blank.map((key) => `“${titleOf(key)}”`).join('、');
        yield { row, ordinal, key: check.after, message: `${passed}，${named}还是空的。`, fix: `补上${named}；没有办完的，催办并说明原因。` };
        continue;
      }
      const state = row.cells[check.state];
      if (typeof state !== 'string' || !check.not.includes(state)) continue;
      const fix = `核对“${titleOf(check.after)}”和“${titleOf(check.state)}”，更新已经变化的一个。`;
      yield { row, ordinal, key: check.state, message: `${passed}，“${titleOf(check.state)}”还是“${state}”。`, fix };
    }
  }
}
