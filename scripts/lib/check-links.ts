import { setTimeout as sleep } from 'node:timers/promises';
import type { Ipv6State, LinkAnswer } from '#audit';
import { askAddress, hostOf, tryConnection, type Answer, type AskingManners } from './ask-address.ts';
import { HostTurns } from './host-turns.ts';
import { codeOf, explainNetworkError } from './http-over.ts';
import { readPageHead } from './page-head.ts';

export interface LinkManners extends AskingManners {
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** Hosts asked at the same time. */
  readonly atOnce: number;
  /** The longest `Retry-After` that is waited for, in milliseconds. */
  readonly longestWait: number;
  /** IPv6 addresses of a host name. */
  ipv6AddressesOf(host: string): Promise<readonly string[]>;
}

const mostRedirects = 5;
const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

/** Milliseconds that a server asks to be left alone; `undefined` where it does not say so in seconds. */
function retryAfter({ headers }: Answer): number | undefined {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && headers['retry-after'] !== undefined ? seconds * 1000 : undefined;
}

/** Asks for external links and hosts; one request at a time to each host. */
export class LinkChecker {
  readonly #manners: LinkManners;
  readonly #turns: HostTurns;

  constructor(manners: LinkManners) {
    this.#manners = manners;
    this.#turns = new HostTurns(manners.pause);
  }

  /** Answers in the order of the addresses. */
  async checkAll(urls: readonly string[], note: (done: number) => void = () => undefined): Promise<LinkAnswer[]> {
    const queues = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
    const answers = new Map<string, LinkAnswer>();
    const work = async () => {
      for (let queue = queues.shift(); queue; queue = queues.shift()) {
        for (const [index, url] of queue.entries()) {
          // The title of one page is enough to see whether a host has changed hands.
          answers.set(url, await this.#check(url, index === 0));
          note(answers.size);
        }
      }
    };
    await Promise.all(Array.from({ length: this.#manners.atOnce }, work));
    return urls.map((url) => answers.get(url)!);
  }

  /** States in the order of the addresses, of which only host and port matter. */
  async checkIpv6(urls: readonly string[]): Promise<Ipv6State[]> {
    const states: Ipv6State[] = [];
    const queue = [...urls.entries()];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) states[next[0]] = await this.#ipv6Of(new URL(next[1]));
    };
    await Promise.all(Array.from({ length: this.#manners.atOnce }, work));
    return states;
  }

  async #check(url: string, wantsTitle: boolean): Promise<LinkAnswer> {
    const hops: { status: number; to: string }[] = [];
    let current = new URL(url);
    current.hash = '';
    try {
      for (;;) {
        const answer = await this.#ask(current, wantsTitle);
        const { location } = answer.headers;
        if (!isRedirect(answer.status) || location === undefined)
          return { url, status: answer.status, hops, ...readPageHead(answer.body, answer.headers) };
        const next = URL.parse(location, current);
        if (!next || !/^https?:$/.test(next.protocol)) return this.#failed(url, hops, 'EREDIRECT', '跳转到的地址不对');
        next.hash = '';
        if (hops.length === mostRedirects || hops.some(({ to }) => to === next.href) || next.href === current.href)
          return this.#failed(url, hops, 'ELOOP', '反复跳转，到不了网页');
        hops.push({ status: answer.status, to: next.href });
        current = next;
      }
    } catch (error) {
      return this.#failed(url, hops, codeOf(error), explainFailure(error));
    }
  }

  #failed(url: string, hops: LinkAnswer['hops'], code: string, reason: string): LinkAnswer {
    return { url, failure: { code, reason }, hops };
  }

  /** HEAD where it is enough; GET for a title, and where HEAD is refused. */
  async #ask(url: URL, wantsTitle: boolean): Promise<Answer> {
    let answer = wantsTitle ? undefined : await this.#inTurn(url, 'HEAD');
    // Not every server knows HEAD; what it says to GET counts.
    if (answer === undefined || (answer.status >= 400 && answer.status !== 429)) answer = await this.#inTurn(url, 'GET');
    const wait = answer.status === 429 || answer.status === 503 ? retryAfter(answer) : undefined;
    if (wait === undefined || wait > this.#manners.longestWait) return answer;
    await sleep(wait);
    return this.#inTurn(url, 'GET');
  }

  #inTurn(url: URL, method: 'HEAD' | 'GET'): Promise<Answer> {
    return this.#turns.run(url.host, () => askAddress(url, method, this.#manners));
  }

  async #ipv6Of(url: URL): Promise<Ipv6State> {
    const host = hostOf(url);
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    try {
      const addresses = host.includes(':') ? [host] : await this.#manners.ipv6AddressesOf(host);
      if (addresses.length === 0) return 'no-record';
      for (const address of addresses) {
        const code = await tryConnection(address, port, this.#manners.patience).then(() => '', codeOf);
        if (code === '') return 'reachable';
        if (noIpv6Here.has(code)) return 'unknown';
      }
      return 'unreachable';
    } catch (error) {
      return noRecord.has(codeOf(error)) ? 'no-record' : 'unknown';
    }
  }
}

const noRecord = new Set(['ENODATA', 'ENOTFOUND']);
/** Codes of a machine that has no way out over IPv6. */
const noIpv6Here = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']);

function explainFailure(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOTFOUND':
    case 'ENODATA':
      return '没有这个域名';
    case 'EAI_AGAIN':
      return '域名服务器没有答复';
    case 'ETIMEDOUT':
      return '太久没有答复';
    case 'ECONNREFUSED':
      return '拒绝连接';
    default:
      return explainNetworkError(error).replace(/（可用 --ca 指明）/, '');
  }
}
