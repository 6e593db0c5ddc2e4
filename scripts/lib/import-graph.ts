import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { listFiles } from '#content-folder';

export interface ImportViolation {
  readonly rule: string;
  readonly comment: string;
  readonly from: string;
  readonly to: string;
}

export interface ImportGraph {
  readonly violations: readonly ImportViolation[];
  /** Source files on disk. */
  readonly files: readonly string[];
  /** Source files whose imports were read. */
  readonly seen: ReadonlySet<string>;
  readonly imports: number;
}

const folders = ['src', 'scripts', 'tests'];
const sourceEnding = /\.(?:ts|mjs|astro)$/;

/**
 * The imports of an `.astro` file as a TypeScript file: its front matter and its `<script>` elements. The analyser reads
 * no `.astro`; named `x.astro.ts`, they are also found by those who import `x.astro`.
 */
export function importsOfAstro(text: string): string {
  const front = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script(?:\s[^>]*)?>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  const statements = [front, ...scripts].flatMap(
    (code) => code.match(/^[ \t]*(?:import|export)\s[^;]*?(?:from\s*)?['"][^'"]+['"]|\bimport\(\s*['"][^'"]+['"]\s*\)/gm) ?? [],
  );
  return statements.map((statement) => `${statement.trim()};\n`).join('');
}

/** Copies what imports can name; returns the files that have imports themselves. */
function copySources(root: string, target: string): string[] {
  const configurations = readdirSync(root).filter((name) => /\.(?:mjs|ts)$/.test(name));
  const files = folders
    .flatMap((folder) => listFiles(join(root, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => !file.includes('/fixtures/'));
  for (const file of [...configurations, ...files]) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    if (file.endsWith('.astro')) writeFileSync(join(target, `${file}.ts`), importsOfAstro(readFileSync(join(root, file), 'utf8')));
    else cpSync(join(root, file), join(target, file));
  }
  return files.filter((file) => sourceEnding.test(file));
}

const ownName = (file: string) => file.replace(/\.astro\.ts$/, '.astro');

/** Reads every import below `src`, `scripts` and `tests` of a project and holds it against the rules. */
export async function readImportGraph(root: string, rules: IFlattenedRuleSet): Promise<ImportGraph> {
  const shadow = realpathSync(mkdtempSync(join(tmpdir(), 'imports-')));
  try {
    cpSync(join(root, 'package.json'), join(shadow, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(shadow, 'node_modules'));
    const files = copySources(root, shadow);
    const { output } = await cruise(
      folders.filter((folder) => files.some((file) => file.startsWith(`${folder}/`))),
      {
        baseDir: shadow,
        ruleSet: rules,
        validate: true,
        doNotFollow: { path: '^node_modules/' },
        tsPreCompilationDeps: true,
        preserveSymlinks: true,
      },
      {
        extensions: ['.ts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
        exportsFields: ['exports'],
        conditionNames: ['types', 'import', 'default'],
        mainFields: ['types', 'module', 'main'],
      },
    );
    const { modules, summary } = output as ICruiseResult;
    const comments = new Map(rules.forbidden?.map((rule) => [rule.name, rule.comment ?? '']));
    return {
      violations: summary.violations.map(({ rule, from, to }) => ({
        rule: rule.name,
        comment: comments.get(rule.name) ?? '',
        from: ownName(from),
        to: ownName(to),
      })),
      files,
      seen: new Set(modules.map((module) => ownName(module.source)).filter((file) => files.includes(file))),
      imports: modules.reduce((sum, module) => sum + module.dependencies.length, 0),
    };
  } finally {
    rmSync(shadow, { recursive: true });
  }
}
