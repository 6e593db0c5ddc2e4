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
const silentElements = new Set(['script', 'style', 'template', 'noscript']);
const voidElements = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

const han = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]`;
const blankBetweenHan = new RegExp(`(?<=${han}) (?=${han})`, 'gu');

/** White space as a reader sees it; none between Chinese characters, where it comes from line ends of the source. */
function foldBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(blankBetweenHan, '');
}

/** Reads title, facts and text inside `article`; elements with `data-search-ignore` are left out. Throws when there is no article with a heading. */
export function readDocumentPage(html: string): DocumentPage {
  const article = html.slice(html.indexOf('<article'), html.lastIndexOf('</article>'));
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
  if (!title) throw new Error('The page has no article with a heading.');
  return { title, facts, blocks };
}
