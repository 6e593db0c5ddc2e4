import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '#audit';
import { listFiles } from '#content-folder';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;

/** Every text file of the project, without what others or programs write. */
function projectFiles(): string[] {
  const folders = ['src', 'scripts', 'tests', 'docs', 'deploy', 'schemas', 'content', 'public', '.vscode', '.ci'];
  const atRoot = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  const inFolders = folders.flatMap((folder) => listFiles(join(root, folder)).map((file) => `${folder}/${file}`));
  return [...atRoot, ...inFolders].filter((file) => !/\.(?:png|jpe?g|webp|ico|pdf|docx|xlsx|mp3|mp4|woff2?)$/.test(file));
}

describe('rules', () => {
  const folder = 'src/audit/rules';
  const names = listFiles(join(root, folder));
  const files = names.filter((name) => /^[^/]+(?<!\.test)\.ts$/.test(name) && name !== 'index.ts').map((name) => name.replace('.ts', ''));
  const ids = rules.map((rule) => rule.id);
  const readWhileReading = [...read(`${folder}/index.ts`).matchAll(/readingRule\('([^']+)'/g)].map((match) => match[1]!);

  test('each file holds the rule of its name, and each is listed', async () => {
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const module = (await import(join(root, folder, `${file}.ts`))) as Readonly<Record<string, unknown>>;
      expect(
        Object.values(module)
          .filter((value) => rules.some((rule) => rule === value))
          .map((rule) => (rule as { id: string }).id),
        file,
      ).toEqual([file]);
    }
    expect([...files, ...readWhileReading].sort()).toEqual([...ids].sort());
  });

  test('each has tests beside it, with a passing and a failing case', () => {
    const tests = projectFiles().filter((file) => file.endsWith('.test.ts') && file !== 'tests/house/house.test.ts');
    for (const { id, subject } of rules) {
      if (readWhileReading.includes(id)) {
        expect(tests.filter((file) => read(file).includes(`'${id}'`)).length, id).toBeGreaterThan(0);
      } else {
        expect(names, id).toContain(`${id}.test.ts`);
        const cases = read(`${folder}/${id}.test.ts`).match(/\b(?:test|it)(?:\.each)?\(/g)?.length ?? 0;
        expect(cases, id).toBeGreaterThan(subject === 'person' ? 0 : 1);
      }
    }
  });

  test('ids are nouns, and nothing is said twice', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(rules.map((rule) => rule.title)).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^(?!no-|check-|has-|is-|must-)[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test('each rests on something', () => {
    for (const rule of rules) expect(rule.basis.length, rule.id).toBeGreaterThan(0);
  });

  test('they come in the order of the report: content, site, person', () => {
    const order = ['content', 'site', 'person'];
    const places = rules.map((rule) => order.indexOf(rule.subject));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('the tree', () => {
  test('Astro would publish a test under src/pages; there is none', () => {
    const pages = listFiles(join(root, 'src/pages'));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((name) => name.includes('.test.'))).toEqual([]);
  });

  test('nothing names a place on the machine of its author, or where packages were fetched', () => {
    const places = new RegExp(
      String.raw`(?<![\w.>-])/(?:${['home', 'root', 'Users', 'work', 'tmp'].join('|')})/|[A-Z]:\\\\Users|"resolved":|registry\.(?:npm|yarn)`,
    );
    const files = projectFiles();
    expect(files.length).toBeGreaterThan(300);
    const named = files
      .filter((file) => file !== 'tests/house/house.test.ts')
      .flatMap((file) => {
        const line = read(file)
          .split('\n')
          .findIndex((text) => places.test(text));
        return line < 0 ? [] : [`${file}:${line + 1}`];
      });
    expect(named).toEqual([]);
  });

  test('nothing is left undone in the code', () => {
    const marks = new RegExp(
      String.raw`(?://|/\*|\*|<!--).*\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\b|@ts-(?:ignore|nocheck)|eslint-${'disable'}`,
    );
    const files = projectFiles().filter((file) => /\.(?:ts|mjs|astro|css)$/.test(file));
    expect(files.filter((file) => marks.test(read(file)))).toEqual([]);
  });

  test('no test is skipped or left alone', () => {
    const tests = projectFiles().filter((file) => file.endsWith('.test.ts'));
    expect(tests.filter((file) => /\b(?:test|it|describe)\.(?:skip|only|todo|fails)\b/.test(read(file)))).toEqual([]);
  });
});

describe('package.json', () => {
  test('names exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('every command is a script that exists, and every script in scripts/ is a command', () => {
    const named = Object.values(manifest.scripts).flatMap((script) => [...script.matchAll(/scripts\/[\w-]+\.ts/g)].map((match) => match[0]));
    for (const file of named) expect(existsSync(join(root, file)), file).toBe(true);
    const commands = listFiles(join(root, 'scripts')).filter((name) => /^[\w-]+\.ts$/.test(name));
    expect([...new Set(named)].sort()).toEqual(commands.map((name) => `scripts/${name}`).sort());
  });
});
