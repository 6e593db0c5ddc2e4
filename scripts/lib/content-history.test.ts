import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContentHistory } from './content-history.ts';

let root: string;
let content: string;

function git(...args: string[]): void {
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@shilixian.example', ...args], { stdio: 'ignore' });
}

function commit(time: string): void {
  git('add', '-A');
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@shilixian.example', 'commit', '-q', '-m', 'x'], {
    stdio: 'ignore',
    env: { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time },
  });
}

function write(file: string, published: string, text = '正文'): void {
  writeFileSync(join(content, 'documents/plans', file), `---\ntitle: 标题\npublished: ${published}\n---\n\n${text}\n`);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
  content = join(root, '内容');
  mkdirSync(join(content, 'documents/plans/2026'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('readContentHistory', () => {
  test('knows when a document was first committed, on which day in Shanghai, and follows its new name', () => {
    git('init', '-q');
    write('water.md', '2026-03-02', '第一行\n\n第二行\n\n第三行');
    commit('2026-03-02T20:00:00+0000');
    write('roads.md', '2026-04-01');
    renameSync(join(content, 'documents/plans/water.md'), join(content, 'documents/plans/2026/water-network.md'));
    commit('2026-04-02T01:00:00+0000');
    const { obstacle, firstSeen, redated } = readContentHistory(content);
    expect(obstacle).toBeUndefined();
    expect([...firstSeen]).toEqual([
      ['water', '2026-03-03'],
      ['water-network', '2026-03-03'],
      ['roads', '2026-04-02'],
    ]);
    expect([...redated]).toEqual([]);
  });

  test('knows which documents were given another day of publication, and when', () => {
    git('init', '-q');
    for (const file of ['a.md', 'b.md', 'c.md']) write(file, '2026-03-02');
    commit('2026-03-02T02:00:00+0000');
    write('a.md', '2026-05-06');
    write('b.md', '2026-05-06');
    write('c.md', '2026-03-02', '改了正文');
    commit('2026-05-06T02:00:00+0000');
    expect([...readContentHistory(content).redated].map(([day, ids]) => [day, [...ids]])).toEqual([['2026-05-06', ['a', 'b']]]);
  });

  test('says why nothing is known', () => {
    expect(readContentHistory(content).obstacle).toContain('不在 git 版本库里');
    git('init', '-q');
    write('a.md', '2026-03-02');
    expect(readContentHistory(content).obstacle).toContain('还没有提交');
    commit('2026-03-02T02:00:00+0000');
    write('b.md', '2026-03-02');
    commit('2026-03-03T02:00:00+0000');
    const clone = join(root, 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone], { stdio: 'ignore' });
    expect(readContentHistory(join(clone, '内容')).obstacle).toContain('浅克隆');
  });
});
