import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LinkManners } from '../check-links.ts';

const html = (title: string, body = '') => `<!doctype html><meta charset="utf-8"><title>${title}</title>${body}`;

/** A small internet on this machine: names under `.test` that answer in every way a link check must bear. */
export interface FaultyHosts {
  readonly port: number;
  /** A port on which nobody listens. */
  readonly closedPort: number;
  /** `METHOD host path` of every request, in their order. */
  readonly requests: string[];
  /** Most requests that one host had to answer at the same time. */
  readonly mostAtOnce: () => number;
  /** Answers of `changing.test`; tests give it another. */
  title: string;
  /** Status of `sometimes.test`. */
  status: number;
  readonly manners: LinkManners;
  url(host: string, path?: string): string;
  close(): Promise<void>;
}

/** Hosts by the addresses that their names have; all others have `127.0.0.1`. */
const withIpv6 = new Set(['both.test', 'ipv6-only.test']);

function listen(server: Server, port: number, host?: string): Promise<number> {
  return new Promise((fulfil, reject) => {
    server.once('error', reject).listen(port, host, () => fulfil((server.address() as AddressInfo).port));
  });
}

export async function startFaultyHosts(): Promise<FaultyHosts> {
  const requests: string[] = [];
  const open = new Map<string, number>();
  let most = 0;
  let throttled = 0;
  const state = { title: '示例市人民政府', status: 500 };
  const answer: RequestListener = (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    requests.push(`${request.method} ${host} ${path}`);
    open.set(host, (open.get(host) ?? 0) + 1);
    most = Math.max(most, open.get(host)!);
    response.on('close', () => open.set(host, open.get(host)! - 1));
    const send = (status: number, text = '', headers: Record<string, string> = {}) =>
      void response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(request.method === 'HEAD' ? undefined : text);
    const move = (status: number, to: string) => send(status, '', { Location: to });
    switch (host) {
      case 'slow.test':
        return;
      case 'drip.test': {
        response.writeHead(200, { 'Content-Type': 'text/html' }).write('<title>慢慢来</title>');
        const timer = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(timer));
        return;
      }
      case 'loop.test':
        return move(302, path === '/a' ? '/b' : '/a');
      case 'chain.test':
        return move(302, `/${Number(path.slice(1) || 0) + 1}`);
      case 'missing.test':
        return send(404, html('找不到'));
      case 'gone.test':
        return send(410, html('已删除'));
      case 'sometimes.test':
        return send(state.status, html('有时'));
      case 'forbidden.test':
        return send(403, html('禁止访问'));
      case 'firewall.test':
        return send(200, html('访问被拦截', '您的请求可能存在攻击行为，已被网站防火墙拦截'));
      case 'javascript-wall.test':
        return send(521, '<script>document.cookie="x"</script>');
      case 'busy.test':
        throttled += 1;
        return throttled === 1 ? send(429, '', { 'Retry-After': '0' }) : send(200, html('忙过了'));
      case 'very-busy.test':
        return send(429, '', { 'Retry-After': '3600' });
      case 'no-head.test':
        return request.method === 'HEAD' ? send(405) : send(200, html('只认 GET'));
      case 'moved.test':
        return path === '/new/' ? send(200, html('新地址')) : move(301, '/new/');
      case 'for-a-while.test':
        return path === '/new/' ? send(200, html('新地址')) : move(302, '/new/');
      case 'members.test':
        return path.startsWith('/login') ? send(200, html('登录')) : move(302, '/login?next=1');
      case 'soft.test':
        return path === '/' ? send(200, html('首页')) : move(302, '/');
      case 'sold.test':
        return send(200, html('sold.test', '<p>本域名出售，有意者联系</p>'));
      case 'gambling.test':
        return send(200, html('澳门娱乐城_体育投注'));
      case 'lottery.test':
        return send(200, html('福利彩票公益金公示', '<p>打击网络博彩的通告</p>'));
      case 'elsewhere.test':
        return move(302, `http://stranger.example:${port}/`);
      case 'changing.test':
        return send(200, html(state.title));
      case 'gbk.test':
        return void response
          .writeHead(200, { 'Content-Type': 'text/html; charset=gbk' })
          .end(Buffer.concat([Buffer.from('<title>'), Buffer.from([0xca, 0xbe, 0xc0, 0xfd]), Buffer.from('</title>')]));
      default:
        return send(200, html(`${host} 的网页`));
    }
  };
  const [server, server6, closed] = [createServer(answer), createServer(answer), createServer()];
  const port = await listen(server, 0, '127.0.0.1');
  await listen(server6, port, '::1');
  const closedPort = await listen(closed, 0, '127.0.0.1');
  await new Promise((done) => closed.close(done));
  const unknown = (host: string) => Promise.reject(Object.assign(new Error(host), { code: 'ENOTFOUND' }));
  return Object.assign(state, {
    port,
    closedPort,
    requests,
    mostAtOnce: () => most,
    manners: {
      userAgent: 'disclosure-column link check; +https://www.shilixian.example/',
      patience: 300,
      pause: 1,
      atOnce: 4,
      longestWait: 1000,
      addressesOf: (host: string) =>
        host === 'unknown.test'
          ? unknown(host)
          : host === 'offline.test'
            ? Promise.reject(Object.assign(new Error(host), { code: 'EAI_AGAIN' }))
            : Promise.resolve(host === 'ipv6-only.test' ? ['::1'] : ['127.0.0.1']),
      // A name whose IPv6 address nobody answers at: the port is closed there.
      ipv6AddressesOf: (host: string) => (withIpv6.has(host) || host === 'closed.test' ? Promise.resolve(['::1']) : unknown(host)),
    },
    url: (host: string, path = '/') => `http://${host}:${port}${path}`,
    close: async () => {
      for (const each of [server, server6]) {
        each.closeAllConnections();
        await new Promise((done) => each.close(done));
      }
    },
  });
}
