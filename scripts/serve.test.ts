import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommand } from '../tests/support/run-command.ts';

// Each case starts a process of its own.
vi.setConfig({ testTimeout: 30_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>首页</title>');
});
afterAll(() => rmSync(folder, { recursive: true }));

const serve = (...parameters: string[]) => runCommand('serve.ts', ['--out', join(folder, 'dist'), '--port', '0', ...parameters]);

test.each(['SIGINT', 'SIGTERM'] as const)('serves on both families, prints the addresses, and ends with 0 on %s', async (signal) => {
  const command = serve('--base', '/zfxxgk/');
  await command.printed(/按 Ctrl\+C 停止。/);
  const addresses = command.output().match(/http:\S+/g) ?? [];
  expect(addresses).toEqual([
    expect.stringMatching(/^http:\/\/\[::1\]:\d+\/zfxxgk\/$/),
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/zfxxgk\/$/),
  ]);
  for (const address of addresses) expect(await (await fetch(address)).text()).toContain('首页');
  command.stop(signal);
  expect(await command.ended).toBe(0);
  expect(command.output()).toMatch(/已停止。\n$/);
});

test('a port that is taken ends with 2 and says what to do', async () => {
  const other = createServer().listen(0, '::');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const command = serve('--base', '/', '--port', String(port));
  expect(await command.ended).toBe(2);
  expect(command.output()).toBe(`端口 ${port} 已经被别的程序占用。\n停止那个程序，或用 --port 换一个端口，例如 --port ${port + 1}。\n`);
  other.close();
});

test.each([
  [['--port', '70000'], '--port 写的是 70000，不是端口号。'],
  [['--port', 'x'], '--port 写的是 x，不是端口号。'],
  [['--base', 'zfxxgk'], '--base 写的是 zfxxgk，应以 / 开头并以 / 结尾。'],
  [['--out', '/nowhere'], '/nowhere 中没有生成的网站。'],
  [['--folder', 'x'], '不认识或写错了的参数：--folder。'],
])('%j ends with 2', async (parameters, message) => {
  const command = serve(...parameters);
  expect(await command.ended).toBe(2);
  expect(command.output()).toContain(message);
});
