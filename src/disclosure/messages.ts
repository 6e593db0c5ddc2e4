import type { z } from 'zod';

/** A schema issue in words for the person who filled in the field. */
export interface IssueDescription {
  /** Key path, `attachments.0.file`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

type Issue = z.core.$ZodIssue;

/** Edits (insert, delete, replace one character) between two short words. */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= to.length; j += 1) {
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1));
    }
    previous = current;
  }
  return previous[to.length]!;
}

/** The one of `candidates` that `word` was probably meant to be; `undefined` if none is near. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** `甲、乙、丙……`: at most `limit` of the choices. */
export function listChoices(choices: readonly string[], limit = 12): string {
  return choices.slice(0, limit).join('、') + (choices.length > limit ? '……' : '');
}

function show(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '（空）' : value.length > 40 ? `${value.slice(0, 40)}……` : value;
  if (value === null || value === undefined) return '（空）';
  return Array.isArray(value) ? '一个列表' : typeof value === 'object' ? '一组字段' : String(value);
}

const kinds: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项一行，以“- ”开头）',
  object: '一组字段',
};

/** Unwraps optional, default and the like down to the schema that has the shape. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let current = schema;
  for (;;) {
    const inner = (current._zod.def as { innerType?: z.core.$ZodType }).innerType;
    if (!inner) return current;
    current = inner;
  }
}

interface Described {
  schema: z.core.$ZodType | undefined;
  title: string | undefined;
}

function titleOf(schema: z.core.$ZodType): string | undefined {
  const meta = (schema as unknown as z.ZodType).meta?.();
  return meta?.title;
}

function describePath(root: z.core.$ZodType, path: readonly PropertyKey[]): Described {
  let schema: z.core.$ZodType | undefined = root;
  let title: string | undefined;
  for (const part of path) {
    const def: { shape?: Record<string, z.core.$ZodType>; element?: z.core.$ZodType } = unwrap(schema)._zod.def as never;
    schema = typeof part === 'number' ? def.element : def.shape?.[String(part)];
    if (!schema) return { schema: undefined, title };
    title = titleOf(schema) ?? title;
  }
  return { schema, title };
}

function keysAt(root: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { schema } = describePath(root, path);
  const shape = schema && (unwrap(schema)._zod.def as { shape?: Record<string, unknown> }).shape;
  return shape ? Object.keys(shape) : [];
}

function label(path: readonly PropertyKey[], title: string | undefined): string {
  const name = path.map(String).join('.') || '整个文件';
  return title ? `${name}（${title}）` : name;
}

/**
 * Turns the issues of one `safeParse` (called with `reportInput: true`) into Chinese descriptions, one problem each.
 * @param raw text of the value as written, when it is known, to quote numbers that lost their zeros
 */
export function describeIssues(schema: z.core.$ZodType, issues: readonly Issue[]): IssueDescription[] {
  const slips = findSlips(issues);
  const renamed = new Set(slips.values());
  return issues.flatMap((issue) => (isMissing(issue) && renamed.has(pathOf(issue.path)) ? [] : describeIssue(schema, issue, slips)));
}

const pathOf = (path: readonly PropertyKey[]) => path.map(String).join('.');

function isMissing({ code, input }: Issue): boolean {
  return (code === 'invalid_type' || code === 'invalid_value') && input === undefined;
}

/** Missing fields by the unknown ones that were meant for them (`titel` for `title`), both as key paths: one slip, one problem. */
function findSlips(issues: readonly Issue[]): ReadonlyMap<string, string> {
  const missing = Map.groupBy(issues.filter(isMissing), ({ path }) => pathOf(path.slice(0, -1)));
  const slips = new Map<string, string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const names = new Set(missing.get(pathOf(issue.path))?.map(({ path }) => String(path.at(-1))));
    for (const key of issue.keys) {
      const meant = findNearest(key, names);
      if (meant === undefined) continue;
      names.delete(meant);
      slips.set(pathOf([...issue.path, key]), pathOf([...issue.path, meant]));
    }
  }
  return slips;
}

function describeIssue(root: z.core.$ZodType, issue: Issue, slips: ReadonlyMap<string, string>): IssueDescription[] {
  const path = pathOf(issue.path);
  const { title } = describePath(root, issue.path);
  const name = label(issue.path, title);
  // A blank parts an English key from the Chinese after it; a closing bracket does so itself.
  const subject = title ? name : `${name} `;
  const found = show(issue.input);
  const one = (message: string, fix: string): IssueDescription[] => [{ path, message, fix }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(root, issue.path);
      return issue.keys.map((key) => {
        const place = pathOf([...issue.path, key]);
        const meant = slips.get(place)?.split('.').at(-1);
        if (meant !== undefined) return { path: place, message: `没有“${key}”这个字段，却缺少 ${meant}。`, fix: `改成 ${meant}。` };
        const nearest = findNearest(key, known);
        return {
          path: place,
          message: `没有“${key}”这个字段。${nearest ? `是否为 ${nearest}？` : ''}`,
          fix: nearest ? `改成 ${nearest}，或删去这一行。` : `删去这一行，或改用已有的字段：${listChoices(known, 30)}。`,
        };
      });
    }
    case 'invalid_type': {
      if (issue.input === undefined) return one(`缺少 ${name}。`, `补上 ${String(issue.path.at(-1) ?? '')}。`);
      const expected = kinds[issue.expected] ?? issue.expected;
      if (issue.expected === 'string' && typeof issue.input === 'number') {
        return one(`${subject}写的是数字 ${found}，应为文字。`, '给它加上引号；以 0 开头的编号不加引号会丢掉前面的 0。');
      }
      return one(`${subject}写的是 ${found}，应为${expected}。`, `改成${expected}。`);
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (issue.input === undefined) return one(`缺少 ${name}。`, `从下列值中选一个：${listChoices(values)}。`);
      const nearest = findNearest(String(issue.input), values);
      return one(`${subject}写的是 ${found}，没有这个值。${nearest ? `是否为 ${nearest}？` : ''}`, `从下列值中选一个：${listChoices(values)}。`);
    }
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return one(`${subject}是空的。`, `填写${title ?? '内容'}；没有就删去这一行。`);
      return one(`${subject}写的是 ${found}，不能小于 ${issue.minimum}。`, '核对后改正。');
    case 'too_big':
      return one(`${subject}写的是 ${found}，不能大于 ${issue.maximum}。`, '核对后改正。');
    case 'custom':
      return one(
        `${subject}写的是 ${found}，${issue.message}。`,
        /日|月|年/.test(issue.message) ? '日期写作 2026-02-28 的样子，并核对是否真有这一天。' : '核对后改正。',
      );
    case 'invalid_union': {
      const [first] = issue.errors;
      return first && first.length > 0
        ? first.flatMap((inner) => describeIssue(root, { ...inner, path: [...issue.path, ...inner.path] }, slips))
        : one(`${subject}的写法不对。`, '对照同类文件的写法修改。');
    }
    default:
      return one(`${subject}写的是 ${found}，${issue.message.replace(/[。.]$/, '')}。`, '按字段说明改正。');
  }
}
