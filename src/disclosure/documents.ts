import type { z } from 'zod';
import type { Column } from './columns.ts';
import { defaultTypeOf } from './columns.ts';
import type { ContentFile } from './content-file.ts';
import {
  documentSchema,
  documentTypes,
  isDocumentTypeId,
  type ContentSource,
  type DisclosureDocument,
  type DocumentTypeId,
} from './document-types/index.ts';
import { idPattern } from './fields.ts';
import type { Problem } from './finding.ts';
import { reservedDocumentIds, reservedIds } from './reserved-ids.ts';
import { describeIssues, findNearest, listChoices } from './messages.ts';
import { prosePageSchema, type ProsePage } from './prose-pages.ts';

export type Checked<Value> =
  { readonly value: Value; readonly problems?: undefined } | { readonly value?: undefined; readonly problems: readonly Problem[] };

/** The line of a key path in a file, or of the nearest key above it. */
export function lineOf(source: Pick<ContentSource, 'lines'>, path: string): number {
  for (let current = path; current; current = current.slice(0, Math.max(0, current.lastIndexOf('.')))) {
    const line = source.lines[current];
    if (line !== undefined) return line;
  }
  return 1;
}

/** The line of the file on which a line of a text (counted from 0) stands: in a block (`|`), or in a list with one item to a line; else the line of its field. */
export function lineOfText(source: Pick<ContentSource, 'lines'>, path: string, line: number): number {
  const first = source.lines[`${path}.|`];
  return first === undefined ? lineOf(source, `${path}.${line}`) : first + line;
}

/** An empty field (`summary:` with nothing behind it) counts as not written. */
function withoutEmpty(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}

/** Checks parsed data against a schema; every issue becomes a problem with its line. */
export function checkData<Schema extends z.ZodType>(schema: Schema, parsed: ContentFile, rule: string): Checked<z.output<Schema>> {
  if (parsed.problems.length > 0) return { problems: parsed.problems };
  const result = schema.safeParse(withoutEmpty(parsed.data), { reportInput: true });
  if (result.success) return { value: result.data };
  return {
    problems: describeIssues(schema, result.error.issues).map(({ path, message, fix }) => ({
      rule,
      where: { file: parsed.source.file, line: lineOf(parsed.source, path) },
      message,
      fix,
    })),
  };
}

/** `documents/plans/2021/outline.md` → column `plans`, id `outline`; sub-folders between carry no meaning. */
export function splitDocumentPath(file: string): { column: string; id: string } | undefined {
  const match = /^documents\/([^/]+)\/(?:.*\/)?([^/]+)\.(?:md|mdx|yaml)$/.exec(file);
  return match ? { column: match[1]!, id: match[2]! } : undefined;
}

