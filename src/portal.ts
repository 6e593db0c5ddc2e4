import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import {
  bodyOf,
  buildPortal,
  documentTypes,
  parseContentFile,
  readRegister,
  rowsOnDisplay,
  rowsPathOf,
  type ContentSource,
  type DisclosureDocument,
  type Portal,
  type ProsePage,
  type Register,
  type RegisterEditions,
  type RegisterRows,
} from '#disclosure';
import { listFiles, readSettingsFrom } from './content-folder.ts';
import { contentFolder } from './documents-loader.ts';
import { readRowTable } from './row-tables.ts';
import { today } from './judgement-day.ts';

let current: Promise<Portal> | undefined;

async function read(): Promise<Portal> {
  const settings = readSettingsFrom(contentFolder);
  const { site } = settings;
  if (!site) throw new Error('site.yaml 无法读取；先运行 npm run audit 查看。');
  const [documents, pages] = await Promise.all([getCollection('documents'), getCollection('pages')]);
  const content = {
    documents: documents.map((entry) => entry.data as unknown as DisclosureDocument),
    pages: pages.map((entry) => entry.data as unknown as ProsePage),
  };
  return buildPortal({ ...settings, site }, content, process.env['PORTAL_AS_OF'] ?? site.demonstration?.asOf ?? today());
}

/** The portal: built once per build, anew for each page while writing. */
export function getPortal(): Promise<Portal> {
  if (import.meta.env.DEV) return read();
  return (current ??= read());
}

/** The Markdown or MDX text of a document or page; read when its page is made. */
export function readBody(source: ContentSource): string {
  return bodyOf(readFileSync(join(contentFolder, source.file), 'utf8'));
}

let lastRegister: { readonly id: string; readonly editions: Promise<RegisterEditions> } | undefined;

async function readEditions(register: Register): Promise<RegisterEditions> {
  const { file } = register.source;
  const parsed = parseContentFile(file, readFileSync(join(contentFolder, file), 'utf8'));
  const files = [register, ...(register.formerEditions ?? [])].flatMap(({ rowsFile }) =>
    rowsFile === undefined ? [] : [rowsPathOf(register, rowsFile)],
  );
  const tables = new Map(await Promise.all(files.map(async (path) => [path, await readRowTable(contentFolder, path)] as const)));
  const { current, former } = readRegister(register, parsed, tables).editions;
  const { asOf } = await getPortal();
  const onDisplay = (edition: RegisterRows) => ({ ...edition, rows: rowsOnDisplay(register, edition.rows, asOf) });
  return { current: onDisplay(current), former: former.map(onDisplay) };
}

/** The rows of a register, read when its pages are made; those of the last one are kept, for its pages follow one another. */
export function readRegisterRows(register: Register): Promise<RegisterEditions> {
  if (import.meta.env.DEV || lastRegister?.id !== register.id) lastRegister = { id: register.id, editions: readEditions(register) };
  return lastRegister.editions;
}

/** SHA-256 of the table file that a register's rows were imported from; none when they stand in the register itself. */
export function rowsFileHash(register: Register): string | undefined {
  if (register.rowsFile === undefined) return undefined;
  return createHash('sha256')
    .update(readFileSync(join(contentFolder, rowsPathOf(register, register.rowsFile))))
    .digest('hex');
}

function attachmentFile(documentId: string, file: string): string {
  return join(contentFolder, 'attachments', documentId, file);
}

export function readAttachment(documentId: string, file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(attachmentFile(documentId, file)));
}

/** Size of an attachment in bytes; `undefined` while writing, when the file is not there yet. */
export function attachmentBytes(documentId: string, file: string): number | undefined {
  return statSync(attachmentFile(documentId, file), { throwIfNoEntry: false })?.size;
}

/** The texts of a document or page in which files can be named. */
function textOf(entry: DisclosureDocument | ProsePage): string {
  if (entry.source.format !== 'yaml') return readBody(entry.source);
  const sections = 'type' in entry ? documentTypes.get(entry.type)?.sections?.(entry as unknown as Record<string, unknown>) : undefined;
  return (sections ?? []).map((section) => section.markdown ?? '').join('\n');
}

/**
 * The files below `attachments/` that are published: those that a published document lists, or that it or a prose page
 * names in its text. A file that merely lies in the folder stays inside.
 */
export function publishedFiles(portal: Portal): { document: string; file: string }[] {
  return [...portal.documents, ...portal.pages].flatMap((entry) => {
    const present = listFiles(join(contentFolder, 'attachments', entry.id));
    if (present.length === 0) return [];
    const listed = new Set(('attachments' in entry ? (entry.attachments ?? []) : []).map(({ file }) => file));
    const text = textOf(entry);
    return present
      .filter((file) => listed.has(file) || text.includes(file) || text.includes(encodeURIComponent(file)))
      .map((file) => ({ document: entry.id, file }));
  });
}
