import { z } from 'zod';
import { builtInColumns, documentTypes, fieldsOf, prosePageSchema, settingFiles, type Column, type DocumentType } from '#disclosure';

export type JsonSchema = Readonly<Record<string, unknown>>;

const draft = 'http://json-schema.org/draft-07/schema#';
const month = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-9])';
const day = `(?:19|20|21)\\d{2}-(?:${month})`;

/** What an editor shows when a text does not match; `patternErrorMessage` is read by the YAML extension. */
const dayHint = { pattern: `^${day}$`, patternErrorMessage: '日期写作 2026-02-28 的样子，并核对是否真有这一天。' };
const timeHint = {
  pattern: `^${day}(?: (?:[01]\\d|2[0-3]):[0-5]\\d)?$`,
  patternErrorMessage: '日期写作 2026-02-28 的样子；要写时刻时为 2026-02-28 09:30。',
};

/** Meta that serves our own pages, and words that editors would misread, are left out. */
function toJsonSchema(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override({ jsonSchema }) {
      const node = jsonSchema as Record<string, unknown>;
      delete node['references'];
      delete node['place'];
      if (node['format'] === 'date') {
        delete node['format'];
        Object.assign(node, dayHint);
      } else if (typeof node['pattern'] === 'string' && node['pattern'].startsWith('^\\d{4}-\\d{2}-\\d{2}(')) {
        Object.assign(node, timeHint);
      }
    },
  });
}

function typeSchema(type: DocumentType): JsonSchema {
  const schema = toJsonSchema(z.strictObject(fieldsOf(type)));
  const properties = schema['properties'] as Record<string, object>;
  return {
    ...schema,
    title: type.title,
    description: type.description,
    properties: { ...properties, type: { ...properties['type'], const: type.id } },
  };
}

/** What may stand in a column's folder; where several types may, `type` must say which. */
function columnSchema(column: Column): JsonSchema {
  const { title, description, accepts } = column;
  const [only, ...others] = accepts;
  if (only !== undefined && others.length === 0) return { $schema: draft, title, description, $ref: `../types/${only}.schema.json` };
  return {
    $schema: draft,
    title,
    description,
    type: 'object',
    required: ['type'],
    properties: { type: { title: '文档类型', enum: accepts, enumDescriptions: accepts.map((id) => documentTypes.get(id)!.title) } },
    allOf: accepts.map((id) => ({ if: { properties: { type: { const: id } }, required: ['type'] }, then: { $ref: `../types/${id}.schema.json` } })),
  };
}

const settingTitles: Readonly<Record<keyof typeof settingFiles, string>> = {
  'site.yaml': '站点信息',
  'organs.yaml': '机关名录',
  'columns.yaml': '本地栏目、栏目说明和无内容登记',
  'audit-exceptions.yaml': '审核例外',
  'withdrawals.yaml': '撤下登记',
  'topics.yaml': '专题',
  'search-words.yaml': '检索同义词',
  'proofreading.yaml': '错别字表',
};
const settings = Object.entries(settingFiles).map(([file, schema]) => ({
  file,
  schemaFile: file.replace('.yaml', '.schema.json'),
  schema: { ...toJsonSchema(schema), title: settingTitles[file as keyof typeof settingFiles] },
}));

const columnsWithDocuments = builtInColumns.filter((column) => column.accepts.length > 0);

/** Every JSON Schema for editors, by its path below `schemas/`. They follow the code alone, never the content. */
export function buildEditorSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map<string, JsonSchema>([
    ...settings.map(({ schemaFile, schema }) => [schemaFile, schema] as const),
    ['page.schema.json', { ...toJsonSchema(prosePageSchema), title: '说明性网页' }],
    ...[...documentTypes.values()].map((type) => [`types/${type.id}.schema.json`, typeSchema(type)] as const),
    ...columnsWithDocuments.map((column) => [`columns/${column.id}.schema.json`, columnSchema(column)] as const),
  ]);
}

/** Which schema belongs to which files, as the YAML extension of VS Code wants it: schema → glob. */
export function buildSchemaAssociations(): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(settings.map(({ file, schemaFile }) => [`./schemas/${schemaFile}`, `content/${file}`])),
    ...Object.fromEntries(columnsWithDocuments.map(({ id }) => [`./schemas/columns/${id}.schema.json`, `content/documents/${id}/**/*.yaml`])),
  };
}

/** `.vscode/settings.json`: the schemas, nothing fetched from the network, and Chinese punctuation not marked as suspicious. */
export function buildEditorSettings(): Readonly<Record<string, unknown>> {
  return {
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'editor.unicodeHighlight.ambiguousCharacters': false,
    '[markdown]': { 'editor.wordWrap': 'on' },
    '[mdx]': { 'editor.wordWrap': 'on' },
    'yaml.schemaStore.enable': false,
    'yaml.format.enable': false,
    'yaml.schemas': buildSchemaAssociations(),
  };
}

export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
