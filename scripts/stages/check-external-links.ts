import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { promises as dns } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { dirname, join } from 'node:path';
import {
  auditShares,
  formatLinkMemory,
  judgeLink,
  leaveUnchecked,
  readLinkMemory,
  type AttachmentLink,
  type CheckedHost,
  type CheckedLink,
  type ExternalCheck,
  type GivenSubject,
  type LinkAnswer,
  type LinkFigures,
  type LinkMemory,
  type Outcome,
  type RememberedLink,
  type SiteRule,
} from '#audit';
import { absoluteUrl, documentPath, type Day, type Portal, type SitePlace } from '#disclosure';
import { LinkChecker, type LinkManners } from '../lib/check-links.ts';
import { UserError } from '../lib/user-error.ts';

/** Settings files whose addresses readers see on pages. */
const settingsWithLinks = ['site.yaml', 'organs.yaml', 'columns.yaml'];
const mostPlaces = 6;

/** The manners of a visitor: a link check is no crawl, and no host shall feel it. */
export function politeManners(portal: Portal): LinkManners {
  return {
    userAgent: `Mozilla/5.0 (compatible; disclosure-column link check; +${absoluteUrl(portal.site, '/')})`,
    patience: 15_000,
    pause: 1000,
    atOnce: 6,
    longestWait: 30_000,
    addressesOf: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
    ipv6AddressesOf: (host) => dns.resolve6(host),
  };
}

interface Places {
  readonly places: SitePlace[];
  count: number;
}

function normalise(value: string): string | undefined {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  return url.href;
}

/** Every external address with the places where it stands: settings first, then pages, then attachments. */
export function collectExternalLinks(
  content: string,
  portal: Portal,
  figures: LinkFigures,
  attachmentLinks: readonly AttachmentLink[],
): ReadonlyMap<string, Places> {
  const own = new URL(portal.site.site).host;
  const found = new Map<string, Places>();
  const add = (value: string, place: SitePlace, count = 1) => {
    const url = normalise(value);
    if (url === undefined || new URL(url).host === own) return;
    const entry = found.get(url) ?? { places: [], count: 0 };
    if (entry.places.length < mostPlaces) entry.places.push(place);
    entry.count += count;
    found.set(url, entry);
  };
  for (const file of settingsWithLinks) {
    const path = join(content, file);
    if (!existsSync(path)) continue;
    readFileSync(path, 'utf8')
      .split('\n')
      .forEach((line, index) => {
        for (const [value] of line.replace(/(?:^|\s)#.*$/, '').matchAll(/https?:\/\/[^\s'"，。；,}\]]+/g))
          add(value, { page: '/', target: value, file, line: index + 1 });
      });
  }
  const inSettings = new Set(found.keys());
  for (const { url, page, pages } of figures.external) {
    const key = normalise(url);
    // What the frame of every page shows comes from the settings, and is told there.
    if (key !== undefined && !(inSettings.has(key) && pages > mostPlaces)) add(url, { page, target: url }, pages);
  }
  for (const { document, file, url } of attachmentLinks) {
    const owner = portal.document(document);
    if (owner) add(url, { page: documentPath(owner), target: `/attachments/${document}/${file}` });
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readMemory(file: string): LinkMemory {
  if (!existsSync(file)) return new Map();
  const memory = readLinkMemory(readFileSync(file, 'utf8'));
  if (!memory) throw new UserError(`${file} 不是外部链接的检查记录。`, '用 --memory 指明以前的记录文件；没有的，写一个新的文件名。');
  return memory;
}

/** Written beside and moved, so that a check that is stopped leaves the old memory whole. */
function writeMemory(file: string, memory: LinkMemory): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, formatLinkMemory(memory));
  renameSync(unfinished, file);
}

function refuseWithoutNetwork(answers: readonly LinkAnswer[]): void {
  const hosts = new Set(answers.map(({ url }) => new URL(url).host));
  if (hosts.size < 3 || answers.some(({ status }) => status !== undefined)) return;
  throw new UserError(
    `${hosts.size} 个外部网站没有一个答复，多半是这台机器不能上网；检查记录没有改动。`,
    '换一台能够访问互联网的机器运行，或去掉 --external。',
  );
}

export interface ExternalCheckInput {
  readonly links: ReadonlyMap<string, Places>;
  readonly asOf: Day;
  readonly memoryFile: string;
  readonly patience: { readonly failures: number; readonly days: number };
  readonly manners: LinkManners;
  readonly note?: (done: number) => void;
}

/** Asks for every address, judges the answers in the light of the memory file, and writes the new memory. */
export async function checkExternalLinks({ links, asOf, memoryFile, patience, manners, note }: ExternalCheckInput): Promise<ExternalCheck> {
  const memory = readMemory(memoryFile);
  const checker = new LinkChecker(manners);
  const urls = [...links.keys()];
  const answers = await checker.checkAll(urls, note);
  refuseWithoutNetwork(answers);
  const remembered = new Map<string, RememberedLink>();
  const checked = answers.map((answer): CheckedLink => {
    const { remember, ...judgement } = judgeLink(answer, memory.get(answer.url), asOf, patience);
    remembered.set(answer.url, remember);
    return { url: answer.url, ...judgement, ...links.get(answer.url)! };
  });
  const byHost = Map.groupBy(urls, (url) => new URL(url).hostname);
  const states = await checker.checkIpv6([...byHost.values()].map(([url]) => url!));
  const hosts = [...byHost].map(([host, [first]], index): CheckedHost => {
    const count = byHost.get(host)!.reduce((sum, url) => sum + links.get(url)!.count, 0);
    return { host, ipv6: states[index]!, places: links.get(first!)!.places, count };
  });
  writeMemory(memoryFile, remembered);
  return { links: checked, hosts: hosts.sort((a, b) => (a.host < b.host ? -1 : 1)) };
}

export const externalRuleIds: ReadonlySet<string> = new Set([
  'external-links',
  'external-link-doubts',
  'external-hosts-ipv6',
  'external-hosts-ownership',
]);

const verdictNames = { fine: '正常', moved: '已迁移', doubtful: '存疑', blocked: '对方不让程序访问', dead: '失效', unchecked: '未能检查' } as const;

/** The figures of links with what was found out about each. */
export function withStates(figures: LinkFigures, { links }: ExternalCheck, asOf: Day): LinkFigures {
  const verdicts = new Map(links.map(({ url, verdict }) => [url, verdictNames[verdict]]));
  const external = figures.external.map((link) => {
    const state = verdicts.get(normalise(link.url) ?? '');
    return state === undefined ? link : { ...link, state, checked: asOf };
  });
  return { ...figures, external };
}

/** What the rules about external links say of a check; without one, that it was not made. */
export async function auditExternalLinks(rules: readonly SiteRule[], given: GivenSubject, external: ExternalCheck | undefined): Promise<Outcome> {
  if (!external) return leaveUnchecked(rules, '这一次没有检查外部链接；要检查的，在能上网的机器上加 --external');
  return auditShares(rules, { ...given, external }, []);
}
