import { dayOf, type Day, type SitePlace } from '#disclosure';

/** Where an external link stands: pages of the site, a settings file or an attachment. */
export interface LinkPlaces {
  /** The first places, in the order of the site. */
  readonly places: readonly SitePlace[];
  /** All places, those not kept included. */
  readonly count: number;
}

/** What came of asking for an external address; plain facts, no judgement. */
export interface LinkAnswer {
  readonly url: string;
  /** Of the last answer; `undefined` where there was none. */
  readonly status?: number;
  /** Why there was no answer: a code, and a sentence part for people. */
  readonly failure?: { readonly code: string; readonly reason: string };
  /** The redirects that were followed. */
  readonly hops: readonly { readonly status: number; readonly to: string }[];
  /** Title of the page that was arrived at, where it was read. */
  readonly title?: string;
  /** A word by which parked and abused names are known. */
  readonly parked?: string;
  /** Whether the answer is a page of a firewall. */
  readonly firewall?: boolean;
}

export type Ipv6State = 'reachable' | 'no-record' | 'unreachable' | 'unknown';

/** What is remembered of a link from check to check. */
export interface RememberedLink {
  /** Days on which it failed since it last worked, ascending. */
  readonly failed?: readonly Day[];
  /** Title of the page when it was first seen. */
  readonly title?: string;
}
export type LinkMemory = ReadonlyMap<string, RememberedLink>;

export interface LinkPatience {
  /** Failures on so many different days make a link dead … */
  readonly failures: number;
  /** … when so many days lie between the first and the last. */
  readonly days: number;
}

export type LinkVerdict = 'fine' | 'moved' | 'doubtful' | 'blocked' | 'dead' | 'unchecked';

export interface CheckedLink extends LinkPlaces {
  readonly url: string;
  readonly verdict: LinkVerdict;
  /** The rest of a sentence about the link: “返回 404”. */
  readonly reason?: string;
  /** Where a link that has moved for good leads now. */
  readonly movedTo?: string;
  /** Why the host seems to have changed hands. */
  readonly ownership?: string;
}

export interface CheckedHost extends LinkPlaces {
  readonly host: string;
  readonly ipv6: Ipv6State;
}

/** All that was found out about external links on one day. */
export interface ExternalCheck {
  readonly links: readonly CheckedLink[];
  readonly hosts: readonly CheckedHost[];
}

/** Codes that tell of this machine's network, not of the link. */
const ownNetwork = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']);
/** Answers of firewalls and servers that do not let programs in. */
const refusals = new Set([401, 403, 405, 406, 407, 412, 418, 421, 429, 451, 521, 999]);
const permanent = new Set([301, 308]);

/** The part of a host name under which others cannot register: `x.gov.cn` of `www.x.gov.cn`. */
export function registrableDomain(host: string): string {
  if (/^[\d.]+$/.test(host) || host.includes(':')) return host;
  const labels = host.toLowerCase().split('.');
  const second = labels.at(-2) ?? '';
  const publicSecond = (labels.at(-1) ?? '').length === 2 && /^(?:com|net|org|gov|edu|mil|ac|co|政务|公益)$/.test(second);
  // Provinces have second levels of their own under .cn, as bj.cn.
  const province = labels.at(-1) === 'cn' && /^[a-z]{2}$/.test(second);
  return labels.slice(publicSecond || province ? -3 : -2).join('.');
}

