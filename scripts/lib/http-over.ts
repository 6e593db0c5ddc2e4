import { Agent as HttpAgent, request as requestHttp, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP } from 'node:net';

// A page that takes 15 seconds or more counts as not open in the inspection of government websites.
const patience = 15_000;
const largestBody = 20 * 1024 * 1024;

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Empty where the body was not wanted. */
  readonly body: Buffer;
  /** Milliseconds until the connection stood (TLS included), and until the first byte of the answer. */
  readonly timing: { readonly connect: number; readonly firstByte: number };
}

export interface Asking {
  /** Certificate authorities in PEM, instead of those that Node trusts. */
  readonly ca?: string | undefined;
  /** Keep connections open for the next request. */
  readonly reuse?: boolean;
  /** Whether the body is to be read, by content type; without it, always. */
  readonly wantsBody?: (contentType: string) => boolean;
}

const agents = { http: new HttpAgent({ keepAlive: true, maxSockets: 4 }), https: new HttpsAgent({ keepAlive: true, maxSockets: 4 }) };

/** Asks for `url` at one address of its host, without looking the name up and without following redirects. */
export function fetchOver(address: string, url: URL, { ca, reuse = false, wantsBody = () => true }: Asking = {}): Promise<Reply> {
  const secure = url.protocol === 'https:';
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const options: RequestOptions & { ca?: string | undefined; servername?: string } = {
    host: address,
    port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
    path: url.pathname + url.search,
    headers: { Host: url.host, 'User-Agent': 'disclosure-column check-ipv6', Accept: '*/*' },
    agent: reuse ? agents[secure ? 'https' : 'http'] : false,
    ...(secure && { ca, servername: isIP(name) ? '' : name }),
  };
  return new Promise((fulfil, reject) => {
    const start = performance.now();
    const elapsed = () => performance.now() - start;
    let connect = 0;
    const request = secure ? requestHttps(options) : requestHttp(options);
    const deadline = setTimeout(() => request.destroy(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })), patience);
    const fail = (error: Error) => {
      clearTimeout(deadline);
      reject(error);
    };
    request.on('socket', (socket) => {
      if (!socket.connecting) return;
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        connect = elapsed();
      });
    });
    request.on('error', fail).on('response', (response) => {
      const firstByte = elapsed();
      response.on('error', fail);
      const finish = (body: Buffer) => {
        clearTimeout(deadline);
        fulfil({ status: response.statusCode ?? 0, headers: response.headers, body, timing: { connect, firstByte } });
      };
      if (!wantsBody(response.headers['content-type'] ?? '')) {
        // Small bodies are drained, so that the connection can be used again.
        if (Number(response.headers['content-length'] ?? Infinity) < 65_536) response.resume();
        else response.destroy();
        finish(Buffer.alloc(0));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > largestBody) response.destroy(Object.assign(new Error('too large'), { code: 'EMSGSIZE' }));
        else chunks.push(chunk);
      });
      response.on('end', () => finish(Buffer.concat(chunks)));
    });
    request.end();
  });
}

const explanations: Readonly<Record<string, string>> = {
  ECONNREFUSED: '拒绝连接（服务器没有在这个地址和端口上监听，或防火墙拒绝）',
  ECONNRESET: '连接被中断',
  EHOSTUNREACH: '到不了这个地址（路由不通）',
  ENETUNREACH: '到不了这个网络（路由不通）',
  ETIMEDOUT: '15 秒没有答复（多为防火墙没有放行）',
  ELOOP: '反复跳转，超过 5 次',
  EMSGSIZE: '内容超过 20 MB，没有读完',
  CERT_HAS_EXPIRED: '证书已经过期',
  ERR_TLS_CERT_ALTNAME_INVALID: '证书不是发给这个域名的',
  DEPTH_ZERO_SELF_SIGNED_CERT: '证书是自己签发的，浏览器不信任',
  SELF_SIGNED_CERT_IN_CHAIN: '证书链的根证书不受信任（可用 --ca 指明）',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: '证书链不完整或根证书不受信任（可用 --ca 指明）',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '证书链不完整：服务器没有发送中间证书',
};

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why a request failed, in Chinese, with the code where there is no better word. */
export function explainNetworkError(error: unknown): string {
  const code = codeOf(error);
  if (code === '') throw error;
  return explanations[code] ?? (code === 'EPROTO' || code.startsWith('ERR_SSL') ? '安全连接（TLS）建立不起来' : `连接失败（${code}）`);
}
