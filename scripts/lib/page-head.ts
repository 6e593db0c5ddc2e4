import type { IncomingHttpHeaders } from 'node:http';

/** Words by which names that are for sale are known, anywhere on a page. */
const forSale =
  /域名(?:正在)?出售|本域名(?:可以?|正在|已)?(?:出售|转让|出租)|域名转让|域名停放|(?:this )?domain (?:name )?(?:is|may be) for sale|buy this domain|parked (?:free|domain)/i;
/** Words of gambling, in a title; in a text they may stand in a notice of the police. */
const gambling = /博彩|娱乐城|真人荷官|百家乐|老虎机|六合彩|时时彩|棋牌游戏|体育投注|在线投注|casino/i;
/** What the pages of firewalls say of themselves. */
const firewall =
  /<title>[^<]*(?:访问(?:被拦截|被拒绝|受限|验证)|网站防火墙|安全(?:验证|防护|检查)|人机验证|just a moment|attention required|access denied)[^<]*<\/title>|您的(?:请求|访问)(?:被|可能)[^<]{0,12}(?:拦截|攻击)/i;

export interface PageHead {
  readonly title?: string;
  /** A word by which a parked or abused name is known. */
  readonly parked?: string;
  readonly firewall: boolean;
}

function decode(body: Buffer, contentType: string): string {
  const named = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(body.toString('latin1'))?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(body);
  } catch (error) {
    // A name that no decoder has: pages of this kind are UTF-8 or cannot be read at all.
    if (error instanceof RangeError) return body.toString('utf8');
    throw error;
  }
}

/** What the beginning of a page tells of it; nothing where it is no HTML. */
export function readPageHead(body: Buffer, headers: IncomingHttpHeaders): PageHead {
  const contentType = headers['content-type'] ?? '';
  if (body.length === 0 || (contentType !== '' && !/html/i.test(contentType))) return { firewall: false };
  const text = decode(body, contentType);
  const title = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(text)?.[1]?.replace(/\s+/g, ' ').trim();
  const parked = forSale.exec(text)?.[0] ?? (title === undefined ? undefined : gambling.exec(title)?.[0]);
  return { ...(title && { title }), ...(parked !== undefined && { parked }), firewall: firewall.test(text) };
}
