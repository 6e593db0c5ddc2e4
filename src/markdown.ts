import { join } from 'node:path';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import {
  defineHastPlugin,
  defineMdastPlugin,
  evaluate,
  markdownToHtml,
  type EvaluateOptions,
  type Features,
  type HastNode,
  type HastVisitorContext,
} from 'satteri';
import {
  attachmentPath,
  headingId,
  isSignatureDay,
  isSignatureName,
  joinHanLines,
  markStrong,
  placeId,
  readPlaceNumber,
  splitAtBareAddresses,
  withBase,
} from '#disclosure';
import { contentFolder } from './documents-loader.ts';
import { imageFileSize, type ImageSize } from './image-sizes.ts';

/** What a text needs to know of the page that it stands on. */
export interface TextContext {
  /** `/` or `/zfxxgk/`. */
  readonly base: string;
  /** Id of the document in whose attachment folder bare file names lie. */
  readonly document: string;
  /** Ids already used on the page; headings add theirs. */
  readonly takenIds: Set<string>;
}

export interface TextHeading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

const features: Features = {
  smartPunctuation: false,
  gfm: { footnotes: { label: '注释', backLabel: '返回正文' } },
};

type Element = Extract<HastNode, { type: 'element' }>;

/** A line break between Han characters is no blank; notes in HTML comments are not for the public. */
const chineseText = defineMdastPlugin({
  name: 'chinese-text',
  text(node, context) {
    const joined = joinHanLines(node.value);
    if (joined !== node.value) context.setProperty(node, 'value', joined);
  },
  html(node, context) {
    if (/^\s*<!--[\s\S]*-->\s*$/.test(node.value)) context.removeNode(node);
  },
});

/** An address as written in a text → the address on the page. */
export function resolveAddress(address: string, { base, document }: Pick<TextContext, 'base' | 'document'>): string {
  if (address.startsWith('/') && !address.startsWith('//')) return withBase(base, address);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address) || address.includes('/')) return address;
  let file = address;
  try {
    file = decodeURIComponent(address);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
  return withBase(base, attachmentPath(document, file));
}

/** Size of an image among the attachments, named by its file or by its address, so that the page leaves room for it. */
function sizeOfImage(address: string, document: string): ImageSize | undefined {
  const path = address.includes('/') ? address : `/attachments/${document}/${address}`;
  if (!path.startsWith('/attachments/') || !URL.canParse(path, 'https://portal.example')) return undefined;
  return imageFileSize(join(contentFolder, decodeURIComponent(new URL(path, 'https://portal.example').pathname)));
}

const governmentHost = /(?:\.gov\.cn|\.政务|\.xn--zfr164b)$/;

function isOutside(address: string): boolean {
  return /^https?:/.test(address) && URL.canParse(address) && !governmentHost.test(new URL(address).hostname);
}

const outsideRel = ['noopener', 'noreferrer', 'external'];
const outsideNote: Element = {
  type: 'element',
  tagName: 'span',
  properties: { className: ['outside'] },
  children: [{ type: 'text', value: '（外部链接）' }],
};

const textOf = (value: string) => ({ type: 'text' as const, value });

/** A bare address in a Chinese sentence, which has no blanks: Markdown takes the rest of the sentence for a part of it. */
function endBareAddress(node: Readonly<Element>, visitor: HastVisitorContext): boolean {
  const [only] = node.children;
  if (node.children.length !== 1 || only?.type !== 'text') return false;
  const { value } = only;
  const hrefOf = (address: string) => (/^www/i.test(address) ? `http://${address}` : address);
  if (node.properties['href'] !== encodeURI(hrefOf(value))) return false;
  const pieces = splitAtBareAddresses(value);
  if (pieces.length === 1) return false;
  const link = (text: string): Element => {
    const href = hrefOf(text);
    const outside = isOutside(href);
    return {
      type: 'element',
      tagName: 'a',
      properties: { href, ...(outside && { rel: outsideRel }) },
      children: [textOf(text), ...(outside ? [outsideNote] : [])],
    };
  };
  visitor.replaceNode(
    node,
    pieces.map(({ text, isAddress }) => (isAddress ? link(text) : textOf(text))),
  );
  return true;
}