/** Share of pairs of characters that two titles have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
  const [first, second] = [pairs(a), pairs(b)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return common / Math.min(first.size, second.size);
}

function isFront(url: URL): boolean {
  return /^\/(?:(?:index|default|home)\.\w+)?$/.test(url.pathname) && url.search === '';
}

const signIn = /(?:^|[/_.-])(?:login|logon|signin|sign-in|sso|passport|oauth2?|cas)(?:[/_.?-]|$)/i;

type Judgement = Pick<CheckedLink, 'verdict' | 'reason' | 'movedTo' | 'ownership'>;

function judgeArrival(answer: LinkAnswer, remembered: RememberedLink | undefined): Judgement {
  const [asked, arrived] = [new URL(answer.url), new URL(answer.hops.at(-1)?.to ?? answer.url)];
  if (answer.parked !== undefined) return { verdict: 'doubtful', reason: `页面上写着“${answer.parked}”`, ownership: `页面上写着“${answer.parked}”` };
  if (registrableDomain(asked.hostname) !== registrableDomain(arrived.hostname)) {
    return { verdict: 'doubtful', reason: `跳转到另一个网站 ${arrived.hostname}`, ownership: `打开后跳转到另一个网站 ${arrived.hostname}` };
  }
  if (remembered?.title && answer.title && likeness(remembered.title, answer.title) < 0.15) {
    const change = `网页标题从“${remembered.title}”变成了“${answer.title}”`;
    return { verdict: 'doubtful', reason: change, ownership: change };
  }
  if (answer.hops.length === 0) return { verdict: 'fine' };
  if (!signIn.test(asked.pathname + asked.search) && signIn.test(arrived.pathname + arrived.search))
    return { verdict: 'doubtful', reason: '打开后转到了登录页' };
  if (!isFront(asked) && isFront(arrived)) return { verdict: 'doubtful', reason: '打开后转到了网站首页，原来的网页可能已经没有了' };
  if (answer.hops.every(({ status }) => permanent.has(status))) return { verdict: 'moved', movedTo: arrived.href };
  return { verdict: 'fine' };
}

function daysBetween(first: Day, last: Day): number {
  return (Date.parse(dayOf(last)) - Date.parse(dayOf(first))) / 86_400_000;
}

/** Judges one answer in the light of former checks; a failure on a day already remembered counts once. */
export function judgeLink(
  answer: LinkAnswer,
  remembered: RememberedLink | undefined,
  asOf: Day,
  patience: LinkPatience,
): Judgement & { readonly remember: RememberedLink } {
  const keptTitle = remembered?.title === undefined ? {} : { title: remembered.title };
  const { status, failure } = answer;
  if (failure && ownNetwork.has(failure.code)) return { verdict: 'unchecked', reason: failure.reason, remember: remembered ?? {} };
  if (status !== undefined && (refusals.has(status) || answer.firewall)) {
    return {
      verdict: 'blocked',
      reason: answer.firewall ? `被对方的防护系统拦住（返回 ${status}）` : `对方不让程序访问（返回 ${status}）`,
      remember: remembered ?? {},
    };
  }
  if (failure || status === undefined || status >= 400) {
    const failed = [...new Set([...(remembered?.failed ?? []).filter((day) => day <= asOf), asOf])].sort();
    const reason = failure?.reason ?? `返回 ${status}`;
    const dead = failed.length >= patience.failures && daysBetween(failed[0]!, asOf) >= patience.days;
    const since = `自 ${failed[0]} 起有 ${failed.length} 天检查都打不开`;
    return { verdict: dead ? 'dead' : 'doubtful', reason: dead ? `${reason}；${since}` : reason, remember: { ...keptTitle, failed } };
  }
  const title = remembered?.title ?? answer.title;
  return { ...judgeArrival(answer, remembered), remember: title === undefined ? {} : { title } };
}

/** Reads a memory file's text; `undefined` where it is not one. */
export function readLinkMemory(text: string): LinkMemory | undefined {
  try {
    const { links } = JSON.parse(text) as { links?: unknown };
    if (typeof links !== 'object' || links === null) return undefined;
    return new Map(Object.entries(links as Readonly<Record<string, RememberedLink>>));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The text of a memory file: the same memory gives the same bytes; links of which nothing needs to be known are left out. */
export function formatLinkMemory(memory: LinkMemory): string {
  const entries = [...memory].filter(([, { failed, title }]) => failed !== undefined || title !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ links: Object.fromEntries(entries) }, null, 1)}\n`;
}
