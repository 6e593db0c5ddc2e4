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

/** Rows in which something was due before `asOf` and is not done. */
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
        for (const key of check.filled) {
          if ((row.cells[key] ?? null) !== null) continue;
          yield { row, ordinal, key, message: `${passed}，“${titleOf(key)}”还是空的。`, fix: `补上“${titleOf(key)}”；没有办完的，催办并说明原因。` };
        }
        continue;
      }
      const state = row.cells[check.state];
      if (typeof state !== 'string' || !check.not.includes(state)) continue;
      const fix = `核对“${titleOf(check.after)}”和“${titleOf(check.state)}”，更新已经变化的一个。`;
      yield { row, ordinal, key: check.state, message: `${passed}，“${titleOf(check.state)}”还是“${state}”。`, fix };
    }
  }
}
