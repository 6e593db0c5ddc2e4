import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '#content-folder';
import type { DisclosureDocument, Portal } from '#disclosure';
import type { FoundPart } from '#search/pagefind-index.ts';
import { canHoldText, endingOf, extractorVersion, extractText, isReadable, type ExtractedText } from './extract-text.ts';

/** The texts of the attachments that published documents list or name; they lie on the disk until they are asked for. */
export interface AttachmentTexts {
  /** Those of a document that can be read, in the order of its list, then drawings and files that its text names; a file without words is not among them. */
  of(document: DisclosureDocument): readonly FoundPart[];
  /** Why attachments cannot be searched or not to their end, by `document/file`; the rest of a sentence about the file. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** Characters of one document's attachments that are searched: the index is made in memory, several documents at a time. */
const longestTexts = 500_000;

function cacheFileOf(cache: string, name: string, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return join(cache, String(extractorVersion), digest.slice(0, 2), `${digest}.${endingOf(name)}.json`);
}

function readCached(path: string): ExtractedText | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ExtractedText) : undefined;
}

/** Written beside and moved, so that nobody reads half a file. */
function writeCached(path: string, text: ExtractedText): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(text));
  renameSync(unfinished, path);
}

/** As many blocks as fit into `room` characters. */
function fitting(blocks: readonly string[], room: number): readonly string[] {
  let length = 0;
  const end = blocks.findIndex((block) => (length += block.length) > room);
  return end < 0 ? blocks : blocks.slice(0, end);
}

interface AttachedFile extends Pick<FoundPart, 'kind' | 'title'> {
  readonly file: string;
}

/** What a document lists and, of the files beside these, what its text names: that is published as well. */
function filesOf(contentFolder: string, { id, attachments = [], source }: DisclosureDocument): AttachedFile[] {
  const listed = attachments.map(({ file, title }): AttachedFile => ({ kind: '附件', file, title }));
  const beside = listFiles(join(contentFolder, 'attachments', id)).filter((file) => isReadable(file) && !listed.some((own) => own.file === file));
  if (beside.length === 0) return listed;
  const text = readFileSync(join(contentFolder, source.file), 'utf8');
  const named = beside.filter((file) => text.includes(file) || text.includes(encodeURIComponent(file)));
  return [...listed, ...named.map((file): AttachedFile => ({ kind: endingOf(file) === 'svg' ? '插图' : '附件', file, title: file }))];
}

/**
 * Reads the attachments of all published documents, one at a time; what has been read before, under whatever name, comes from `cache`.
 * Attachments that are not there are left to the rule that looks for them.
 */
export async function readAttachmentTexts(contentFolder: string, portal: Portal, cache: string): Promise<AttachmentTexts> {
  const cached = new Map<string, readonly (AttachedFile & { readonly path: string; readonly length: number })[]>();
  const unreadable = new Map<string, string>();
  for (const document of portal.documents) {
    const texts = [];
    let room = longestTexts;
    for (const attached of filesOf(contentFolder, document)) {
      const { file, kind } = attached;
      const source = join(contentFolder, 'attachments', document.id, file);
      if (!canHoldText(file) || !existsSync(source)) continue;
      const bytes = readFileSync(source);
      const path = cacheFileOf(cache, file, bytes);
      let text = readCached(path);
      if (!text) writeCached(path, (text = await extractText(file, bytes)));
      if (text.unreadable !== undefined) {
        // A drawing may do without words.
        if (kind === '附件') unreadable.set(`${document.id}/${file}`, text.unreadable);
        continue;
      }
      const { length } = fitting(text.blocks, room);
      if (length < text.blocks.length) unreadable.set(`${document.id}/${file}`, '太长，只能检索前面一部分');
      room -= text.blocks.slice(0, length).reduce((sum, block) => sum + block.length, 0);
      if (length > 0) texts.push({ ...attached, path, length });
    }
    if (texts.length > 0) cached.set(document.id, texts);
  }
  return {
    of: (document) =>
      (cached.get(document.id) ?? []).map(({ kind, title, path, length }) => ({ kind, title, blocks: readCached(path)!.blocks!.slice(0, length) })),
    unreadable,
  };
}
