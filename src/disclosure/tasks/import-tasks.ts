import type { OrganNames } from '../organ-names.ts';
import type { CellValue } from '../registers/register-rows.ts';
import { dueDayOf, isOpenEnded } from './due-days.ts';
import { readResponsibleOrgans } from './responsible-organs.ts';
import type { TaskReading } from './task-reading.ts';

export interface ImportedTasks {
  /** Rows for the form `tasks`, in the order of the text; empty cells are left out. */
  readonly rows: readonly Readonly<Record<string, Exclude<CellValue, null>>>[];
  /** Names of organs that organs.yaml does not know, each with the numbers of its tasks. */
  readonly unknown: ReadonlyMap<string, readonly string[]>;
  /** Deadlines that have no last day (长期坚持, 每季度末), each with the numbers of its tasks. */
  readonly openEnded: ReadonlyMap<string, readonly string[]>;
  /** Deadlines that are not understood, each with the numbers of its tasks. */
  readonly obscure: ReadonlyMap<string, readonly string[]>;
}

function note(map: Map<string, string[]>, key: string, number: string): void {
  const numbers = map.get(key);
  if (numbers) numbers.push(number);
  else map.set(key, [number]);
}

/** The year that a task table is for: the one in its heading (2021年…工作要点, …任务分解表), else the first that the text names. */
export function yearOfTaskTable(text: string): number | undefined {
  const flat = text.normalize('NFKC').replace(/[ \t]+/g, '');
  const found = /(\d{4})年[^\n，。；]{0,24}(?:要点|任务|分解表|台账)/.exec(flat) ?? /(\d{4})年/.exec(flat);
  return found ? Number(found[1]) : undefined;
}

/** Turns what was read from a task table into rows of a register; who is responsible is resolved, nothing that was written is lost. */
export function importTasks({ tasks }: TaskReading, names: OrganNames, year: number): ImportedTasks {
  const unknown = new Map<string, string[]>();
  const openEnded = new Map<string, string[]>();
  const obscure = new Map<string, string[]>();
  const rows = tasks.map(({ number, subject, content, organs, due, remark }) => {
    const who = readResponsibleOrgans(organs, names);
    for (const name of who.unknown) note(unknown, name, number);
    const dueDay = due === '' ? undefined : dueDayOf(due, year);
    if (due !== '' && dueDay === undefined) note(isOpenEnded(due) ? openEnded : obscure, due, number);
    const nameOf = (id: string) => names.find(id)!.name;
    const others = [...who.groups, ...who.unknown];
    return {
      number,
      ...(subject !== '' && { subject }),
      content,
      ...(who.lead.length > 0 && { lead: who.lead.map(nameOf).join('、') }),
      ...(who.others.length > 0 && { organs: who.others.map(nameOf).join('、') }),
      ...(others.length > 0 && { others: others.join('、') }),
      ...(due !== '' && { due }),
      ...(dueDay !== undefined && { dueDay }),
      state: '未启动',
      ...(remark !== '' && { remark }),
    };
  });
  return { rows, unknown, openEnded, obscure };
}
