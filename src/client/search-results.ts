import { excerptOf, markText, partExcerpt, type Segment } from '#search/excerpt.ts';
import type { FoundDocument, FoundPart } from '#search/pagefind-index.ts';
import type { SitePage } from '#search/site-pages.ts';

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.className = className;
  created.append(...children);
  return created;
}

function toNodes(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, marked }) => (marked ? element('mark', '', [text]) : text));
}

function validityBadge(state: string): HTMLElement {
  const badge = element('span', 'validity', [state]);
  badge.dataset['validity'] = state;
  return badge;
}

function day(published: string): HTMLElement {
  const time = element('time', '', [published]);
  time.dateTime = published;
  return time;
}

/** What was found of a document. */
export interface Found {
  readonly document: FoundDocument;
  /** To be searched for what the document's own page does not hold. */
  readonly parts: readonly FoundPart[];
}

function placeOf({ kind, title }: FoundPart): string {
  if (kind === '续页') return `在第 ${title} 页：`;
  return kind === '插图' ? '在文中的插图里：' : `在附件《${title.replace(/^《([^《》]*)》$/, '$1')}》中：`;
}

/** Where it says so: on the document's page, in a part beside it or in both. */
function excerpts({ document, parts }: Found, runs: readonly string[]): HTMLElement[] {
  const own = excerptOf(document.blocks, runs);
  const beside = partExcerpt(document.blocks, parts, runs);
  return [
    ...(!beside || own.some(({ marked }) => marked) ? [element('p', 'result-excerpt', toNodes(own))] : []),
    ...(beside ? [element('p', 'result-excerpt result-attachment', [placeOf(beside.part), ...toNodes(beside.excerpt)])] : []),
  ];
}

/** One entry of the result list; what matches `runs` is marked, and `explanation` stands below when there is one. */
export function resultItem({ document: found, parts }: Found, runs: readonly string[], explanation = ''): HTMLLIElement {
  const link = element('a', '', toNodes(markText(found.title, runs)));
  link.href = found.address;
  const facts = [
    ...(found.validity ? [validityBadge(found.validity)] : []),
    ...[found.column, found.organs].filter(Boolean).map((text) => element('span', '', [text])),
    ...(found.number ? [element('span', 'number', toNodes(markText(found.number, runs)))] : []),
    day(found.published),
  ];
  return element('li', '', [
    element('h2', 'result-title', [link]),
    ...excerpts({ document: found, parts }, runs),
    element('p', 'result-facts', facts),
    ...(explanation ? [element('p', 'result-explanation', [explanation])] : []),
  ]);
}

/** A column, an organ or a page of prose, with the place of its text that has the words. */
export function pageItem(page: SitePage, base: string, runs: readonly string[]): HTMLLIElement {
  const link = element('a', '', toNodes(markText(page.title, runs)));
  link.href = base.replace(/\/$/, '') + page.path;
  return element('li', '', [
    link,
    element('span', 'search-page-kind', [page.kind]),
    ...(page.blocks.length > 0 ? [element('p', 'result-excerpt', toNodes(excerptOf(page.blocks, runs)))] : []),
  ]);
}

/** A sentence with links to other queries; hidden when there are none. */
export function writeHint(place: HTMLElement, before: string, queries: readonly string[], after: string, addressOf: (query: string) => string): void {
  const links = queries.map((query) => {
    const link = element('a', '', [query]);
    link.href = addressOf(query);
    return link;
  });
  place.replaceChildren(before, ...links.flatMap((link, index) => (index > 0 ? ['、', link] : [link])), after);
  place.hidden = queries.length === 0;
}
