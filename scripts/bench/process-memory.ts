import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether this system tells the memory of other processes (`/proc` of Linux). */
export const canMeasureMemory = existsSync('/proc/self/status');

function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch (error) {
    // The process may end between two looks at it.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Resident memory of a process and all that it has started, in megabytes; pages that two of them share count twice. */
export function treeMegabytes(pid: number): number {
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(readProc(`${pid}/status`))?.[1] ?? 0);
  const children = threadsOf(pid).flatMap((thread) => readProc(`${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number));
  return kilobytes / 1024 + children.reduce((sum, child) => sum + treeMegabytes(child), 0);
}
