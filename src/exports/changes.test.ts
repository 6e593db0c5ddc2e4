import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { contentSubject, replace, type ContentChanges } from '../audit/testing/content-subject.ts';
import { Random } from '../../scripts/bench/random.ts';
import { toCatalogueEntry } from './catalogue.ts';
import { catalogueState, continueLog, toChangeFiles, type Change, type ChangeLog } from './changes.ts';
import { sha256, shardsOf, toCanonicalJson, toHarvestIndex, toShardFile } from './harvest.ts';

const ajv = new Ajv2020({ allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => Ajv2020)(ajv);
const schema = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(join(import.meta.dirname, `../../schemas/exchange/${name}.schema.json`), 'utf8')) as object);
const [validIndex, validPage] = [schema('changes-index'), schema('changes-page')];

const outline = 'documents/plans/outline-2026.md';
const relief = 'documents/normative-documents/relief-measures.md';
const portalOf = (changes: ContentChanges = {}, asOf = '2026-11-20') => contentSubject(changes, { asOf }).portal;
const without: ContentChanges = { 'documents/plans/education-2026.md': null };
/** Four releases: the first, one with a document gone and one changed, one with another change, one in which the lost document is back. */
const releases = [
  portalOf(),
  portalOf({ ...without, [outline]: replace(/^title: /m, 'title: 修订后的') }, '2026-11-23'),
  portalOf({ ...without, [outline]: replace(/^title: /m, 'title: 修订后的'), [relief]: replace(/^summary: /m, 'summary: 现行的') }, '2026-11-24'),
  portalOf({ [relief]: replace(/^summary: /m, 'summary: 现行的') }, '2026-11-25'),
];
const logs = releases.reduce<ChangeLog[]>((former, portal) => [...former, continueLog(portal, former.at(-1))], []);

describe('the log', () => {
  test('begins with every document, and goes on with what each release changed', () => {
    expect(logs[0]!.changes.map(({ kind }) => kind)).toEqual(releases[0]!.documents.map(() => '新增'));
    const first = logs[0]!.changes.length;
    expect(logs[3]!.changes.slice(first).map(({ cursor, day, kind, id }) => [cursor - first, day, kind, id])).toEqual([
      [1, '2026-11-23', '撤下', 'education-2026'],
      [2, '2026-11-23', '修改', 'outline-2026'],
      [3, '2026-11-24', '修改', 'relief-measures'],
      [4, '2026-11-25', '修改', 'outline-2026'],
      [5, '2026-11-25', '新增', 'education-2026'],
    ]);
  });

  test('does not grow when nothing changes, and keeps its name', () => {
    expect(continueLog(portalOf({}, '2026-12-01'), logs[0])).toEqual(logs[0]);
    expect(new Set(logs.map(({ log }) => log)).size).toBe(1);
    expect(continueLog(releases[1]!).log).not.toBe(logs[0]!.log);
  });

  test('tells why a document is gone', () => {
    const ended = portalOf({ [outline]: replace(/^kind: /m, 'displayUntil: 2026-11-19\nkind: ') });
    expect(continueLog(ended, logs[0]).changes.filter(({ kind }) => kind === '撤下')).toMatchObject([{ id: 'outline-2026', reason: '公示期满' }]);
  });

  test('is written in pages as its schemas say; full pages never change', () => {
    const [before, after] = [toChangeFiles(releases[0]!, logs[0]!, 4), toChangeFiles(releases[3]!, logs[3]!, 4)];
    for (const files of [before, after]) {
      for (const [name, text] of files) {
        const validate = name === 'index.json' ? validIndex : validPage;
        expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
      }
    }
    const changesOn = (files: ReadonlyMap<string, string>, page: string) => (JSON.parse(files.get(page)!) as { changes: Change[] }).changes;
    expect(changesOn(after, '1.json')).toEqual(changesOn(before, '1.json'));
    expect(changesOn(after, '1.json')).toHaveLength(4);
  });
});

