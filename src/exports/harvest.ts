import { createHash } from 'node:crypto';
import { absoluteUrl, documentPath, type DisclosureDocument, type Portal } from '#disclosure';
import { toCatalogueEntry } from './catalogue.ts';

/** Entries of one shard at most, so that a harvester never has to fetch more than this again. */
export const shardSize = 500;

/** One part of the catalogue: documents of a month of publication, by id. */
export interface Shard {
  /** `2026-03`, or `2026-03-2` for the second part of a month with many documents. */
  readonly id: string;
  readonly documents: readonly DisclosureDocument[];
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sortKeys(member)]));
}

/** JSON with the keys of every object sorted by code unit and without white space: the text whose SHA-256 tells whether an entry has changed. */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The whole catalogue in shards, oldest month first. A document that is published later changes the shard of its own month only. */
export function shardsOf(portal: Portal, size = shardSize): readonly Shard[] {
  const byMonth = Map.groupBy(portal.documents, ({ published }) => published.slice(0, 7));
  return [...byMonth]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, documents]) => {
      const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
      return Array.from({ length: Math.ceil(sorted.length / size) }, (_, part) => ({
        id: part === 0 ? month : `${month}-${part + 1}`,
        documents: sorted.slice(part * size, (part + 1) * size),
      }));
    });
}

const asFile = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** `/data/harvest/<shard>.json`: every entry with its hash. Nothing in it depends on the day of the build, unless an entry itself does. */
export function toShardFile(portal: Portal, { id, documents }: Shard): string {
  const entries = documents.map((document) => {
    const entry = toCatalogueEntry(portal, document);
    return { id: document.id, sha256: sha256(toCanonicalJson(entry)), entry };
  });
  return asFile({ shard: id, count: entries.length, documents: entries });
}

/** `/data/harvest/removed.json`: what was published and no longer is, with the day and the reason that its own address shows. */
export function toRemovedFile(portal: Portal): string {
  const removed = [
    ...portal.withdrawals.map(({ path, dated, reason }) => ({ path, state: '已撤下', dated, reason })),
    ...portal.ended.map((document) => ({ path: documentPath(document), state: '已停止公示', dated: document.displayUntil!, reason: '公示期满' })),
  ].sort((a, b) => (a.dated === b.dated ? (a.path < b.path ? -1 : 1) : a.dated < b.dated ? -1 : 1));
  return asFile({
    count: removed.length,
    removed: removed.map(({ path, ...rest }) => ({ id: path.split('/').at(-2)!, path, ...rest })),
  });
}

/** `/data/harvest/index.json`: what to compare with what one has; `state` is equal as long as nothing has changed. */
export function toHarvestIndex(portal: Portal, shards: readonly Shard[]): string {
  const listed = shards.map((shard) => ({
    id: shard.id,
    url: absoluteUrl(portal.site, `/data/harvest/${shard.id}.json`),
    count: shard.documents.length,
    sha256: sha256(toShardFile(portal, shard)),
  }));
  const removed = { url: absoluteUrl(portal.site, '/data/harvest/removed.json'), sha256: sha256(toRemovedFile(portal)) };
  return asFile({
    format: 'disclosure-harvest/1',
    site: portal.site.name,
    title: portal.site.columnTitle,
    url: absoluteUrl(portal.site, '/'),
    asOf: portal.asOf,
    ...(portal.site.demonstration && { notice: portal.site.demonstration.notice }),
    state: sha256([...listed, removed].map((part) => part.sha256).join('\n')),
    count: portal.documents.length,
    shards: listed,
    removed,
  });
}
