import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '#audit';
import { listFiles } from '#content-folder';
import {
  applicantColumns,
  applicationRows,
  baseFields,
  blocks,
  builtInColumns,
  ContentReader,
  disclosedTable,
  disputeCells,
  disputeGroups,
  documentSchema,
  documentTypes,
  guideElements,
  mdxComponents,
  parseContentFile,
  prosePageSchema,
  registerForms,
  settingFiles,
  severities,
  statutes,
  validityStates,
} from '#disclosure';
import { checkMdx } from '../../scripts/lib/check-mdx.ts';
import { contentSubject } from '../../src/audit/testing/content-subject.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const fieldKeys = [...new Set([...Object.keys(baseFields), ...[...documentTypes.values()].flatMap((type) => Object.keys(type.fields))])];

interface Schema {
  readonly _zod: { readonly def: { readonly innerType?: Schema; readonly element?: Schema; readonly shape?: Readonly<Record<string, Schema>> } };
}

/** Every key of a schema, at any depth. */
function keysOf({ _zod: { def } }: Schema): string[] {
  const inner = def.innerType ?? def.element;
  return inner ? keysOf(inner) : Object.entries(def.shape ?? {}).flatMap(([key, value]) => [key, ...keysOf(value)]);
}

function missing(file: string, words: Iterable<string>, mark = (word: string) => `\`${word}\``): string[] {
  const text = read(file);
  return [...words].filter((word) => !text.includes(mark(word)));
}

