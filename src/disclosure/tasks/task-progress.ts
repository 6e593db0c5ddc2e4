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
