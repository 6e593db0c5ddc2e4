import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AttachmentFile, TextBody } from '#audit';
import { listFiles, readContentTexts, readSettingsFrom } from '#content-folder';
import { ContentReader, isOfType, parseContentFile, rowsPathOf, type DisclosureDocument, type Problem, type Settings } from '#disclosure';
import { readRowTables } from '#row-tables';
import { checkMdx } from './check-mdx.ts';
import { UserError } from './user-error.ts';

export interface ReadContent {
  readonly folder: string;
  readonly settings: Settings;
  readonly reader: ContentReader;
  /** Emptied by callers that no longer need all texts at once; `readBodies` reads single ones again. */
  readonly bodies: Map<string, TextBody>;
  readonly attachments: readonly AttachmentFile[];
  readonly problems: readonly Problem[];
  readonly filesRead: number;
}

export function contentFolder(option: string | undefined): string {
  const folder = resolve(option ?? process.env['PORTAL_CONTENT'] ?? 'content');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UserError(`找不到内容文件夹：${folder}`, '用 --content DIR 指明内容文件夹，其中应有 site.yaml 和 organs.yaml。');
  }
  return folder;
}

/** A folder to write into; it need not exist, but must not be a file. */
export function writableFolder(path: string): string {
  const folder = resolve(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new UserError(`${folder} 是一个文件，不能当作文件夹写入。`, '用 --out DIR 指明一个文件夹。');
  }
  return folder;
}

export function outputFolder(option: string | undefined): string {
  return writableFolder(option ?? process.env['PORTAL_OUT'] ?? 'dist');
}

/** Looks at bodies while the rest of the files is read. */
export interface BodyReader {
  /** @param document what the file was read as; `undefined` for a page, or where it could not be read */
  add(file: string, body: TextBody, document: DisclosureDocument | undefined): void;
  /** @throws what has kept it from looking at all of them */
  finish(): Promise<void>;
}

/** Reads a content folder completely; nothing that lies in it is passed over without a word. */
export async function readContent(folder: string, makeBodyReader?: (settings: Settings) => BodyReader | undefined): Promise<ReadContent> {
  const settings = readSettingsFrom(folder);
  const bodyReader = makeBodyReader?.(settings);
  const rowTables = await readRowTables(folder);
  const reader = new ContentReader(settings, rowTables);
  const bodies = new Map<string, TextBody>();
  const problems: Problem[] = [];
  let filesRead = Object.keys(settings.files).length + rowTables.size;
  for (const read of readContentTexts(folder)) {
    filesRead += 1;
    if (read.problem) {
      problems.push(read.problem);
      continue;
    }
    const parsed = reader.add(read.file, read.text);
    if (parsed.body) {
      const body = { text: parsed.body, firstLine: parsed.source.bodyLine };
      bodies.set(read.file, body);
      const last = reader.documents.at(-1);
      bodyReader?.add(read.file, body, last?.source.file === read.file ? last : undefined);
    }
    if (parsed.source.format === 'mdx' && parsed.problems.length === 0) problems.push(...checkMdx(parsed));
  }
  problems.push(...unusedTables(rowTables.keys(), reader));
  await bodyReader?.finish();
  return {
    folder,
    settings,
    reader,
    bodies,
    attachments: listAttachments(folder),
    problems: [...settings.problems, ...reader.problems, ...problems],
    filesRead,
  };
}

/** Table files that no register names; where the register could not be read, nothing is said of what lies beside it. */
function unusedTables(tables: Iterable<string>, reader: ContentReader): Problem[] {
  const registers = reader.documents.filter(isOfType('register'));
  const used = new Set(
    registers.flatMap((register) =>
      [register, ...(register.formerEditions ?? [])].flatMap(({ rowsFile }) => (rowsFile === undefined ? [] : [rowsPathOf(register, rowsFile)])),
    ),
  );
  const known = new Set(tables);
  // A table that is looked for under another name is told there.
  const lookedFor = [...used].filter((file) => !known.has(file)).map((file) => file.split('/')[1]!);
  const troubled = new Set([...reader.unreadable.values(), ...lookedFor]);
  return [...known]
    .filter((file) => !used.has(file) && !troubled.has(file.split('/')[1]!))
    .map((file) => ({
      rule: 'register-rows',
      where: { file, line: 1 },
      message: '没有登记表使用这个文件，其中的内容不会发布。',
      fix: '在同一文件夹的登记表里用 rowsFile 写上它的文件名；作附件用的，移到 attachments/<文档编号>/ 之下。',
    }));
}

function listAttachments(folder: string): AttachmentFile[] {
  return listFiles(join(folder, 'attachments')).map((path) => {
    const slash = path.indexOf('/');
    return { document: slash < 0 ? '' : path.slice(0, slash), file: path.slice(slash + 1), bytes: statSync(join(folder, 'attachments', path)).size };
  });
}

/** The texts of a content folder, each read when it is asked for. */
export function readBodies(folder: string): Pick<ReadonlyMap<string, TextBody>, 'get'> {
  return {
    get(file) {
      const { source, body } = parseContentFile(file, readFileSync(join(folder, file), 'utf8'));
      return body ? { text: body, firstLine: source.bodyLine } : undefined;
    },
  };
}
