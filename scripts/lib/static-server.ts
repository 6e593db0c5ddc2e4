import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { answer, sendText } from './site-answer.ts';
import { UserError } from './user-error.ts';

export interface ServedSite {
  readonly folder: string;
  /** Path the site was built for; starts and ends with `/`. */
  readonly base: string;
  /** 0 chooses a free one. */
  readonly port: number;
  /** Without it: every IPv6 and IPv4 address of the machine. */
  readonly host?: string | undefined;
}

export interface RunningServer {
  readonly port: number;
  /** Where the front page can be opened on this machine, IPv6 first. */
  readonly addresses: readonly string[];
  /** False where the machine has no IPv6 and only IPv4 is served. */
  readonly ipv6: boolean;
  /** Takes no more requests, lets those under way finish for at most two seconds, and stops. */
  close(): Promise<void>;
}

/** Codes of a system that knows no IPv6, or has it switched off. */
const withoutIpv6 = new Set(['EAFNOSUPPORT', 'EADDRNOTAVAIL']);

function explainListenError(error: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UserError(
        `端口 ${port} 已经被别的程序占用。`,
        `停止那个程序，或用 --port 换一个端口，例如 --port ${port < 65535 ? port + 1 : 4321}。`,
      );
    case 'EACCES':
      return new UserError(`没有权限使用端口 ${port}。`, '用 --port 换一个 1024 以上的端口，例如 --port 4321。');
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'ENOTFOUND':
      return new UserError(`这台机器没有 ${host ?? '::'} 这个地址。`, '改正 --host，或不写 --host，在本机的全部地址上提供。');
    default:
      return error;
  }
}

/** Serves a built site over IPv6 and IPv4 at once. Throws a `UserError` when the port or the address cannot be had. */
export async function startServer(options: ServedSite): Promise<RunningServer> {
  const site = { ...options, folder: resolve(options.folder) };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: NodeJS.ErrnoException) => {
      const readerLeft = error.code === 'ERR_STREAM_PREMATURE_CLOSE' || request.socket.destroyed;
      if (readerLeft) return;
      process.stderr.write(`${request.method} ${request.url}：${error.stack}\n`);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, '服务器出错。');
    });
  });
  const listen = (host: string) =>
    new Promise<void>((fulfil, reject) => {
      server.once('error', reject).listen({ port: site.port, host }, () => {
        server.off('error', reject);
        fulfil();
      });
    });

  let ipv6 = true;
  try {
    await listen(site.host ?? '::');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (site.host !== undefined || !withoutIpv6.has(code)) throw explainListenError(error as NodeJS.ErrnoException, site.port, site.host);
    ipv6 = false;
    await listen('0.0.0.0').catch((second: NodeJS.ErrnoException) => {
      throw explainListenError(second, site.port, '0.0.0.0');
    });
  }
  const { port } = server.address() as AddressInfo;
  const hosts = site.host === undefined ? (ipv6 ? ['[::1]', '127.0.0.1'] : ['127.0.0.1']) : [site.host.includes(':') ? `[${site.host}]` : site.host];
  return {
    port,
    ipv6: site.host === undefined ? ipv6 : site.host.includes(':'),
    addresses: hosts.map((host) => `http://${host}:${port}${site.base}`),
    close: () =>
      new Promise((fulfil, reject) => {
        // A connection that was answering when the server closed would stay open for its next request.
        const idle = setInterval(() => server.closeIdleConnections(), 50);
        const hurry = setTimeout(() => server.closeAllConnections(), 2000);
        server.close((error) => {
          clearInterval(idle);
          clearTimeout(hurry);
          if (error) reject(error);
          else fulfil();
        });
      }),
  };
}
