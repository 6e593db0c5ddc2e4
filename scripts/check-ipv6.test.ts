import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommand } from '../tests/support/run-command.ts';
import { startServer, type RunningServer } from './lib/static-server.ts';

// Each case starts a process of its own.
vi.setConfig({ testTimeout: 30_000 });

let folder = '';
let server: RunningServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-ipv6-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>首页</title><a href="about.html">说明</a>');
  writeFileSync(join(folder, 'about.html'), '<!doctype html><title>说明</title>');
  writeFileSync(join(folder, 'broken.html'), '<!doctype html><title>断链</title><a href="gone.html">没有</a>');
  server = await startServer({ folder, base: '/', port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const check = (...parameters: string[]) => runCommand('check-ipv6.ts', parameters);

test('a site that works ends with 0', async () => {
  const command = check('localhost', '--protocol', 'http', '--port', String(server.port));
  expect(await command.ended).toBe(0);
  expect(command.output()).toContain('两种地址的首页逐字节相同');
  expect(command.output()).toContain('1/1（100%）首页的站内链接能用 IPv6 打开');
  expect(command.output()).toContain('没有发现问题。');
});

test('a broken link ends with 1', async () => {
  const command = check('[::1]', '--protocol', 'http', '--port', String(server.port), '--path', '/broken.html');
  expect(await command.ended).toBe(1);
  expect(command.output()).toContain(`http://[::1]:${server.port}/gone.html：返回 404（在 http://[::1]:${server.port}/broken.html 中）`);
});

test.each([
  [[], '应写一个主机名。'],
  [['a.example', 'b.example'], '应写一个主机名。'],
  [['https://a.example/'], '“https://a.example/”不是主机名。'],
  [['a.example', '--protocol', 'ftp'], '--protocol 写的是 ftp。'],
  [['a.example', '--path', 'x'], '--path 写的是 x，应以 / 开头。'],
  [['a.example', '--address', 'b.example'], '“b.example”不是地址。'],
  [['a.example', '--ca', '/nowhere.pem'], '找不到证书文件：/nowhere.pem'],
  [['a.example', '--limit', '1'], '不认识或写错了的参数：--limit。'],
])('%j ends with 2', async (parameters, message) => {
  const command = check(...parameters);
  expect(await command.ended).toBe(2);
  expect(command.output()).toContain(message);
});
