import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dayOf, documentPath, documentTypes, registerRowsPath, type DisclosureDocument, type Portal } from '#disclosure';
import { keysOfNumber } from '#search/document-numbers.ts';
import type { WrittenEntry } from '#search/ledger.ts';
import { partFolder, type FoundPart } from '#search/pagefind-index.ts';
import { layOut } from '#search/tokens.ts';
import { readDocumentPage, readProsePage } from './document-page.ts';

/** One document as the index holds it. */
export interface SearchRecord {
  readonly path: string;
  readonly title: string;
  readonly numbers: readonly string[];
  /** What the document is found by as bearer of a number; year and serial number alone mean its 发文字号, not its registration. */
  readonly numberKeys: readonly string[];
  readonly blocks: readonly string[];
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly shown: Readonly<Record<'column' | 'organs' | 'published' | 'number' | 'validity', string>>;
  /** The further pages of a long table. */
  readonly pages: readonly FoundPart[];
  readonly attachments: readonly FoundPart[];
  readonly entry: WrittenEntry;
}

function readFurtherPages(outFolder: string, document: DisclosureDocument): FoundPart[] {
  const pages: FoundPart[] = [];
  for (let number = 2; document.type === 'register'; number += 1) {
    const file = join(outFolder, registerRowsPath(document, number), 'index.html');
    if (!existsSync(file)) break;
    pages.push({ kind: '续页', title: String(number), blocks: readProsePage(readFileSync(file, 'utf8')).blocks });
  }
  return pages;
}

/** Reads the pages of a document. Throws when the first is missing. */
export function toRecord(outFolder: string, portal: Portal, document: DisclosureDocument, attachments: readonly FoundPart[]): SearchRecord {
  const path = documentPath(document);
  const page = readDocumentPage(readFileSync(join(outFolder, path, 'index.html'), 'utf8'));
  const registrationNumber = document.type === 'normative-document' ? document.registrationNumber : undefined;
  const numbers = [document.documentNumber, document.indexNumber, registrationNumber].filter((number) => number !== undefined);
  const validity = portal.validity(document)?.state;
  const published = dayOf(document.published);
  return {
    path,
    title: page.title,
    numbers,
    numberKeys: numbers.flatMap((number) => keysOfNumber(number).slice(0, number === registrationNumber ? 1 : undefined)),
    blocks: page.blocks,
    facts: page.facts.filter(({ text }) => text !== page.title && !numbers.includes(text)),
    shown: {
      column: portal.column(document.column)?.title ?? document.column,
      organs: document.issuers.map((id) => portal.organName(id)).join('、'),
      published,
      number: document.documentNumber ?? '',
      validity: validity ?? '',
    },
    pages: readFurtherPages(outFolder, document),
    attachments,
    entry: {
      published,
      ended: !portal.isLive(document),
      facets: {
        column: [document.column],
        organ: document.issuers,
        kind: [documentTypes.get(document.type)!.title],
        validity: validity ? [validity] : [],
        topic: document.topic?.split('/').slice(0, 1) ?? [],
      },
    },
  };
}

export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

export function layOutRecord({ title, numbers, numberKeys, blocks, facts, pages, attachments }: SearchRecord): ReturnType<typeof layOut> {
  return layOut({
    title,
    numbers,
    numberKeys,
    blocks: [...blocks, ...facts.map(({ text }) => text), ...pages.flatMap((page) => page.blocks)],
    attachments: attachments.flatMap((attachment) => attachment.blocks),
  });
}

/** Below `pagefind/`: the file for parts of a record, apart from its own text because few queries need them; none for none. */
function partFileOf(shard: string, path: string, parts: readonly FoundPart[]): string | undefined {
  return parts.length > 0 ? `${shard}/${partFolder}/${digestOf([path, parts])}.json` : undefined;
}

/** Files with the parts of a record, by their path below `pagefind/`. */
export function partFilesOf(shard: string, { path, pages, attachments }: SearchRecord): Map<string, readonly FoundPart[]> {
  return new Map(
    [pages, attachments].flatMap((parts) => {
      const file = partFileOf(shard, path, parts);
      return file === undefined ? [] : [[file, parts] as const];
    }),
  );
}

/** What readers get of a document, in the form of the engine's own fragments. */
export function fragmentOf(shard: string, record: SearchRecord): Uint8Array {
  const { path, title, blocks, facts, shown } = record;
  const content = [...blocks, ...facts.map(({ term, text }) => `${term}：${text}`)].join('\n');
  const [pages, attachments] = [record.pages, record.attachments].map((parts) => partFileOf(shard, path, parts));
  const meta = { title, ...shown, ...(pages && { pages }), ...(attachments && { attachments }) };
  const readable = { url: path, content, word_count: 0, filters: {}, meta, anchors: [] };
  return gzipSync(`pagefind_dcd${JSON.stringify(readable)}`, { level: 9 });
}
