import { absoluteUrl, dayOf, documentPath, type Day, type Portal } from '#disclosure';
import { toCatalogueEntry } from './catalogue.ts';
import { sha256, toCanonicalJson } from './harvest.ts';

/** Changes on one page at most. */
export const changesPerPage = 500;

export interface Change {
  /** Counts from 1 without gaps, in the order of releases. */
  readonly cursor: number;
  /** The day of the release that brought it. */
  readonly day: Day;
  readonly kind: '新增' | '修改' | '撤下';
  readonly id: string;
  /** Address below the base. */
  readonly path: string;
  /** Month of publication, in whose shards of `/data/harvest/` the entry stands; none for 撤下. */
  readonly month?: string;
  /** Hash of the entry; none for 撤下. */
  readonly sha256?: string;
  /** Why it is gone, for 撤下. */
  readonly reason?: string;
}

export interface ChangeLog {
  /** Another name means another log: cursors of one say nothing in the other. */
  readonly log: string;
  readonly changes: readonly Change[];
}

type Held = Pick<Change, 'path' | 'month' | 'sha256'>;

/** What a reader of the whole log holds at its end, by id. */
export function replay(changes: readonly Change[]): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const { id, kind, path, month, sha256: hash } of changes) {
    if (kind === '撤下') held.delete(id);
    else held.set(id, { path, month, sha256: hash });
  }
  return held;
}

/** One hash for a whole catalogue: of `id sha256` for each document, by id. */
export function catalogueState(hashes: ReadonlyMap<string, string>): string {
  return sha256(
    [...hashes]
      .map(([id, hash]) => `${id} ${hash}\n`)
      .sort()
      .join(''),
  );
}

function currentOf(portal: Portal): Map<string, Held & { readonly sha256: string }> {
  const oldestFirst = portal.documents.toSorted((a, b) =>
    a.published === b.published ? (a.id < b.id ? -1 : 1) : a.published < b.published ? -1 : 1,
  );
  return new Map(
    oldestFirst.map((document) => [
      document.id,
      {
        path: documentPath(document),
        month: dayOf(document.published).slice(0, 7),
        sha256: sha256(toCanonicalJson(toCatalogueEntry(portal, document))),
      },
    ]),
  );
}

function reasonOf(portal: Portal, id: string, path: string): string {
  if (portal.ended.some((document) => document.id === id)) return '公示期满';
  return portal.withdrawals.find((withdrawal) => withdrawal.path === path)?.reason ?? '移出目录';
}

/**
 * The log of the former release with what has changed since; without a former one, a new log in which everything is 新增. The same
 * former log, content and day give the same log.
 */
export function continueLog(portal: Portal, former?: ChangeLog): ChangeLog {
  const current = currentOf(portal);
  const before = replay(former?.changes ?? []);
  const gone = [...before].filter(([id]) => !current.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
  const changed = [...current].filter(([id, { sha256: hash }]) => before.get(id)?.sha256 !== hash);
  const first = (former?.changes.length ?? 0) + 1;
  const added = [
    ...gone.map(([id, { path }]) => ({ kind: '撤下' as const, id, path, reason: reasonOf(portal, id, path) })),
    ...changed.map(([id, held]) => ({ kind: before.has(id) ? ('修改' as const) : ('新增' as const), id, ...held })),
  ].map((change, index) => ({ cursor: first + index, day: portal.asOf, ...change }));
  const changes = [...(former?.changes ?? []), ...added];
  return { log: former?.log ?? sha256(toCanonicalJson(changes)).slice(0, 16), changes };
}

const asFile = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** The files below `/data/changes/`, by name: `index.json`, and pages that only ever grow at the end. */
export function toChangeFiles(portal: Portal, { log, changes }: ChangeLog, size = changesPerPage): ReadonlyMap<string, string> {
  const pages = Array.from({ length: Math.ceil(changes.length / size) }, (_, page) => {
    const shown = changes.slice(page * size, (page + 1) * size);
    const next = changes.length > (page + 1) * size ? absoluteUrl(portal.site, `/data/changes/${page + 2}.json`) : null;
    return {
      name: `${page + 1}.json`,
      from: shown[0]!.cursor,
      to: shown.at(-1)!.cursor,
      text: asFile({ log, page: page + 1, next, changes: shown }),
    };
  });
  const held = new Map([...replay(changes)].map(([id, { sha256: hash }]) => [id, hash!]));
  const index = asFile({
    format: 'disclosure-changes/1',
    site: portal.site.name,
    asOf: portal.asOf,
    ...(portal.site.demonstration && { notice: portal.site.demonstration.notice }),
    log,
    cursor: changes.length,
    count: held.size,
    state: catalogueState(held),
    catalogue: absoluteUrl(portal.site, '/data/harvest/index.json'),
    pages: pages.map(({ name, from, to, text }) => ({ url: absoluteUrl(portal.site, `/data/changes/${name}`), from, to, sha256: sha256(text) })),
  });
  return new Map([['index.json', index], ...pages.map(({ name, text }) => [name, text] as const)]);
}
