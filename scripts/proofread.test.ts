import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../tests/support/run-command.ts';

// Each case starts a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const content = fileURLToPath(new URL('../content', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofread-'));
  writeFileSync(join(folder, 'notice.txt'), '各乡镇（街道)：\n由县卫建委负责,截止目前共有3件。\n');
  writeFileSync(join(folder, 'clean.md'), '# 通知\n\n请抓好落实。\n');
  writeFileSync(join(folder, 'old.doc'), 'x');
  writeFileSync(join(folder, 'date.txt'), '自2021年2月30日起施行。\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Report {
  readonly files: readonly { readonly file: string; readonly findings: number; readonly encoding?: string }[];
  readonly findings: readonly { readonly rule: string; readonly where: { readonly file: string; readonly line: number; readonly column: number } }[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notices: number };
}

async function proofread(...parameters: string[]): Promise<{ code: number | null; output: string }> {
  const command = runCommand('proofread.ts', parameters);
  const code = await command.ended;
  return { code, output: command.output() };
}

async function report(...files: string[]): Promise<Report> {
  return JSON.parse((await proofread('--format', 'json', ...files)).output) as Report;
}

test('warnings end with 0, each with file, line and column', async () => {
  const { code, output } = await proofread(join(folder, 'notice.txt'), join(folder, 'clean.md'), '--organs', join(content, 'organs.yaml'));
  expect(code).toBe(0);
  expect(output).toContain('notice.txt:1:4　警告　bracket-pairs');
  expect(output).toContain('notice.txt:2:3　警告　organ-names');
  expect(output).toContain('共校对 2 个文件：错误 0，警告 4，提示 0。');
});

test('a date that is none ends with 1', async () => {
  expect((await proofread(join(folder, 'date.txt'))).code).toBe(1);
});

test('what cannot be done ends with 2 and says why', async () => {
  expect(await proofread()).toMatchObject({ code: 2, output: expect.stringContaining('没有写要校对的文件') });
  expect(await proofread(join(folder, 'none.txt'))).toMatchObject({ code: 2, output: expect.stringContaining('找不到文件') });
});

test('all files that cannot be read are told at once', async () => {
  const { code, output } = await proofread(join(folder, 'none.txt'), join(folder, 'clean.md'), join(folder, 'old.doc'));
  expect(code).toBe(2);
  expect(output).toContain('none.txt');
  expect(output).toContain('old.doc 是旧格式的 Word 文件');
  expect(output).toContain('共有 2 个文件读不了');
});

test('a folder stands for the files in it that can be read', async () => {
  const inner = join(folder, 'inner', 'deep');
  mkdirSync(inner, { recursive: true });
  writeFileSync(join(inner, 'notice.txt'), '示例县。。\n');
  writeFileSync(join(inner, 'photo.png'), 'x');
  writeFileSync(join(inner, '~$notice.docx'), 'x');
  expect((await report(join(folder, 'inner'))).files).toMatchObject([{ file: join(inner, 'notice.txt'), findings: 1 }]);
  mkdirSync(join(folder, 'bare'));
  expect(await proofread(join(folder, 'bare'))).toMatchObject({ code: 2, output: expect.stringContaining('没有可以校对的文件') });
});

test('JSON is the same each time and sorted by place', async () => {
  const first = await report(join(folder, 'notice.txt'));
  expect(first.findings.map(({ rule, where }) => `${where.line}:${where.column} ${rule}`)).toEqual([
    '1:4 bracket-pairs',
    '2:8 punctuation-width',
    '2:9 wrong-words',
  ]);
  expect(first.files).toMatchObject([{ findings: 3, encoding: 'UTF-8' }]);
  expect(await report(join(folder, 'notice.txt'))).toEqual(first);
});

/** Real documents of counties lie beside the project on some machines. */
const documents = fileURLToPath(new URL('../../shared/documents', import.meta.url));

if (existsSync(documents)) {
  describe('real documents', () => {
    const count = ({ findings }: Report) => {
      const counts: Record<string, number> = {};
      for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
      return counts;
    };

    test('a task table with half-width commas and mixed brackets', async () => {
      expect(count(await report(join(documents, 'yanhu-2021-task-table.txt')))).toEqual({ 'punctuation-width': 55, 'bracket-pairs': 17 });
    });

    test('a notice with a deadline that had passed', async () => {
      const found = await report(join(documents, 'lezhi-2021-16.txt'));
      expect(found.findings.map(({ rule, where }) => `${where.line} ${rule}`)).toEqual(['269 punctuation-width', '314 deadlines-in-text']);
    });

    test('an article with a doubled word and half-width brackets', async () => {
      expect(count(await report(join(documents, 'xuecheng-2021-14.md')))).toEqual({
        'doubled-words': 1,
        'punctuation-width': 10,
        'heading-levels': 2,
      });
    });
  });
}
