import { attachmentPath, cite, documentPath, factsOf, type DisclosureDocument, type Portal } from '#disclosure';
import { kindOf } from '../page-kind.ts';
import type { SiteRule, SiteSubject } from '../rule.ts';
import { addressesOn, decodeAddress } from '../site-address.ts';
import { fileOf } from '../site-manifest.ts';
import type { SitePage } from '../site-page.ts';

const fix = '重新生成网站，不要手工修改网页；仍然不一致的，请技术人员查看。';

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

function* compareFacts(page: SitePage, document: DisclosureDocument, portal: Portal): Iterable<string> {
  const expected = new Map(factsOf(portal, document).map(({ term, values }) => [term, fold(values.map(({ text }) => text).join('、'))]));
  for (const [term, value] of expected) {
    const shown = page.facts.get(term);
    if (shown === undefined) yield `网页的元数据里没有“${term}”，文件写的是“${value}”。`;
    else if (shown !== value) yield `网页的元数据“${term}”是“${shown}”，与文件的“${value}”不一致。`;
  }
  for (const [term, value] of page.facts) if (!expected.has(term)) yield `网页的元数据里多出“${term}：${value}”，文件里没有。`;
}

function* compareNeighbours(page: SitePage, document: DisclosureDocument, subject: SiteSubject, portal: Portal): Iterable<string> {
  const { previous, next } = portal.neighbours(document);
  for (const [rel, name, neighbour] of [
    ['prev', '上一篇', previous],
    ['next', '下一篇', next],
  ] as const) {
    const links = addressesOn(page, subject).filter(({ reference }) => reference.rel?.split(/\s+/).includes(rel));
    // The further pages of a register's rows lie below its own address.
    const neighbourLink = links.find((other) => other.address.kind !== 'internal' || !other.address.path.startsWith(`${page.path}rows/`));
    const [link, address] = [neighbourLink?.reference, neighbourLink?.address];
    const path = neighbour && documentPath(neighbour);
    const found = address?.kind === 'internal' ? address.path : link?.value;
    if (found === path) continue;
    // An address that no page has is told by broken-links.
    if (address?.kind === 'internal' && !subject.files.has(`${address.path.slice(1)}index.html`)) continue;
    yield path === undefined
      ? `“${name}”指向 ${found}，这份文件没有${name}。`
      : found === undefined
        ? `没有“${name}”的链接，应指向 ${path}。`
        : `“${name}”指向 ${found}，应为 ${path}。`;
  }
}

/** What the page must link to: its attachments and the documents that it hangs together with. */
function* missingLinks(page: SitePage, document: DisclosureDocument, subject: SiteSubject, portal: Portal): Iterable<string> {
  const linked = new Set(addressesOn(page, subject).map(({ address }) => (address.kind === 'internal' ? decodeAddress(address.path) : '')));
  const attachments = (document.attachments ?? []).filter(({ file }) => !linked.has(decodeAddress(attachmentPath(document.id, file))));
  const related = new Set(Object.values(portal.relations(document)).flat());
  const documents = [...related].filter((other) => !linked.has(documentPath(other)));
  if (attachments.length + documents.length === 0) return;
  // A link that leads nowhere is told by the rules about links; it may be what is missing here.
  if ([...linked].some((path) => path !== '' && !subject.files.has(fileOf(path)))) return;
  for (const { title } of attachments) yield `网页上没有附件“${title}”的链接。`;
  for (const other of documents) yield `网页上没有相关文件“${other.title}”的链接。`;
}

export const documentPages: SiteRule = {
  id: 'document-pages',
  version: 2,
  title: '文件的网页与文件一致',
  basis: [cite('platform-notice'), cite('website-guide')],
  severity: 'error',
  subject: 'site',
  needsSameContent: true,
  *checkPage(page, subject, count) {
    const { portal } = subject;
    const kind = portal && kindOf(page, portal);
    if (kind?.kind !== 'document') return;
    const { document } = kind;
    count();
    const where = { page: page.path };
    const [heading, ...others] = page.mainHeadings;
    if (heading && others.length === 0 && heading !== fold(document.title)) {
      yield { where, message: `网页的标题是“${heading}”，与文件的“${document.title}”不一致。`, fix };
    }
    for (const message of compareFacts(page, document, portal!)) yield { where, message, fix };
    if (page.hasText !== true && (document.attachments ?? []).length === 0) {
      yield { where, message: '网页上没有正文，也没有附件。', fix: '正文写在文件里；文件里已经有正文的，重新生成网站。' };
    }
    for (const message of compareNeighbours(page, document, subject, portal!)) yield { where, message, fix };
    for (const message of missingLinks(page, document, subject, portal!)) yield { where, message, fix };
  },
};
