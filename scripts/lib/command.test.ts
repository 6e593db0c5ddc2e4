import { expect, test } from 'vitest';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

const lines = 5_000;
const program = `
  import { runCommand } from ${JSON.stringify(new URL('command.ts', import.meta.url).href)};
  const line = '一行很长的检查结果'.repeat(3) + '\\n';
  await runCommand({ name: 'x', about: 'x', options: {}, run: async () => { for (let i = 0; i < ${lines}; i += 1) process.stdout.write(line); return 1; } });
`;
const start = () => spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'pipe'] });

test('a command ends after a slow reader has got everything', async () => {
  const child = start();
  await setTimeout(300);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  const [code] = await once(child, 'close');
  expect(text.split('\n')).toHaveLength(lines + 1);
  expect(code).toBe(1);
}, 30_000);

test('a command whose reader has gone ends as it would have, without a stack', async () => {
  const child = start();
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'close');
  expect(errors).toBe('');
  expect(code).toBe(1);
}, 30_000);
