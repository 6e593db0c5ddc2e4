import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Portal } from '#disclosure';
import { contentSubject, replace, type ContentChanges } from '../audit/testing/content-subject.ts';
import { Random } from '../../scripts/bench/random.ts';
import { toCatalogueEntry } from './catalogue.ts';
import { sha256, shardsOf, toCanonicalJson, toHarvestIndex, toRemovedFile, toShardFile } from './harvest.ts';

const ajv = new Ajv2020({ allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => Ajv2020)(ajv);
const folder = join(import.meta.dirname, '../../schemas/exchange');
const validators = Object.fromEntries(
  ['index', 'shard', 'removed'].map((name) => [name, ajv.compile(JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as object)]),
);

interface Index {
  readonly state: string;
  readonly count: number;
  readonly shards: readonly { readonly id: string; readonly url: string; readonly count: number; readonly sha256: string }[];
  readonly removed: { readonly url: string; readonly sha256: string };
}
interface ShardFile {
  readonly documents: readonly { readonly id: string; readonly sha256: string; readonly entry: object }[];
}
interface RemovedFile {
  readonly removed: readonly { readonly id: string; readonly path: string; readonly state: string }[];
}

/** Small shards, so that there is more than one place to stop at. */
const shardSize = 2;

function publish(portal: Portal): ReadonlyMap<string, string> {
  const shards = shardsOf(portal, shardSize);
  const address = (name: string) => `${portal.site.site}${portal.site.base}data/harvest/${name}.json`;
  return new Map([
    [address('index'), toHarvestIndex(portal, shards)],
    [address('removed'), toRemovedFile(portal)],
    ...shards.map((shard) => [address(shard.id), toShardFile(portal, shard)] as const),
  ]);
}

const portalOf = (changes: ContentChanges = {}) => contentSubject(changes).portal;
const catalogueOf = (portal: Portal) =>
  new Map(portal.documents.map((document) => [document.id, toCanonicalJson(toCatalogueEntry(portal, document))]));

/** What a harvester keeps between its runs: written after every shard, so that it can be stopped after any. */
interface Store {
  /** By shard id: hash of the file, and its entries by document id. */
  readonly shards: Map<string, { readonly sha256: string; readonly entries: ReadonlyMap<string, string> }>;
}

/** The harvester was killed, or the net failed. */
class Stopped extends Error {}

/** One run: fetches what differs from the store; `fetch` throws `Stopped` at any moment. */
function harvest(store: Store, indexAddress: string, fetch: (address: string) => string): void {
  const index = JSON.parse(fetch(indexAddress)) as Index;
  for (const { id, url, sha256: hash } of index.shards) {
    if (store.shards.get(id)?.sha256 === hash) continue;
    const text = fetch(url);
    // A release came between the two files: the next run begins with the new index.
    if (sha256(text) !== hash) return;
    const { documents } = JSON.parse(text) as ShardFile;
    for (const document of documents) expect(sha256(toCanonicalJson(document.entry))).toBe(document.sha256);
    store.shards.set(id, { sha256: hash, entries: new Map(documents.map((document) => [document.id, toCanonicalJson(document.entry)])) });
  }
  const listed = new Set(index.shards.map(({ id }) => id));
  for (const id of store.shards.keys()) if (!listed.has(id)) store.shards.delete(id);
}

const holdings = ({ shards }: Store) => new Map([...shards.values()].flatMap(({ entries }) => [...entries]));

const outline = 'documents/plans/outline-2026.md';
const relief = 'documents/normative-documents/relief-measures.md';
const later: ContentChanges = {
  'documents/plans/education-2026.md': null,
  [outline]: replace(/^title: /m, 'title: 修订后的'),
};

describe('the harvest files', () => {
  const portal = portalOf();
  const files = publish(portal);

  test.each([...files.keys()])('%s is as its schema says', (address) => {
    const kind = address.endsWith('/index.json') ? 'index' : address.endsWith('/removed.json') ? 'removed' : 'shard';
    const validate = validators[kind]!;
    expect(validate(JSON.parse(files.get(address)!)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('hold every published document once, and no other', () => {
    const shards = [...files].filter(([address]) => !/(?:index|removed)\.json$/.test(address)).map(([, text]) => JSON.parse(text) as ShardFile);
    const ids = shards.flatMap(({ documents }) => documents.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(portal.documents.map(({ id }) => id).toSorted());
    expect(shards.every(({ documents }) => documents.length <= shardSize)).toBe(true);
  });

  test('do not change when nothing changes but the day', () => {
    const tomorrow = publish(contentSubject({}, { asOf: '2026-11-21' }).portal);
    const states = [files, tomorrow].map((map) => (JSON.parse([...map.values()][0]!) as Index).state);
    expect(states[0]).toBe(states[1]);
  });

  test('a document whose display has ended leaves its shard and is told as removed', () => {
    const ended = portalOf({ [outline]: replace(/^kind: /m, 'displayUntil: 2026-11-19\nkind: ') });
    const removed = JSON.parse(toRemovedFile(ended)) as RemovedFile;
    expect(removed.removed.find(({ id }) => id === 'outline-2026')).toMatchObject({ path: '/plans/outline-2026/', state: '已停止公示' });
    expect(shardsOf(ended).flatMap(({ documents }) => documents.map(({ id }) => id))).not.toContain('outline-2026');
    expect(validators['removed']!(removed)).toBe(true);
  });
});

test('canonical JSON sorts keys at every depth and leaves out what is not there', () => {
  expect(toCanonicalJson({ b: [{ d: 1, c: undefined, a: '二' }], a: null })).toBe('{"a":null,"b":[{"a":"二","d":1}]}');
});

test('a harvester that is stopped at random, over three releases, ends equal to the catalogue', () => {
  const releases = [portalOf(), portalOf(later), portalOf({ ...later, [relief]: replace(/^title: /m, 'title: 再次修订的') })];
  const published = releases.map(publish);
  for (let seed = 1; seed <= 200; seed++) {
    const random = new Random(seed);
    const store: Store = { shards: new Map() };
    let release = 0;
    const address = [...published[0]!.keys()][0]!;
    const fetch = (wanted: string) => {
      if (random.chance(0.2)) throw new Stopped();
      // The office publishes while the harvester is at work.
      if (release < releases.length - 1 && random.chance(0.1)) release++;
      const text = published[release]!.get(wanted);
      // A shard that the new release no longer has.
      if (text === undefined) throw new Stopped();
      return text;
    };
    const run = () => {
      try {
        harvest(store, address, fetch);
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
      }
    };
    for (let runs = random.integer(0, 30); runs > 0; runs--) run();
    release = releases.length - 1;
    harvest(store, address, (wanted) => published[release]!.get(wanted)!);
    expect(holdings(store), `seed ${seed}`).toEqual(catalogueOf(releases.at(-1)!));
  }
});

test('after a change of one document, one shard is fetched again', () => {
  const [before, after] = [publish(portalOf()), publish(portalOf({ [relief]: replace(/^title: /m, 'title: 修订后的') }))];
  const store: Store = { shards: new Map() };
  const address = [...before.keys()][0]!;
  harvest(store, address, (wanted) => before.get(wanted)!);
  const fetched: string[] = [];
  harvest(store, address, (wanted) => {
    fetched.push(wanted);
    return after.get(wanted)!;
  });
  expect(fetched).toHaveLength(2);
});
