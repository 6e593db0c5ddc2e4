import { Parser } from 'htmlparser2';

/** What a document's page says, for the search index. */
export interface DocumentPage {
  readonly title: string;
  /** The metadata block. */
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  /** The text, one entry for each block (paragraph, heading, list item, table cell). */
  readonly blocks: readonly string[];
}

// Everything else begins and ends a block. A line break does not: a word may go on after it.
const inlineElements = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rb ruby s samp small span strong sub sup time u var wbr'.split(' '),
);
const silentElements = new Set(['script', 'style', 'template', 'noscript', 'nav']);
const voidElements = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

const han = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]`;
const blankBetweenHan = new RegExp(`(?<=${han}) (?=${han})`, 'gu');

/** White space as a reader sees it; none between Chinese characters, where it comes from line ends of the source. */
function foldBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(blankBetweenHan, '');
}

/** Reads title, facts and text of an element; elements with `data-search-ignore` are left out. */
function readElement(html: string, element: 'article' | 'main'): DocumentPage {
  const start = html.indexOf(`<${element}`);
  const article = html.slice(start < 0 ? html.length : start, html.lastIndexOf(`</${element}>`));
  const facts: { term: string; text: string }[] = [];
  const blocks: string[] = [];
  let title = '';
  let term = '';
  let text = '';
  const stack: { readonly name: string; readonly silent: boolean; readonly facts: boolean }[] = [];

  const closeBlock = () => {
    const block = foldBlanks(text);
    text = '';
    if (!block) return;
    const inside = (name: string) => stack.some((element) => element.name === name);
    if (inside('h1')) title += block;
    else if (!stack.at(-1)?.facts) blocks.push(block);
    else if (inside('dt')) term = block;
    else facts.push({ term, text: block });
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!inlineElements.has(name)) closeBlock();
      else if (name === 'br') text += ' ';
      if (voidElements.has(name)) return;
      const parent = stack.at(-1);
      const silent = parent?.silent || silentElements.has(name) || 'data-search-ignore' in attributes;
      const isFacts = name === 'dl' && /(?:^|\s)facts(?:\s|$)/.test(attributes['class'] ?? '');
      stack.push({ name, silent, facts: isFacts || parent?.facts === true });
    },
    ontext(data) {
      if (!stack.at(-1)?.silent) text += data;
    },
    onclosetag(name) {
      if (voidElements.has(name)) return;
      if (!inlineElements.has(name)) closeBlock();
      stack.pop();
    },
  });
  parser.write(article);
  parser.end();
  return { title, facts, blocks };
}

/** Reads what stands inside `article`. Throws when there is no article with a heading. */
export function readDocumentPage(html: string): DocumentPage {
  const page = readElement(html, 'article');
  if (!page.title) throw new Error('The page has no article with a heading.');
  return page;
}

/** Reads a page of prose: all of `main`, with the facts among the blocks. Throws when there is no heading. */
export function readProsePage(html: string): Pick<DocumentPage, 'title' | 'blocks'> {
  const { title, facts, blocks } = readElement(html, 'main');
  if (!title) throw new Error('The page has no heading in its main part.');
  return { title, blocks: [...facts.map(({ term, text }) => `${term}：${text}`), ...blocks] };
}
