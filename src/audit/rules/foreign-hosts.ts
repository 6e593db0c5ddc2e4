import { cite } from '#disclosure';
import { isFetched, type PageReference } from '../page-references.ts';
import type { SiteRule, SiteSubject } from '../rule.ts';
import { addressesOn, resolveReference } from '../site-address.ts';
import { styleAddresses } from '../style-addresses.ts';

/** Addresses that a drawing loads; namespaces stand in `xmlns` attributes and load nothing. */
function* drawingAddresses(svg: string): Iterable<string> {
  for (const match of svg.matchAll(/(?:\s(?:xlink:)?href|\ssrc)\s*=\s*(?:"([^"]*)"|'([^']*)')|url\(\s*["']?([^)"'\s]+)/gi))
    yield match[1] ?? match[2] ?? match[3]!;
}

function fetchedBy(file: string, text: string): Iterable<string> {
  if (file.endsWith('.css')) return styleAddresses(text);
  return file.endsWith('.svg') ? drawingAddresses(text) : [];
}

function explain(host: string, value: string, subject: SiteSubject, kind?: PageReference['kind']): { message: string; fix: string } {
  const address = value.length > 100 ? `${value.slice(0, 100)}……` : value;
  if (kind === 'form') {
    return {
      message: `网页上的表单把读者填写的内容交给外部网站 ${host}（${address}）。`,
      fix: `表单只能交给本站（${new URL(subject.origin).host}）；不是本站生成的，查明是谁改动的，重新生成网站。`,
    };
  }
  return {
    message: `打开网页时会向外部网站 ${host} 取内容（${address}），只有 IPv6 的读者可能看不到，也会泄露读者的访问。`,
    fix: `把文件放到本站（${new URL(subject.origin).host}）再引用；只是供读者前往的，改成普通链接。`,
  };
}

export const foreignHosts: SiteRule = {
  id: 'foreign-hosts',
  version: 2,
  title: '网页不向外部网站取任何内容',
  basis: [cite('ipv6-notice'), cite('security-rules')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, subject, count) {
    for (const { reference, address } of addressesOn(page, subject)) {
      if (!isFetched(reference) && reference.kind !== 'form' && reference.kind !== 'connection') continue;
      count();
      if (address.kind === 'foreign')
        yield { where: { page: page.path, target: reference.value }, ...explain(address.host, reference.value, subject, reference.kind) };
    }
  },
  *checkSite(subject, count) {
    for (const [file, text] of subject.assets) {
      for (const value of fetchedBy(file, text)) {
        count();
        const address = resolveReference(value, `/${file}`, subject);
        if (address.kind === 'foreign') yield { where: { page: `/${file}`, target: value }, ...explain(address.host, value, subject) };
      }
    }
  },
};
