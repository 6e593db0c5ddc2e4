import { cite, type Portal } from '#disclosure';
import { formerAddresses } from '../portal-addresses.ts';
import type { SiteRule } from '../rule.ts';
import { resolveReference } from '../site-address.ts';
import { fileOf } from '../site-manifest.ts';

const registers = new WeakMap<Portal, ReadonlyMap<string, string>>();

function registerOf(portal: Portal): ReadonlyMap<string, string> {
  let register = registers.get(portal);
  if (!register) registers.set(portal, (register = formerAddresses(portal)));
  return register;
}

export const pageRedirects: SiteRule = {
  id: 'page-redirects',
  version: 1,
  title: '只有登记过的旧地址才自动跳转',
  inapplicable: '没有自动跳转的网页',
  basis: [cite('website-inspection'), cite('security-rules')],
  severity: 'error',
  subject: 'site',
  needsSameContent: true,
  *checkPage(page, subject, count) {
    const refreshes = /http-equiv\s*=\s*["']?refresh/i.test(page.html);
    if (!refreshes) return;
    count();
    const where = { page: page.path, ...(page.redirect !== undefined && { target: page.redirect }) };
    if (page.redirect === undefined) {
      yield {
        where,
        message: '网页会自动刷新，读屏软件会从头再读。',
        fix: '删去 <meta http-equiv="refresh">。',
      };
      return;
    }
    const address = resolveReference(page.redirect, page.path, subject);
    if (address.kind === 'foreign') {
      yield { where, message: `网页会自动跳转到外部网站 ${address.host}。`, fix: '立即撤下这一页，查明是谁改动的，重新生成网站。' };
      return;
    }
    const { portal } = subject;
    if (!portal) return;
    const registered = registerOf(portal).get(page.path);
    if (registered === undefined) {
      yield {
        where,
        message: `网页会自动跳转到 ${page.redirect}，而 ${page.path} 不是登记过的旧地址。`,
        fix: '删去 <meta http-equiv="refresh">，或在新文件的 formerAddresses 里写上这个地址。',
      };
    } else if (address.kind === 'internal' && address.path !== registered && subject.files.has(fileOf(address.path))) {
      // An address that no page has is told by broken-links.
      yield {
        where,
        message: `旧地址 ${page.path} 跳转到 ${address.path}，文件现在的地址是 ${registered}。`,
        fix: '重新生成网站，不要手工修改网页。',
      };
    }
  },
};