/** Makes the number that a paragraph or heading begins with (第三条, 第一章) a link to its own place. */
function linkNumber(node: Readonly<Element>, text: string, visitor: HastVisitorContext, takenIds: Set<string>): void {
  const place = readPlaceNumber(text);
  const [first] = node.children;
  const start = first?.type === 'element' && (first.tagName === 'strong' || first.tagName === 'b') ? first.children[0] : first;
  if (!place || start?.type !== 'text') return;
  const at = start.value.indexOf(place.label);
  // A number that is only partly bold stays as it is.
  if (at < 0 || start.value.slice(0, at).trim() !== '') return;
  const id = placeId(place, takenIds);
  visitor.replaceNode(start, [
    { type: 'element', tagName: 'a', properties: { id, className: ['place'], href: `#${id}` }, children: [{ type: 'text', value: place.label }] },
    { type: 'text', value: start.value.slice(at + place.label.length) },
  ]);
}

const paragraphOf = (text: string): Element => ({ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] });

/** Puts the organs that sign and the day below them together: where a document ends, another text that it issues may follow. */
function joinSignature(node: Readonly<Element>, visitor: HastVisitorContext): void {
  const lines = visitor
    .textContent(node)
    .trim()
    .split(/\s*\n\s*/);
  if (!isSignatureDay(lines.at(-1)!) || !lines.slice(0, -1).every(isSignatureName)) return;
  const siblings = visitor.parent(node).children;
  for (let at = visitor.indexOf(node)! - 1; at >= 0; at -= 1) {
    const before = siblings[at]!;
    if (before.type === 'text' && before.value.trim() === '') continue;
    const text = before.type === 'element' && before.tagName === 'p' ? visitor.textContent(before).trim() : '';
    if (!isSignatureName(text)) break;
    lines.unshift(text);
    visitor.removeNode(before);
  }
  if (lines.length > 1)
    visitor.replaceNode(node, { type: 'element', tagName: 'div', properties: { className: ['signature'] }, children: lines.map(paragraphOf) });
}

const figure = /^[-−+]?(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)(?:\.\d+)?[%‰]?$/;
const year = /^(?:19|20)\d{2}$/;

const elementsOf = (node: Readonly<Element>): readonly Element[] => node.children.filter((child): child is Element => child.type === 'element');

/** Figures stand to the right, below one another. Years and codes are no figures; an alignment written in the text is kept. */
function alignFigures(table: Readonly<Element>, visitor: HastVisitorContext): void {
  const rows = elementsOf(table).flatMap(elementsOf).map(elementsOf);
  const isAligned = (cell: Element) => cell.properties['style'] !== undefined || cell.properties['align'] !== undefined;
  for (const column of rows[0]?.keys() ?? []) {
    const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined);
    const texts = cells.slice(1).map((cell) => visitor.textContent(cell).trim());
    const filled = texts.filter((text) => !/^[-—–]*$/.test(text));
    if (filled.length === 0 || !filled.every((text) => figure.test(text)) || filled.every((text) => year.test(text)) || cells.some(isAligned))
      continue;
    for (const cell of cells) visitor.setProperty(cell, 'className', ['number']);
  }
}

