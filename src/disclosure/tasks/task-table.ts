import { rowsOfFlatCells, rowsOfPipes, rowsOfSpaces, rowsOfTabs, rowsOfWordText } from './task-lines.ts';
import type { TaskReading } from './task-reading.ts';
import { tasksOfRows } from './task-rows.ts';
import { tasksOfText } from './task-text.ts';

const hasTasks = (reading: TaskReading | undefined): reading is TaskReading => reading !== undefined && reading.tasks.length > 0;

/**
 * Reads the tasks of a 任务分解表 from text: a Markdown table, a table as workbooks or word processors give it (tabs), one set with blanks, one
 * flattened to lines, or a text whose items name those responsible. Cells that were merged are filled from above. `undefined` when the text holds no tasks.
 */
export function readTaskTable(text: string): TaskReading | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const tabbed = lines.filter((line) => (line.match(/\S\t/g)?.length ?? 0) >= 1).length;
  const readings = [
    () => tasksOfRows(rowsOfPipes(lines)),
    () => (tabbed > 2 ? tasksOfRows(rowsOfTabs(lines)) : undefined),
    () => tasksOfRows(rowsOfWordText(lines)),
    () => tasksOfRows(rowsOfSpaces(lines)),
    () => tasksOfRows(rowsOfFlatCells(lines)),
    () => tasksOfText(lines),
  ];
  for (const read of readings) {
    const reading = read();
    if (hasTasks(reading)) return reading;
  }
  return undefined;
}
