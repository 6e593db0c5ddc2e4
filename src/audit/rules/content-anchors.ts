import { cite, documentPath, findNearest, headingId, listChoices, pageIds, placeId, readPlaceNumber } from '#disclosure';
import { findMarkdownLinks } from '../markdown-links.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';
import { decodeAddress } from '../site-address.ts';

/** Text of a heading as its page shows it: links by their words, marks left out. */
function plainText(heading: string): string {
  return heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+#+\s*$/, '');
}

/** Ids of the headings and numbered paragraphs of a Markdown text; `undefined` when it has HTML or underlined headings, whose ids only the built page shows. */
function headingIdsOf(text: string): ReadonlySet<string> | undefined {
  if (/<[a-z][^>]*\sid=/i.test(text) || /^\S.*\n(?:=+|-{3,})\s*$/m.test(text)) return undefined;
  const taken = new Set(pageIds);
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const mark = /^\s{0,3}(```|~~~)/.exec(line)?.[1];
    if (mark && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
    const heading = fence === undefined ? /^\s{0,3}#{1,6}\s+(.*)$/.exec(line)?.[1] : undefined;
    if (heading !== undefined) headingId(plainText(heading), taken);
    const place = fence === undefined ? readPlaceNumber((heading ?? line).replaceAll('**', '').trimStart()) : undefined;
    if (place) placeId(place, taken);
  }
  return taken;
}

/** Source files of documents and prose pages by their addresses. */
function filesByAddress({ portal }: ContentSubject): ReadonlyMap<string, string> {
  return new Map([
    ...portal.pages.map((page) => [`/${page.id}/`, page.source.file] as const),
    ...portal.documents.map((document) => [documentPath(document), document.source.file] as const),
  ]);
}

/** Links within a text, and from one text to a place in another, lead to a heading that is there; told by line before the site is built. */
export const contentAnchors: ContentRule = {
  id: 'content-anchors',
  version: 1,
  title: '正文中链接所指的标题都存在',
  inapplicable: '正文里没有指向标题的链接',
  basis: [cite('website-guide')],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const files = filesByAddress(subject);
    const idsOf = new Map<string, ReadonlySet<string> | undefined>();
    const known = new Set(files.values());
    for (const [file, { text, firstLine }] of subject.bodies) {
      if (!known.has(file) || !text.includes('#')) continue;
      for (const { target: address, line } of findMarkdownLinks(text)) {
        const hash = address.indexOf('#');
        if (hash < 0 || hash === address.length - 1) continue;
        const target = hash === 0 ? file : files.get(address.slice(0, hash));
        const body = target === undefined ? undefined : subject.bodies.get(target);
        if (target === undefined || body === undefined) continue;
        if (!idsOf.has(target)) idsOf.set(target, headingIdsOf(body.text));
        const ids = idsOf.get(target);
        if (!ids) continue;
        count();
        const wanted = decodeAddress(address.slice(hash + 1));
        if (ids.has(wanted)) continue;
        const headings = [...ids].filter((id) => !pageIds.includes(id));
        const nearest = findNearest(wanted, headings);
        yield {
          where: { file, line: firstLine + line },
          message: `链接指向“#${wanted}”，${hash === 0 ? '本页' : `content/${target} `}没有这个标题。${nearest ? `是否为 #${nearest}？` : ''}`,
          fix: headings.length > 0 ? `可用的标题：${listChoices(headings.map((id) => `#${id}`))}。` : '所指的页面没有标题，去掉 # 及其后的文字。',
        };
      }
    }
  },
};
