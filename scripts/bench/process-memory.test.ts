import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { canMeasureMemory, treeMegabytes } from './process-memory.ts';

test('the memory of a process counts with that of the processes it has started', async () => {
  expect(canMeasureMemory).toBe(process.platform === 'linux');
  if (!canMeasureMemory) return;
  const program = 'const b = Buffer.alloc(80e6, 1); console.log(b.length); setTimeout(() => {}, 20000);';
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    await once(child.stdout, 'data');
    expect(treeMegabytes(child.pid!)).toBeGreaterThan(80);
    expect(treeMegabytes(process.pid)).toBeGreaterThan(treeMegabytes(child.pid!) + 20);
  } finally {
    child.kill();
  }
});

test('a process that has ended uses nothing', () => {
  expect(treeMegabytes(2 ** 30)).toBe(0);
});
