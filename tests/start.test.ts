import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { runCommand } from './support/run-command.ts';

const { folder, content } = inject('smallPortal');

test('npm start serves what is built already, the same bytes over IPv6 and IPv4, until it is stopped', async () => {
  const command = runCommand('start.ts', ['--content', content, '--out', folder, '--port', '0']);
  await command.printed(/按 Ctrl\+C 停止。/);
  expect(command.output()).toMatch(/^网站与内容一致，不需要重新生成。\n/);
  const addresses = command.output().match(/http:\S+/g) ?? [];
  expect(addresses).toHaveLength(2);
  for (const address of addresses) {
    for (const path of ['index.html', 'plans/index.html', 'data/catalog.json']) {
      const bytes = Buffer.from(await (await fetch(address + path.replace(/index\.html$/, ''))).arrayBuffer());
      expect([address, path, bytes.equals(readFileSync(join(folder, path)))]).toEqual([address, path, true]);
    }
  }
  command.stop('SIGTERM');
  expect(await command.ended).toBe(0);
});

test('npm start checks and builds changed content first, and serves nothing when that fails', async () => {
  const changed = mkdtempSync(join(tmpdir(), 'start-'));
  cpSync(content, changed, { recursive: true });
  const settings = join(changed, 'site.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nno-such-key: 1\n`);
  const command = runCommand('start.ts', ['--content', changed, '--out', folder, '--port', '0']);
  expect(await command.ended).toBe(1);
  expect(command.output()).toContain('内容有错误，没有生成网站');
  expect(command.output()).not.toContain('网站已经可以浏览');
  rmSync(changed, { recursive: true });
});
