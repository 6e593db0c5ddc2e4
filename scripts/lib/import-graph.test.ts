import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';
import { importsOfAstro, readImportGraph, type ImportGraph } from './import-graph.ts';

/** A small house with one violation of each kind; a file that breaks nothing beside each one that does. */
const planted: Readonly<Record<string, { readonly code: string; readonly breaks?: string }>> = {
  'src/disclosure/index.ts': { code: "export * from './clean.ts';" },
  'src/disclosure/clean.ts': { code: "import { z } from 'zod'; export const schema = z.string();" },
  'src/disclosure/files.ts': { code: "import { readFileSync } from 'node:fs'; export const read = readFileSync;", breaks: 'core-is-pure' },
  'src/disclosure/store.ts': { code: "import { getCollection } from 'astro:content'; export const get = getCollection;", breaks: 'core-is-pure' },
  'src/disclosure/judge.ts': { code: "import type { Rule } from '#audit'; export type Judge = Rule;", breaks: 'core-is-pure' },
  'src/disclosure/first.ts': { code: "import { second } from './second.ts'; export const first = () => second;", breaks: 'no-cycles' },
  'src/disclosure/second.ts': { code: "import { first } from './first.ts'; export const second = () => first;" },
  'src/disclosure/shape.ts': { code: "import type { Shaped } from './shaped.ts'; export const shape = (value: Shaped) => value;" },
  'src/disclosure/shaped.ts': { code: "import { shape } from './shape.ts'; export type Shaped = typeof shape;" },
  'src/disclosure/borrowed.ts': { code: "import colors from 'picocolors'; export const borrowed = colors;", breaks: 'declared-packages' },
  'src/disclosure/lonely.ts': { code: 'export const lonely = 1;', breaks: 'nothing-forgotten' },
  'src/audit/index.ts': { code: "import type { schema } from '#disclosure'; export type Rule = typeof schema;" },
  'src/audit/rules/links.ts': { code: "import { Parser } from 'htmlparser2'; export const parser = Parser;", breaks: 'one-html-parser' },
  'src/audit/rules/later.ts': { code: "import { feed } from '#exports/rss.ts'; export const later = feed;", breaks: 'audit-is-pure' },
  'src/exports/rss.ts': { code: "import { getRssString } from '@astrojs/rss'; export const feed = getRssString;" },
  'src/exports/csv.ts': { code: "import { getRssString } from '@astrojs/rss'; export const feed = getRssString;", breaks: 'rss-only-for-feeds' },
  'src/exports/judged.ts': { code: "import type { Rule } from '#audit'; export type Judged = Rule;", breaks: 'exports-are-pure' },
  'src/exports/harvest.ts': { code: "import { zipSync } from 'fflate'; export const pack = zipSync;", breaks: 'harvest-only-hashes' },
  'src/exports/letter.ts': { code: "import { Document } from 'docx'; export const letter = Document;", breaks: 'word-only-for-official-documents' },
  'src/charts/bars.ts': { code: "import { z } from 'zod'; export const bars = z;", breaks: 'charts-are-geometry' },
  'src/proofreading/files.ts': {
    code: "import { readFileSync } from 'node:fs'; export const read = readFileSync;",
    breaks: 'proofreading-stands-alone',
  },
  'src/search/query.ts': { code: "import { schema } from '#disclosure'; export const query = schema;", breaks: 'search-stands-alone' },
  'src/client/search.ts': { code: "import { query } from '#search/query.ts'; export const run = query;" },
  'src/client/files.ts': { code: "import { join } from 'node:path'; export const path = join;", breaks: 'client-is-small' },
  'src/portal.ts': {
    code: "import { readFileSync } from 'node:fs'; import { schema } from '#disclosure'; export const portal = [schema, readFileSync];",
  },
  'src/judge.ts': { code: "import type { Rule } from '#audit'; export type Judge = Rule;", breaks: 'doors-know-no-rules' },
  'src/components/Clean.astro': {
    code: "---\nimport { schema } from '#disclosure';\nimport type { portal } from '../portal.ts';\n---\n<p>{String(schema)}</p>",
  },
  'src/components/Store.astro': { code: "---\nimport { portal } from '../portal.ts';\n---\n<p>{portal}</p>", breaks: 'views-know-no-portal' },
  'src/components/Files.astro': { code: "---\nimport { join } from 'node:path';\n---\n<p>{join('a')}</p>", breaks: 'views-get-props' },
  'src/pages/index.astro': {
    code: "---\nimport Clean from '../components/Clean.astro';\n---\n<Clean />\n<script>\n  import '../client/search.ts';\n</script>",
  },
  'src/pages/files.astro': { code: "---\nimport { readFileSync } from 'node:fs';\n---\n<p>{readFileSync('a')}</p>", breaks: 'pages-read-no-files' },
  'src/pages/fixture.astro': {
    code: "---\nimport { sample } from '../disclosure/testing/sample.ts';\n---\n<p>{sample}</p>",
    breaks: 'tests-stay-outside',
  },
  'src/disclosure/testing/sample.ts': { code: "import { readFileSync } from 'node:fs'; export const sample = readFileSync;" },
  'src/components/Missing.astro': { code: "---\nimport Missing from './Nowhere.astro';\n---\n<Missing />", breaks: 'imports-exist' },
  'src/compile.ts': { code: "import typescript from 'typescript'; export const compile = typescript;", breaks: 'product-needs-no-tools' },
  'scripts/lib/judge.ts': { code: "import { rule } from '#audit'; export const judge = rule;", breaks: 'script-library-knows-no-rules' },
  'scripts/lib/page.ts': {
    code: "import type { run } from '../../src/client/search.ts'; export type Page = typeof run;",
    breaks: 'script-library-is-plain',
  },
  'scripts/page.ts': { code: "import { run } from '../src/client/search.ts'; console.log(run);", breaks: 'commands-use-no-pages' },
  'scripts/stages/again.ts': { code: "import '../page.ts';", breaks: 'stages-are-not-commands' },
};

let folder: string;
let graph: ImportGraph;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'house-'));
  const root = join(import.meta.dirname, '../..');
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, { code }] of Object.entries(planted)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  graph = await readImportGraph(folder, config);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the import table', () => {
  const faulty = Object.entries(planted).filter(([, { breaks }]) => breaks !== undefined);
  test.each(faulty)('%s is refused', (file, { breaks }) => {
    expect(graph.violations.filter(({ from }) => from === file).map(({ rule }) => rule)).toContain(breaks);
  });

  const clean = Object.entries(planted).filter(([, { breaks }]) => breaks === undefined);
  test.each(clean)('%s is allowed', (file) => {
    expect(graph.violations.filter(({ from }) => from === file)).toEqual([]);
  });

  test('every rule refuses something', () => {
    expect(new Set(graph.violations.map(({ rule }) => rule))).toEqual(new Set(config.forbidden?.map(({ name }) => name)));
  });

  test('every rule says what its violation means', () => {
    for (const rule of config.forbidden ?? []) expect(rule.comment, rule.name).toMatch(/。$/);
  });

  test('every file on disk was looked at', () => {
    expect([...graph.seen].sort()).toEqual(Object.keys(planted).sort());
  });
});

test('an .astro file is read with the imports of its front matter and its scripts, over several lines', () => {
  const text =
    "---\nimport {\n  one,\n  two,\n} from './a.ts';\nimport './b.css';\nconst words = 'import nothing from elsewhere';\n---\n<script>\n  import './c.ts';\n</script>\n";
  expect(importsOfAstro(text)).toBe("import {\n  one,\n  two,\n} from './a.ts';\nimport './b.css';\nimport './c.ts';\n");
});