/** What a harvester keeps: the log, the last cursor that it has applied in full, and its entries with their hashes. */
interface Store {
  log: string;
  cursor: number;
  readonly entries: Map<string, { readonly sha256: string; readonly entry: string }>;
}

class Stopped extends Error {}

interface IndexFile {
  readonly log: string;
  readonly cursor: number;
  readonly state: string;
  readonly catalogue: string;
  readonly pages: readonly { readonly url: string; readonly to: number; readonly sha256: string }[];
}

/** One run: pages after the cursor, then the entries that they name; a mismatch at the end means a new beginning on the next run. */
function harvest(store: Store, address: string, fetch: (address: string) => string): void {
  const index = JSON.parse(fetch(address)) as IndexFile;
  if (index.log !== store.log || index.cursor < store.cursor) {
    store.entries.clear();
    Object.assign(store, { log: index.log, cursor: 0 });
  }
  for (const page of index.pages) {
    if (page.to <= store.cursor) continue;
    const text = fetch(page.url);
    if (sha256(text) !== page.sha256) return;
    const changes = (JSON.parse(text) as { changes: Change[] }).changes.filter(({ cursor }) => cursor > store.cursor);
    const latest = new Map(changes.map((change) => [change.id, change]));
    const shards = (JSON.parse(fetch(index.catalogue)) as { shards: { id: string; url: string }[] }).shards;
    const months = new Set([...latest.values()].flatMap(({ month }) => month ?? []));
    const found = new Map<string, { sha256: string; entry: object }>();
    for (const { id, url } of shards) {
      if (!months.has(id.slice(0, 7))) continue;
      const { documents } = JSON.parse(fetch(url)) as { documents: { id: string; sha256: string; entry: object }[] };
      for (const document of documents) found.set(document.id, document);
    }
    for (const { id, kind } of latest.values()) {
      const entry = found.get(id);
      // One that a later change withdraws is not in the shards any more.
      if (kind === '撤下' || !entry) store.entries.delete(id);
      else store.entries.set(id, { sha256: entry.sha256, entry: toCanonicalJson(entry.entry) });
    }
    store.cursor = page.to;
  }
  const hashes = new Map([...store.entries].map(([id, { sha256: hash }]) => [id, hash]));
  if (catalogueState(hashes) !== index.state) Object.assign(store, { log: '', cursor: 0 });
}

test('a harvester that is stopped at random between and within releases ends equal', () => {
  const published = releases.map((portal, index) => {
    const shards = shardsOf(portal, 3);
    const address = (path: string) => `${portal.site.site}${portal.site.base}data/${path}`;
    return new Map([
      ...[...toChangeFiles(portal, logs[index]!, 4)].map(([name, text]) => [address(`changes/${name}`), text] as const),
      [address('harvest/index.json'), toHarvestIndex(portal, shards)],
      ...shards.map((shard) => [address(`harvest/${shard.id}.json`), toShardFile(portal, shard)] as const),
    ]);
  });
  const last = releases.at(-1)!;
  const wanted = new Map(last.documents.map((document) => [document.id, toCanonicalJson(toCatalogueEntry(last, document))]));
  const start = [...published[0]!.keys()].find((address) => address.endsWith('/changes/index.json'))!;
  for (let seed = 1; seed <= 200; seed++) {
    const random = new Random(seed);
    const store: Store = { log: '', cursor: 0, entries: new Map() };
    let release = 0;
    const fetch = (address: string) => {
      if (random.chance(0.15)) throw new Stopped();
      if (release < releases.length - 1 && random.chance(0.08)) release++;
      const text = published[release]!.get(address);
      if (text === undefined) throw new Stopped();
      return text;
    };
    for (let runs = random.integer(0, 25); runs > 0; runs--) {
      try {
        harvest(store, start, fetch);
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
      }
    }
    const calm = (address: string) => published.at(-1)!.get(address)!;
    harvest(store, start, calm);
    // A page and its entries may have come from two releases; the state tells, and the second run begins anew.
    if (store.log === '') harvest(store, start, calm);
    expect(new Map([...store.entries].map(([id, { entry }]) => [id, entry])), `seed ${seed}`).toEqual(wanted);
  }
});
