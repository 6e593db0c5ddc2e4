import { request as requestHttp, type IncomingHttpHeaders } from 'node:http';
import { request as requestHttps } from 'node:https';
import { connect, isIP, type LookupFunction } from 'node:net';

/** How other hosts are asked; tests shorten the times and answer for the name system themselves. */
export interface AskingManners {
  readonly userAgent: string;
  /** Milliseconds until an answer must have begun, and until it must have ended. */
  readonly patience: number;
  /** Certificate authorities in PEM, instead of those that Node trusts. */
  readonly ca?: string | undefined;
  /** All addresses of a host name; rejects with the code of the name system. */
  addressesOf(host: string): Promise<readonly string[]>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The beginning of the body. */
  readonly body: Buffer;
}

/** Enough for the head of a page; more is not asked for and not read. */
const mostBytes = 64 * 1024;

function errorWith(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

export const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '');

function lookupWith(manners: AskingManners): LookupFunction {
  return (host, options, callback) => {
    manners.addressesOf(host).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        if (found.length === 0) callback(errorWith('ENOTFOUND'), '', 0);
        else if (options.all) callback(null, found);
        else callback(null, found[0]!.address, found[0]!.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

/** Asks for one address without following redirects. What has come of a body that drips is taken when patience ends. */
export function askAddress(url: URL, method: 'HEAD' | 'GET', manners: AskingManners): Promise<Answer> {
  const secure = url.protocol === 'https:';
  return new Promise((fulfil, reject) => {
    const options = {
      method,
      headers: {
        'User-Agent': manners.userAgent,
        Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'Accept-Language': 'zh-CN,zh;q=0.9',
        ...(method === 'GET' && { Range: `bytes=0-${mostBytes - 1}`, 'Accept-Encoding': 'identity' }),
      },
      lookup: lookupWith(manners),
      autoSelectFamily: true,
      agent: false as const,
      ...(secure && manners.ca !== undefined && { ca: manners.ca }),
    };
    const request = secure ? requestHttps(url, options) : requestHttp(url, options);
    let finish: (() => void) | undefined;
    const deadline = setTimeout(() => (finish ? finish() : request.destroy(errorWith('ETIMEDOUT'))), manners.patience);
    const fail = (error: Error) => {
      clearTimeout(deadline);
      if (finish) finish();
      else reject(error);
    };
    request.on('error', fail).on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      finish = () => {
        clearTimeout(deadline);
        response.destroy();
        fulfil({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= mostBytes) finish?.();
      });
      response.on('end', finish).on('error', finish);
    });
    request.end();
  });
}

/** Whether a connection to one address and port can be made. Rejects with the code of the system. */
export function tryConnection(address: string, port: number, patience: number): Promise<void> {
  return new Promise((fulfil, reject) => {
    const socket = connect({ host: address, port, timeout: patience });
    socket.once('connect', () => {
      socket.destroy();
      fulfil();
    });
    socket.once('timeout', () => socket.destroy(errorWith('ETIMEDOUT')));
    socket.once('error', reject);
  });
}
