import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '#content-folder';
import { documentTypes, fieldsOf, parseContentFile, settingFiles, splitDocumentPath } from '#disclosure';
import { buildEditorSchemas, buildEditorSettings, buildSchemaAssociations, formatJson } from './editor-schemas.ts';

const root = join(import.meta.dirname, '../..');
const schemas = buildEditorSchemas();

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
}

/** The parts of a value that a schema does not allow, as key paths: as much of JSON Schema as our own schemas use. */
function refused(schema: Schema, value: unknown, path = ''): string[] {
  if (schema.$ref !== undefined) return refused(schemas.get(schema.$ref.replace('../', '')) as Schema, value, path);
  if (schema.anyOf) return schema.anyOf.some((choice) => refused(choice, value, path).length === 0) ? [] : [path];
  if (schema.const !== undefined && schema.const !== value) return [path];
  if (schema.enum && !schema.enum.includes(value)) return [path];
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(String(value))) return [path];
  if (Array.isArray(value))
    return schema.type === 'array' ? value.flatMap((item, index) => refused(schema.items ?? {}, item, `${path}.${index}`)) : [path];
  if (typeof value === 'object' && value !== null) {
    const { properties = {}, required = [] } = schema;
    return [
      ...required.filter((key) => !(key in value)).map((key) => `${path}.${key}`),
      ...Object.entries(value).flatMap(([key, inner]) =>
        properties[key] ? refused(properties[key], inner, `${path}.${key}`) : schema.additionalProperties === false ? [`${path}.${key}`] : [],
      ),
    ];
  }
  const kind = typeof value === 'number' ? (Number.isInteger(value) ? ['integer', 'number'] : ['number']) : [typeof value];
  return schema.type === undefined || kind.includes(schema.type) ? [] : [path];
}

function schemaFor(file: string, data: Readonly<Record<string, unknown>>): Schema | undefined {
  const place = splitDocumentPath(file);
  const column = place && schemas.get(`columns/${place.column}.schema.json`);
  return column && ((column['$ref'] ? column : schemas.get(`types/${String(data['type'])}.schema.json`)) as Schema);
}

describe('editor schemas', () => {
  test('the files in schemas/ are those that the fields describe; npm run schemas brings them up to date', () => {
    const written = listFiles(join(root, 'schemas')).filter((name) => !name.startsWith('exchange/'));
    expect(written).toEqual([...schemas.keys()].sort());
    for (const [name, schema] of schemas) expect(readFileSync(join(root, 'schemas', name), 'utf8'), name).toBe(formatJson(schema));
  });

  test('.vscode/settings.json names a schema for every settings file and every column folder, and no schema that is not there', () => {
    expect(readFileSync(join(root, '.vscode/settings.json'), 'utf8')).toBe(formatJson(buildEditorSettings()));
    for (const schema of Object.keys(buildSchemaAssociations())) expect(existsSync(join(root, schema)), schema).toBe(true);
  });

  test.each([...documentTypes.values()])('$id: keys and required keys are those of the fields', (type) => {
    const schema = schemas.get(`types/${type.id}.schema.json`) as Schema;
    const fields = Object.entries(fieldsOf(type));
    expect(Object.keys(schema.properties ?? {})).toEqual(fields.map(([key]) => key));
    expect(schema.required).toEqual(fields.filter(([, field]) => !field.safeParse(undefined).success).map(([key]) => key));
    expect(schema.additionalProperties).toBe(false);
  });

  test('every field carries its Chinese term', () => {
    const untitled = (schema: Schema & { readonly title?: string }, path: string): string[] => [
      ...(schema.title === undefined && !/\.\d+$/.test(path) ? [path] : []),
      ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => untitled(inner, `${path}.${key}`)),
      ...[...(schema.items ? [schema.items] : []), ...(schema.anyOf ?? [])].flatMap((inner, index) => untitled(inner, `${path}.${index}`)),
    ];
    for (const [name, schema] of schemas) expect(untitled(schema as Schema, name), name).toEqual([]);
  });

  test('the demonstration content is accepted, and a wrong key, day or number is not', () => {
    const folder = join(root, 'content');
    const settings = Object.keys(settingFiles);
    let checked = 0;
    for (const file of [...settings, ...listFiles(join(folder, 'documents')).map((name) => `documents/${name}`)]) {
      const { data } = parseContentFile(file, readFileSync(join(folder, file), 'utf8'));
      const schema = settings.includes(file) ? (schemas.get(file.replace('.yaml', '.schema.json')) as Schema) : schemaFor(file, data);
      if (!schema) continue;
      checked += 1;
      expect(refused(schema, data), file).toEqual([]);
    }
    expect(checked).toBeGreaterThan(100);

    const report = parseContentFile('x.yaml', readFileSync(join(folder, 'documents/annual-reports/county-office-2025.yaml'), 'utf8')).data;
    const schema = schemas.get('columns/annual-reports.schema.json') as Schema;
    expect(refused(schema, { ...report, gerne: '报告' })).toEqual(['.gerne']);
    expect(refused(schema, { ...report, dated: '2026-02-30' })).toEqual(['.dated']);
    expect(refused(schema, { ...report, year: '2025' })).toEqual(['.year']);
  });
});