/** A file below `documents/` → a document, or everything that is wrong with it. */
export function toDocument(parsed: ContentFile, columns: ReadonlyMap<string, Column>): Checked<DisclosureDocument> {
  const { file } = parsed.source;
  const place = splitDocumentPath(file);
  const problem = (message: string, fix: string, path = ''): Problem => ({
    rule: 'document-fields',
    where: { file, line: lineOf(parsed.source, path) },
    message,
    fix,
  });
  if (!place) return { problems: [problem('文件没有放在栏目文件夹里。', '移到 documents/<栏目编号>/ 之下。')] };

  const column = columns.get(place.column);
  const problems: Problem[] = [];
  if (reservedDocumentIds[place.column]?.has(place.id)) {
    problems.push(problem(`“${place.id}”在本栏目里是系统页面的地址，不能用作文件名。`, '换一个文件名。'));
  }
  if (!column) {
    const nearest = findNearest(place.column, columns.keys());
    problems.push(
      problem(`文件夹“${place.column}”不是栏目。${nearest ? `是否为 ${nearest}？` : ''}`, '移到已有的栏目文件夹，或在 columns.yaml 增加本地栏目。'),
    );
  } else if (column.accepts.length === 0) {
    problems.push(problem(`栏目“${column.title}”只有说明文字，不收文件。`, `把内容写进 pages/${column.id}.md，或移到别的栏目。`));
  }
  if (!idPattern.test(place.id)) {
    problems.push(problem(`文件名“${place.id}”不能用作编号。`, '文件名只用小写字母、数字和连字符，例如 relief-fund-measures.md。'));
  }
  const written = parsed.data['type'];
  const typeId = written ?? (column && defaultTypeOf(column));
  if (!isDocumentTypeId(typeId)) {
    // Without readable data there is no telling what the type should be.
    if (parsed.problems.length > 0) return { problems: [...problems, ...parsed.problems] };
    // Nor what the column would take, where there is no such column.
    if (!column && written === undefined) return { problems };
    const choices = column ? [...column.accepts] : [...documentTypes.keys()];
    const slip = written === undefined ? Object.keys(parsed.data).find((key) => findNearest(key, ['type']) !== undefined) : undefined;
    return {
      problems: [
        ...problems,
        slip !== undefined
          ? problem(`没有“${slip}”这个字段，却缺少 type。`, '改成 type。', slip)
          : written === undefined
            ? problem('缺少 type（文档类型）。', `补上 type，从下列值中选一个：${listChoices(choices)}。`)
            : problem(`type（文档类型）写的是 ${String(written)}，没有这个类型。`, `从下列值中选一个：${listChoices(choices)}。`, 'type'),
      ],
    };
  }
  const type = documentTypes.get(typeId)!;
  const checked = checkData(documentSchema(type, parsed.data), parsed, 'document-fields');
  const accepted: readonly DocumentTypeId[] = column?.accepts ?? [];
  // Fields that only the other type has are missing because the type is wrong.
  if (checked.problems && parsed.problems.length === 0 && column && accepted.length > 0 && !accepted.includes(typeId)) {
    const choices = listChoices(accepted);
    return {
      problems: [
        ...problems,
        problem(
          `type（文档类型）写的是 ${typeId}，栏目“${column.title}”不收这种类型，该类型必填的字段也不齐。`,
          `从下列值中选一个：${choices}；类型没有写错的，把文件移到收这种类型的栏目，并补齐字段。`,
          'type',
        ),
      ],
    };
  }
  const slip = checked.problems && type.slipIn?.(parsed.data);
  if (slip) return { problems: [...problems, problem(slip.message, slip.fix, slip.field)] };
  if (checked.problems || problems.length > 0) return { problems: [...problems, ...(checked.problems ?? [])] };

  const unstored = new Set(type.unstored);
  const fields: Record<string, unknown> = Object.fromEntries(Object.entries(checked.value as object).filter(([key]) => !unstored.has(key)));
  const document = {
    ...fields,
    type: typeId,
    issuers: fields['issuers'] ?? [fields['organ']],
    id: place.id,
    column: place.column,
    source: parsed.source,
  };
  return { value: document as unknown as DisclosureDocument };
}

/** A file below `pages/` → a prose page, or everything that is wrong with it. */
export function toProsePage(parsed: ContentFile): Checked<ProsePage> {
  const id = /^pages\/(.+)\.mdx?$/.exec(parsed.source.file)?.[1];
  if (!id || !idPattern.test(id)) {
    return {
      problems: [
        {
          rule: 'document-fields',
          where: { file: parsed.source.file, line: 1 },
          message: `“${parsed.source.file}”不能用作页面地址。`,
          fix: '直接放在 pages/ 之下，文件名只用小写字母、数字和连字符，以 .md 或 .mdx 结尾。',
        },
      ],
    };
  }
  if (reservedIds.has(id)) {
    return {
      problems: [
        {
          rule: 'document-fields',
          where: { file: parsed.source.file, line: 1 },
          message: `“${id}”是系统页面的地址，不能用作文件名。`,
          fix: '换一个文件名。',
        },
      ],
    };
  }
  const checked = checkData(prosePageSchema, parsed, 'document-fields');
  return checked.problems ? checked : { value: { ...checked.value, id, source: parsed.source } };
}
