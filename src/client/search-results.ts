import { excerptOf, markText, type Segment } from '#search/excerpt.ts';
import type { FoundDocument } from '#search/pagefind-index.ts';

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

/** One entry of the result list; what matches `runs` is marked. */
export function resultItem(found: FoundDocument, runs: readonly string[]): HTMLLIElement {
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
    element('p', 'result-excerpt', toNodes(excerptOf(found.blocks, runs))),
    element('p', 'result-facts', facts),
  ]);
}
