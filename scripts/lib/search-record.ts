import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dayOf, documentPath, documentTypes, type DisclosureDocument, type Portal } from '#disclosure';
import { keysOfNumber } from '#search/document-numbers.ts';
import type { WrittenEntry } from '#search/ledger.ts';
import { attachmentFolder, type FoundAttachment } from '#search/pagefind-index.ts';
import { layOut } from '#search/tokens.ts';
import { readDocumentPage } from './document-page.ts';

/** One document as the index holds it. */
export interface SearchRecord {
  readonly path: string;
  readonly title: string;
  readonly numbers: readonly string[];
  readonly blocks: readonly string[];
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly shown: Readonly<Record<'column' | 'organs' | 'published' | 'number' | 'validity', string>>;
  readonly attachments: readonly FoundAttachment[];
  readonly entry: WrittenEntry;
}

/** Reads the page of a document. Throws when it is missing. */
export function toRecord(outFolder: string, portal: Portal, document: DisclosureDocument, attachments: readonly FoundAttachment[]): SearchRecord {
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
    blocks: page.blocks,
    facts: page.facts.filter(({ text }) => text !== page.title && !numbers.includes(text)),
    shown: {
      column: portal.column(document.column)?.title ?? document.column,
      organs: document.issuers.map((id) => portal.organName(id)).join('、'),
      published,
      number: document.documentNumber ?? '',
      validity: validity ?? '',
    },
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

export function layOutRecord({ title, numbers, blocks, facts, attachments }: SearchRecord): ReturnType<typeof layOut> {
  return layOut({
    title,
    numbers,
    numberKeys: numbers.flatMap(keysOfNumber),
    blocks: [...blocks, ...facts.map(({ text }) => text)],
    attachments: attachments.flatMap((attachment) => attachment.blocks),
  });
}

/** Below `pagefind/`: the texts of a record's attachments, apart from its own text because few queries need them. */
export function attachmentFileOf(shard: string, record: SearchRecord): string | undefined {
  return record.attachments.length > 0 ? `${shard}/${attachmentFolder}/${digestOf([record.path, record.attachments])}.json` : undefined;
}

/** What readers get of a document, in the form of the engine's own fragments. */
export function fragmentOf(shard: string, record: SearchRecord): Uint8Array {
  const { path, title, blocks, facts, shown } = record;
  const content = [...blocks, ...facts.map(({ term, text }) => `${term}：${text}`)].join('\n');
  const attachments = attachmentFileOf(shard, record);
  const meta = { title, ...shown, ...(attachments && { attachments }) };
  const readable = { url: path, content, word_count: 0, filters: {}, meta, anchors: [] };
  return gzipSync(`pagefind_dcd${JSON.stringify(readable)}`, { level: 9 });
}