/** The code blocks of a language in a page. */
function examples(file: string, language: string): string[] {
  return [...read(file).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((match) => match[1]!);
}

describe('docs/glossary.md', () => {
  const file = 'docs/glossary.md';
  test.each([
    ['blocks and columns', [...blocks, ...builtInColumns].map(({ id }) => id)],
    ['document types', [...documentTypes.keys()]],
    ['fields', fieldKeys],
    ['statutes', [...statutes.keys()]],
    ['components', Object.keys(mdxComponents)],
    ['levels of severity', Object.keys(severities)],
    [
      'rows, columns and cells of an annual report',
      [
        ...Object.values(disclosedTable).flatMap((groups) =>
          groups.flatMap(({ rows }) => rows.flatMap((row) => [row.key, ...row.cells.map(({ key }) => key)])),
        ),
        ...Object.values(applicationRows).flatMap((rows) => rows.map(({ key }) => key)),
        ...[...applicantColumns, ...disputeGroups, ...disputeCells].map(({ key }) => key),
      ],
    ],
  ])('has all %s', (_, words) => {
    expect(words.length).toBeGreaterThan(2);
    expect(missing(file, words)).toEqual([]);
  });

  test('has every term of columns, types and states of validity', () => {
    const terms = [...builtInColumns.map(({ title }) => title), ...[...documentTypes.values()].map(({ title }) => title), ...validityStates];
    expect(missing(file, terms, (term) => `| ${term} `)).toEqual([]);
  });

  test('has every key of the settings files and of pages', () => {
    const words = [...Object.values(settingFiles), prosePageSchema].flatMap((schema) => keysOf(schema as unknown as Schema));
    const text = read(file);
    expect(words.filter((word) => !new RegExp(`\`(?:\\w+\\.)*${word}\``).test(text))).toEqual([]);
  });
});

describe('docs/auditors-manual.md', () => {
  const file = 'docs/auditors-manual.md';

  test('has every rule with its passing state, and no rule that there is not', () => {
    const ids = [...rules.map(({ id }) => id), 'audit-exceptions'];
    const rows = [...read(file).matchAll(/^\| `([a-z0-9-]+)` +\| (.+?) +\|/gm)].map((match) => ({ id: match[1]!, title: match[2]! }));
    expect(rows.map(({ id }) => id).sort()).toEqual([...new Set(ids)].sort());
    for (const { id, title } of rules) expect(rows.find((row) => row.id === id)?.title, id).toBe(title);
  });

  test('gives the severity of every content and site rule', () => {
    for (const { id, severity, subject } of rules) {
      if (subject === 'person') continue;
      expect(read(file), id).toMatch(new RegExp(`^\\| \`${id}\` .*\\| ${severities[severity]} +\\|`, 'm'));
    }
  });
});

describe('docs/editors-manual.md', () => {
  const file = 'docs/editors-manual.md';

  test('has every field, document type, component and column that takes documents', () => {
    expect(missing(file, fieldKeys)).toEqual([]);
    expect(missing(file, documentTypes.keys())).toEqual([]);
    expect(missing(file, Object.keys(mdxComponents))).toEqual([]);
    expect(
      missing(
        file,
        builtInColumns.filter(({ accepts }) => accepts.length > 0).map(({ id }) => id),
      ),
    ).toEqual([]);
    expect(
      missing(
        file,
        guideElements.map(({ key }) => key),
      ),
    ).toEqual([]);
  });

  test('shows every settings file in the tree of the content folder', () => {
    const tree = examples(file, '').join('');
    for (const name of Object.keys(settingFiles)) expect(tree).toContain(`  ${name} `);
  });

  test('its example of a document passes', () => {
    const [example] = examples(file, 'markdown');
    const parsed = parseContentFile('documents/normative-documents/2026/relief-fund-measures.md', example!);
    expect(parsed.problems).toEqual([]);
    expect(documentSchema(documentTypes.get('normative-document')!).safeParse(parsed.data).error?.issues ?? []).toEqual([]);
  });

  test('its examples of components pass, and show every component with every attribute', () => {
    const texts = examples(file, 'mdx');
    for (const text of texts)
      expect(checkMdx(parseContentFile('documents/interpretations/example.mdx', `---\ntitle: 例\n---\n\n${text}`)), text).toEqual([]);
    const all = texts.join('\n');
    for (const [name, { attributes }] of Object.entries(mdxComponents)) {
      for (const attribute of attributes) expect(all, `${name} ${attribute}`).toMatch(new RegExp(`<${name} [^>]*\\b${attribute}="`));
    }
  });

  test('its examples of records in settings files pass', () => {
    const yaml = (key: string) =>
      parseContentFile(
        'example.yaml',
        examples(file, 'yaml').find((text) => text.startsWith(`${key}:`))!,
      ).data;
    expect(settingFiles['columns.yaml'].safeParse(yaml('absences')).error?.issues ?? []).toEqual([]);
    expect(settingFiles['audit-exceptions.yaml'].safeParse(yaml('exceptions')).error?.issues ?? []).toEqual([]);
    expect(settingFiles['withdrawals.yaml'].safeParse(yaml('withdrawals')).error?.issues ?? []).toEqual([]);
    expect(settingFiles['search-words.yaml'].safeParse(yaml('words')).error?.issues ?? []).toEqual([]);
    expect(settingFiles['proofreading.yaml'].safeParse(yaml('allowed')).error?.issues ?? []).toEqual([]);
    expect(settingFiles['topics.yaml'].safeParse(yaml('topics')).error?.issues ?? []).toEqual([]);
  });

  test('its example of a register passes', () => {
    const [example] = examples(file, 'yaml').filter((text) => text.includes('\ntype: register\n'));
    const reader = new ContentReader(contentSubject().settings);
    reader.add('documents/public-services/sports-venues-2026.yaml', example!);
    expect(reader.problems).toEqual([]);
    expect(reader.documents).toHaveLength(1);
  });

  test('has every statutory form of a register', () => {
    expect(missing(file, registerForms.keys())).toEqual([]);
  });
});

describe('every page of the documentation', () => {
  const files = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...listFiles(join(root, 'docs')).map((file) => `docs/${file}`)].filter((file) =>
    file.endsWith('.md'),
  );

  function anchorsOf(text: string): string[] {
    const headings = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)].map((match) => match[1]!);
    return headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/\s/g, '-'),
    );
  }

  test.each(files)('%s links to files and headings that exist', (file) => {
    const text = read(file)
      .replace(/^```[\s\S]*?^```$/gm, '')
      .replace(/`[^`\n]*`/g, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!).filter((link) => !/^[a-z]+:/.test(link));
    for (const link of links) {
      const [path, fragment] = link.split('#') as [string, string?];
      const target = path ? join(dirname(file), path) : file;
      expect(existsSync(join(root, target)), `${file}: ${link}`).toBe(true);
      if (fragment !== undefined) expect(anchorsOf(read(target)), `${file}: ${link}`).toContain(decodeURIComponent(fragment));
    }
  });

  test.each(files)('%s names only commands that exist', (file) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const named = [...read(file).matchAll(/\bnpm run ([\w-]+)/g)].map((match) => match[1]!);
    for (const name of named) expect(Object.keys(scripts), `${file}: npm run ${name}`).toContain(name);
  });

  test('README.md names every command', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const text = read('README.md');
    for (const name of Object.keys(scripts)) expect(text, name).toContain(['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`);
  });

  test('the decisions are all in their table of contents', () => {
    const decisions = listFiles(join(root, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));
    expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1));
    for (const name of decisions) expect(read('docs/decisions/README.md')).toContain(`(${name})`);
  });
});
