import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readSettingsFrom } from './content-folder.ts';

const folders: string[] = [];

function strayIn(...files: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  folders.push(folder);
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), 'a: b\n');
  }
  return readSettingsFrom(folder)
    .problems.filter(({ rule }) => rule === 'content-syntax')
    .map(({ where, message }) => `${where.file} ${message}`);
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

it('passes what belongs into a content folder, a README and files of other programs', () => {
  expect(
    strayIn('README.md', '.gitignore', '.github/a.yaml', 'documents/plans/a.yaml', 'attachments/a/b.yaml', 'pages/guide.md', 'memory.json'),
  ).toEqual([]);
});

it('tells settings under a wrong name and texts outside their folders', () => {
  expect(strayIn('organ.yaml', 'site.yml', 'notice.md', 'document/plans/a.md')).toEqual([
    'document/plans/a.md 文件夹“document”里的内容不会读取。是否为 documents？',
    'notice.md “notice.md”直接放在内容文件夹里，不会读取。',
    'organ.yaml “organ.yaml”直接放在内容文件夹里，不会读取。是否为 organs.yaml？',
    'site.yml “site.yml”直接放在内容文件夹里，不会读取。是否为 site.yaml？',
  ]);
});
