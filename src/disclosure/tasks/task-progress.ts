import type { Day } from '../dates.ts';
import { namesInCell } from '../registers/register-view.ts';
import type { RegisterRow } from '../registers/register-rows.ts';

/** How far tasks have come; `counted` = `done` + `dropped` + `underway` + `overdue`. */
export interface TaskProgress {
  readonly counted: number;
  readonly done: number;
  /** 不再实施: neither done nor owed. */
  readonly dropped: number;
  /** Neither done nor past its last day. */
  readonly underway: number;
  readonly overdue: number;
}

export interface OrganProgress extends TaskProgress {
  /** As the register writes it. */
  readonly organ: string;
}

/** Whether a task is past its last day and not done; one without a last day never is. */
export function isOverdue({ cells }: RegisterRow, asOf: Day): boolean {
  const due = cells['dueDay'];
  return typeof due === 'string' && due < asOf && cells['state'] !== '已完成' && cells['state'] !== '不再实施';
}

export function taskProgress(rows: readonly RegisterRow[], asOf: Day): TaskProgress {
  const inState = (state: string) => rows.filter(({ cells }) => cells['state'] === state).length;
  const [done, dropped] = [inState('已完成'), inState('不再实施')];
  const overdue = rows.filter((row) => isOverdue(row, asOf)).length;
  return { counted: rows.length, done, dropped, overdue, underway: rows.length - done - dropped - overdue };
}

/** Progress of each organ that leads or takes part, most overdue tasks first, then by number of tasks; a task of several organs counts for each. */
export function progressByOrgan(rows: readonly RegisterRow[], asOf: Day): readonly OrganProgress[] {
  const byOrgan = new Map<string, RegisterRow[]>();
  for (const row of rows) {
    const names = ['lead', 'organs'].flatMap((key) => (typeof row.cells[key] === 'string' ? namesInCell(row.cells[key]) : []));
    for (const name of new Set(names)) byOrgan.set(name, [...(byOrgan.get(name) ?? []), row]);
  }
  return [...byOrgan]
    .map(([organ, own]) => ({ organ, ...taskProgress(own, asOf) }))
    .sort((a, b) => b.overdue - a.overdue || b.counted - a.counted || (a.organ < b.organ ? -1 : 1));
}

/** What the look-back at a finished year asks of tasks with a last day: each has a conclusion. */
export interface LookBack {
  /** Tasks with a last day that has come. */
  readonly due: number;
  readonly done: number;
  /** 未完成 or 不再实施, with the reason and the term of rectification in 说明. */
  readonly explained: readonly RegisterRow[];
  /** No conclusion yet. */
  readonly open: readonly RegisterRow[];
}

/** `due` = `done` + `explained` + `open`. */
export function lookBack(rows: readonly RegisterRow[], asOf: Day): LookBack {
  const due = rows.filter(({ cells }) => typeof cells['dueDay'] === 'string' && cells['dueDay'] < asOf);
  const isExplained = ({ cells }: RegisterRow) => cells['state'] === '未完成' || cells['state'] === '不再实施';
  const isDone = ({ cells }: RegisterRow) => cells['state'] === '已完成';
  return {
    due: due.length,
    done: due.filter(isDone).length,
    explained: due.filter(isExplained),
    open: due.filter((row) => !isDone(row) && !isExplained(row)),
  };
}

/** Rows marked `写入年度报告: 是`, in their order: what the annual report of the year tells of the tasks. */
export function reportedTasks(rows: readonly RegisterRow[]): readonly RegisterRow[] {
  return rows.filter(({ cells }) => cells['reported'] === true);
}
