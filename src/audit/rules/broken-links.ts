import { cite, documentPath, withBase } from '#disclosure';
import { isFetched } from '../page-references.ts';
import { isLost } from '../lost-files.ts';
import type { SiteRule, SiteSubject } from '../rule.ts';
import { addressesOn, type Address } from '../site-address.ts';
import { siteIndexOf } from '../site-index.ts';
import { explainUnusable } from '../unusable-addresses.ts';

const attachments = '/attachments/';

function explainMissing(path: string, subject: SiteSubject): { message: string; fix: string } {
  const other = siteIndexOf(subject).suggest(path);
  switch (other?.difference) {
    case 'slash':
      return path.length < other.path.length
        ? { message: `链接 ${path} 的末尾少了“/”，打开时要多跳转一次。`, fix: `改成 ${other.path}。` }
        : { message: `链接 ${path} 的末尾多了“/”，没有这个地址。`, fix: `改成 ${other.path}。` };
    case 'case':
      return { message: `链接 ${path} 的大小写不对，没有这个地址。`, fix: `改成 ${other.path}。` };
    case 'spelling':
      return { message: `链接 ${path} 打不开，网站里没有这个地址。是否为 ${other.path}？`, fix: `改成 ${other.path}，或去掉链接。` };
    default:
      return { message: `链接 ${path} 打不开，网站里没有这个地址。`, fix: '改成已有的地址，或去掉链接；所指的文件还没有发布的，先发布它。' };
  }
}

/** A path from the root that is right below the base, so the base was forgotten. */
function explainOutside(
  value: string,
  { path }: Extract<Address, { kind: 'origin' }>,
  subject: SiteSubject,
): { message: string; fix: string } | undefined {
  if (!value.startsWith('/') || path === '/') return undefined;
  const index = siteIndexOf(subject);
  const below = `${path}/` === subject.base ? '/' : [path, `${path}/`].find((candidate) => index.has(candidate));
  if (below === undefined) return undefined;
  const right = withBase(subject.base, below);
  return { message: `链接 ${value} 不在专栏所在的路径 ${subject.base} 之下，打不开。`, fix: `改成 ${right}。` };
}

/** A link to a document that is not public is told by withheld-documents. */
function leadsToWithheld(address: Address, { portal }: SiteSubject): boolean {
  if (!portal || portal.withheld.length === 0 || address.kind !== 'internal') return false;
  const document = portal.anyDocument(address.path.split('/')[2] ?? '');
  return document !== undefined && portal.document(document.id) === undefined && documentPath(document) === address.path;
}

function explain(value: string, address: Address, subject: SiteSubject): { message: string; fix: string } | undefined {
  if (address.kind === 'internal') return explainMissing(address.path, subject);
  if (address.kind === 'origin') return explainOutside(value, address, subject);
  return { message: `链接“${value}”不是有效的网址。`, fix: '改成完整的网址，例如 https://www.gov.cn/；站内地址以 / 开头。' };
}

export const brokenLinks: SiteRule = {
  id: 'broken-links',
  version: 2,
  title: '站内链接都能打开',
  basis: [cite('website-inspection'), cite('website-guide')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, subject, count) {
    const index = siteIndexOf(subject);
    const seen = new Set<string>();
    for (const { reference, address } of addressesOn(page, subject)) {
      if (reference.kind === 'base') {
        yield {
          where: { page: page.path, target: reference.value },
          message: `网页写了 <base href="${reference.value}">，网页里的相对地址和锚点都会改指那里。`,
          fix: '删去 <base>；不是本站生成的，查明是谁改动的，重新生成网站。',
        };
        continue;
      }
      if (isFetched(reference) || reference.kind === 'connection' || address.kind === 'foreign' || address.kind === 'other') continue;
      if (address.kind === 'internal' && address.path.startsWith(attachments)) continue;
      count();
      if ((address.kind === 'internal' && index.has(address.path)) || seen.has(reference.value)) continue;
      seen.add(reference.value);
      if (explainUnusable(reference.value) || leadsToWithheld(address, subject)) continue;
      if (address.kind === 'internal' && isLost(address.path, subject)) continue;
      const problem = explain(reference.value, address, subject);
      if (problem) yield { where: { page: page.path, target: reference.value }, ...problem };
    }
  },
};
