export * from './due-days.ts';
export * from './import-tasks.ts';
export * from './responsible-organs.ts';
export * from './task-progress.ts';
export * from './task-table.ts';
export { tasksOfRows } from './task-rows.ts';
export type { TaskReading, TaskRow } from './task-reading.ts';
