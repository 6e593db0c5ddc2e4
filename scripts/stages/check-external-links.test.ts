import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startFaultyHosts, type FaultyHosts } from '../lib/testing/faulty-hosts.ts';
import { UserError } from '../lib/user-error.ts';
import { checkExternalLinks } from './check-external-links.ts';

let hosts: FaultyHosts;
let folder: string;
let memoryFile: string;

beforeAll(async () => {
  hosts = await startFaultyHosts();
  folder = mkdtempSync(join(tmpdir(), 'external-links-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await hosts.close();
});
beforeEach(() => {
  memoryFile = join(folder, 'links.json');
  rmSync(memoryFile, { force: true });
});

function check(names: readonly string[], asOf: string) {
  const links = new Map(names.map((name) => [hosts.url(name, '/page'), { places: [{ page: '/plans/' }], count: 1 }]));
  return checkExternalLinks({ links, asOf, memoryFile, patience: { failures: 3, days: 7 }, manners: hosts.manners });
}
const verdicts = async (names: readonly string[], asOf: string) => (await check(names, asOf)).links.map(({ verdict }) => verdict);

describe('checking external links', () => {
  test('judges every kind of answer', async () => {
    const expected = {
      'fine.test': 'fine',
      'drip.test': 'fine',
      'no-head.test': 'fine',
      'moved.test': 'moved',
      'for-a-while.test': 'fine',
      'missing.test': 'doubtful',
      'slow.test': 'doubtful',
      'loop.test': 'doubtful',
      'members.test': 'doubtful',
      'soft.test': 'doubtful',
      'sold.test': 'doubtful',
      'elsewhere.test': 'doubtful',
      'forbidden.test': 'blocked',
      'firewall.test': 'blocked',
      'javascript-wall.test': 'blocked',
      'very-busy.test': 'blocked',
    };
    expect(await verdicts(Object.keys(expected), '2026-11-01')).toEqual(Object.values(expected));
  });

  test('remembers failures from day to day, and forgets them when the link works', async () => {
    hosts.status = 500;
    expect(await verdicts(['sometimes.test'], '2026-11-01')).toEqual(['doubtful']);
    expect(await verdicts(['sometimes.test'], '2026-11-04')).toEqual(['doubtful']);
    expect(await verdicts(['sometimes.test'], '2026-11-09')).toEqual(['dead']);
    hosts.status = 200;
    expect(await verdicts(['sometimes.test'], '2026-11-10')).toEqual(['fine']);
    expect(readFileSync(memoryFile, 'utf8')).not.toContain('failed');
  });

  test('sees that the title of a host has changed completely', async () => {
    hosts.title = '示例市人民政府';
    expect((await check(['changing.test'], '2026-11-01')).links[0]?.ownership).toBeUndefined();
    hosts.title = '网上娱乐大全';
    expect((await check(['changing.test'], '2026-11-02')).links[0]?.ownership).toContain('从“示例市人民政府”变成了“网上娱乐大全”');
  });

  test('gives the same result twice on the same day and memory', async () => {
    const names = ['fine.test', 'missing.test', 'moved.test', 'both.test', 'sold.test'];
    const first = await check(names, '2026-11-01');
    const memory = readFileSync(memoryFile, 'utf8');
    expect(await check(names, '2026-11-01')).toEqual(first);
    expect(readFileSync(memoryFile, 'utf8')).toBe(memory);
    expect(first.hosts.map(({ host, ipv6 }) => `${host} ${ipv6}`)).toEqual([
      'both.test reachable',
      'fine.test no-record',
      'missing.test no-record',
      'moved.test no-record',
      'sold.test no-record',
    ]);
  });

  test('leaves the memory alone when nothing answers, which is this machine', async () => {
    writeFileSync(memoryFile, '{"links":{}}\n');
    const links = new Map(['a', 'b', 'c'].map((name) => [`http://${name}.test:${hosts.closedPort}/`, { places: [{ page: '/' }], count: 1 }]));
    const run = checkExternalLinks({ links, asOf: '2026-11-01', memoryFile, patience: { failures: 3, days: 7 }, manners: hosts.manners });
    await expect(run).rejects.toThrow(UserError);
    expect(readFileSync(memoryFile, 'utf8')).toBe('{"links":{}}\n');
  });

  test('refuses a memory file that is none', async () => {
    writeFileSync(memoryFile, 'no memory');
    await expect(check(['fine.test'], '2026-11-01')).rejects.toThrow('不是外部链接的检查记录');
  });
});