function pagePlugin(context: TextContext, headings: TextHeading[]) {
  const resolve = (property: 'href' | 'src') => (node: Readonly<Element>, visitor: HastVisitorContext) => {
    const value = node.properties[property];
    if (typeof value === 'string') visitor.setProperty(node, property, resolveAddress(value, context));
  };
  return defineHastPlugin({
    name: 'page-text',
    mdxJsxFlowElement: {
      filter: ['Figure', 'Media'],
      visit(node, visitor) {
        for (const attribute of node.attributes) {
          if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'src' || typeof attribute.value !== 'string') continue;
          visitor.setProperty(node, 'src', resolveAddress(attribute.value, context));
          const size = node.name === 'Figure' ? sizeOfImage(attribute.value, context.document) : undefined;
          if (!size) continue;
          visitor.setProperty(node, 'width', String(size.width));
          visitor.setProperty(node, 'height', String(size.height));
        }
      },
    },
    element: [
      {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, visitor) {
          const text = visitor.textContent(node).trim();
          const id = headingId(text, context.takenIds);
          visitor.setProperty(node, 'id', id);
          // The page's title is the only h1.
          if (node.tagName === 'h1') visitor.setProperty(node, 'tagName', 'h2');
          headings.push({ id, text, depth: Math.max(2, Number(node.tagName[1])) });
          linkNumber(node, text, visitor, context.takenIds);
        },
      },
      {
        filter: ['p'],
        visit(node, visitor) {
          const [first] = node.children;
          const last = node.children.at(-1);
          if (last?.type === 'text' && last.value.trimEnd().endsWith('日')) joinSignature(node, visitor);
          // Most paragraphs begin with no number: their text is not even put together.
          if (first?.type === 'text' ? first.value.trimStart().startsWith('第') : first?.type === 'element')
            linkNumber(node, visitor.textContent(node).trimStart(), visitor, context.takenIds);
        },
      },
      {
        filter: ['a'],
        visit(node, visitor) {
          if (endBareAddress(node, visitor)) return;
          resolve('href')(node, visitor);
          const href = node.properties['href'];
          if (typeof href !== 'string' || !isOutside(href)) return;
          visitor.setProperty(node, 'rel', outsideRel);
          visitor.appendChild(node, outsideNote);
        },
      },
      {
        filter: ['img'],
        visit(node, visitor) {
          const { src } = node.properties;
          resolve('src')(node, visitor);
          visitor.setProperty(node, 'loading', 'lazy');
          visitor.setProperty(node, 'decoding', 'async');
          const size = typeof src === 'string' ? sizeOfImage(src, context.document) : undefined;
          if (!size) return;
          visitor.setProperty(node, 'width', size.width);
          visitor.setProperty(node, 'height', size.height);
        },
      },
      {
        filter: ['th', 'td'],
        visit(node, visitor) {
          if (node.tagName === 'th') visitor.setProperty(node, 'scope', 'col');
          // The alignment of a column comes as an inline style, which the site's security policy refuses.
          const alignment = /center|right/.exec(String(node.properties['style'] ?? node.properties['align'] ?? ''))?.[0];
          visitor.setProperty(node, 'style', undefined);
          visitor.setProperty(node, 'align', undefined);
          if (alignment) visitor.setProperty(node, 'className', [`align-${alignment}`]);
        },
      },
      {
        filter: ['table'],
        visit(node, visitor) {
          alignFigures(node, visitor);
          visitor.wrapNode(node, {
            type: 'element',
            tagName: 'div',
            properties: { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: '表格，可左右滚动' },
            children: [],
          });
        },
      },
    ],
  });
}

/** Renders Markdown to HTML for a page. */
export function renderMarkdown(text: string, context: TextContext): { html: string; headings: readonly TextHeading[] } {
  const headings: TextHeading[] = [];
  const result = markdownToHtml(markStrong(text), { features, mdastPlugins: [chineseText], hastPlugins: [pagePlugin(context, headings)] });
  return { html: (result as { html: string }).html, headings };
}

const runtime: unknown = { Fragment, jsx, jsxs };

/**
 * Makes a component of an MDX text. It is compiled when its page is made, not bundled: the audit has already refused
 * imports, exports and expressions, so a text can only name the components it is given.
 */
export async function renderMdx(text: string, context: TextContext): Promise<{ Content: AstroComponentFactory; headings: readonly TextHeading[] }> {
  const headings: TextHeading[] = [];
  const module = await evaluate(markStrong(text), {
    ...(runtime as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>),
    elementAttributeNameCase: 'html',
    features,
    mdastPlugins: [chineseText],
    hastPlugins: [pagePlugin(context, headings)],
  });
  // The marks by which Astro's MDX renderer knows its components.
  const marks = { [Symbol.for('mdx-component')]: true, [Symbol.for('astro:renderer')]: 'astro:jsx' };
  return { Content: Object.assign(module['default'] as AstroComponentFactory, marks), headings };
}
