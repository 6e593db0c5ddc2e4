import { Parser, type Handler } from 'htmlparser2';
import { candidatesOf, kindOfRelation, referenceAttributes, refreshTarget, type PageReference } from './page-references.ts';
import { StructureReader, type PageStructure } from './page-structure.ts';

/** One HTML file of the built site, parsed once; rules only read it. */
export interface SitePage {
  /** Address under the base: `/plans/outline-2026/`, `/404.html`. */
  readonly path: string;
  /** Path below the output folder. */
  readonly file: string;
  readonly html: string;
  readonly lang: string | undefined;
  readonly title: string | undefined;
  /** Texts of the `h1` elements. */
  readonly mainHeadings: readonly string[];
  /** Whether `<meta charset="utf-8">` or its older form is there. */
  readonly unicode: boolean;
  /** Contents of `<meta name>` by name, in the case in which it is written. */
  readonly metas: ReadonlyMap<string, string>;
  /** Names of `<meta name>` that stand there more than once. */
  readonly repeatedMetas: ReadonlySet<string>;
  /** Where the page sends its reader at once (`<meta http-equiv="refresh">`). */
  readonly redirect: string | undefined;
  readonly references: readonly PageReference[];
  /** Ids and names that a link can lead to. */
  readonly ids: ReadonlySet<string>;
  readonly duplicateIds: readonly string[];
  /** Elements that carry inline code: `script`, `style`, `div[style]`, `a[onclick]`. */
  readonly inlineCode: readonly string[];
  /** Text of the page without scripts and styles, one block per line. */
  readonly text: string;
  /** Sources of images that have no alt attribute at all. */
  readonly imagesWithoutAlternative: readonly string[];
  /** Sources of images whose alternative is the name of a file. */
  readonly imagesNamedAsFiles: readonly string[];
  /** Texts of the blocks of JSON-LD. */
  readonly structuredData: readonly string[];
  /** The metadata block of a document (`dl.facts`): texts of `dd` by `dt`, white space folded. */
  readonly facts: ReadonlyMap<string, string>;
  /** Whether the text of a document (`div.text`) says anything; `undefined` where there is none. */
  readonly hasText: boolean | undefined;
  readonly structure: PageStructure;
  /** Whether the page ends as a page does; one that was cut off does not. */
  readonly complete: boolean;
}

/** `plans/x/index.html` → `/plans/x/`; `404.html` → `/404.html`. */
export function pagePathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

const blockElements = new Set([
  'p',
  'div',
  'li',
  'td',
  'th',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dt',
  'dd',
  'caption',
  'figcaption',
  'summary',
  'section',
  'article',
  'br',
  'title',
]);
/** Classes that move an element out of sight; readers with eyes see nothing of it. */
const unseen = /(?:^|\s)(?:visually-hidden|sr-only)(?:\s|$)/;
const fileName = /^[\w-]+\.(?:jpe?g|png|gif|webp|svg|bmp)$/i;
/** Elements whose text no reader sees. */
const silentElements = new Set(['script', 'style', 'template']);

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

type Attributes = Readonly<Record<string, string>>;

function isHidden(attributes: Attributes): boolean {
  return attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true' || unseen.test(attributes['class'] ?? '');
}

/** Gathers what rules want to know while the parser walks through a page. */
class PageReader implements Partial<Handler> {
  lang: string | undefined;
  title: string | undefined;
  redirect: string | undefined;
  readonly mainHeadings: string[] = [];
  readonly metas = new Map<string, string>();
  readonly repeatedMetas = new Set<string>();
  readonly references: PageReference[] = [];
  readonly ids = new Set<string>();
  readonly duplicateIds: string[] = [];
  readonly inlineCode: string[] = [];
  readonly imagesWithoutAlternative: string[] = [];
  readonly imagesNamedAsFiles: string[] = [];
  readonly structuredData: string[] = [];
  text = '';
  unicode = false;
  hasText: boolean | undefined;
  readonly facts = new Map<string, string>();
  readonly structure = new StructureReader();
  /** The open elements, each with whether its content is hidden from readers. */
  readonly #open: boolean[] = [];
  #fact: { term: string; value: string; part: 'term' | 'value' | undefined } | undefined;
  #textDepth: number | undefined;
  #silent = 0;
  #svg = 0;
  #inTitle = false;
  #heading: string | undefined;
  #link:
    | { readonly address: string; readonly label: string | undefined; readonly rel: string | undefined; readonly hidden: boolean; text: string }
    | undefined;
  // An inline script is only known to be one when it has a body and no src; JSON data blocks do not run.
  #script: { readonly runs: boolean; readonly linkedData: boolean; body: string } | undefined;

  onopentag(name: string, attributes: Attributes): void {
    this.#open.push(this.#open.at(-1) === true || isHidden(attributes));
    this.structure.open(name, attributes);
    this.#readDocument(name, attributes);
    this.#readAttributes(name, attributes);
    this.#readReferences(name, attributes);
    switch (name) {
      case 'html':
        this.lang = attributes['lang'];
        break;
      case 'meta':
        this.#readMeta(attributes);
        break;
      case 'script':
        this.#script = {
          runs: attributes['src'] === undefined && !/json/i.test(attributes['type'] ?? ''),
          linkedData: attributes['type'] === 'application/ld+json',
          body: '',
        };
        break;
      case 'style':
        this.inlineCode.push('style');
        break;
      case 'svg':
        this.#svg += 1;
        break;
      case 'h1':
        this.#heading = '';
        break;
      case 'title':
        if (this.title === undefined && this.#svg === 0) {
          this.#inTitle = true;
          this.title = '';
        }
        break;
      case 'img':
        if (attributes['alt'] === undefined) this.imagesWithoutAlternative.push(attributes['src'] ?? '');
        else if (fileName.test(attributes['alt'].trim())) this.imagesNamedAsFiles.push(attributes['src'] ?? '');
        break;
    }
    if (silentElements.has(name)) this.#silent += 1;
    if (blockElements.has(name)) this.text += '\n';
  }

  ontext(data: string): void {
    if (this.#script) this.#script.body += data;
    if (this.#silent > 0) return;
    if (this.#inTitle) this.title += data;
    else this.text += data;
    if (this.#heading !== undefined) this.#heading += data;
    if (this.#fact?.part !== undefined) this.#fact[this.#fact.part] += data;
    if (this.hasText === false && this.#textDepth !== undefined && /\S/.test(data)) this.hasText = true;
    this.structure.text(data);
    if (this.#link) this.#link.text += data;
  }

  onclosetag(name: string): void {
    this.#open.pop();
    this.structure.close(name);
    if (this.#textDepth !== undefined && this.#open.length < this.#textDepth) this.#textDepth = undefined;
    if (this.#fact) this.#closeFact(this.#fact, name);
    switch (name) {
      case 'script':
        if (this.#script?.runs && this.#script.body.trim()) this.inlineCode.push('script');
        if (this.#script?.linkedData) this.structuredData.push(this.#script.body);
        this.#script = undefined;
        break;
      case 'title':
        this.#inTitle = false;
        break;
      case 'svg':
        this.#svg -= 1;
        break;
      case 'h1':
        if (this.#heading !== undefined) this.mainHeadings.push(fold(this.#heading));
        this.#heading = undefined;
        break;
      case 'a':
        this.closeLink();
        break;
    }
    if (silentElements.has(name)) this.#silent -= 1;
    if (blockElements.has(name)) this.text += '\n';
  }

  /** Ends the link that is open; one that is never closed ends with the page. */
  closeLink(): void {
    if (!this.#link) return;
    const { address, label, rel, hidden, text } = this.#link;
    this.references.push({
      kind: 'link',
      element: 'a',
      attribute: 'href',
      value: address,
      text: fold(label ?? text),
      ...(rel !== undefined && { rel }),
      ...(hidden && { hidden }),
    });
    this.#link = undefined;
  }

  /** The metadata block and the text of a document. */
  #readDocument(name: string, attributes: Attributes): void {
    if (name === 'dl' && attributes['class'] === 'facts') this.#fact = { term: '', value: '', part: undefined };
    else if (this.#fact && name === 'dt') Object.assign(this.#fact, { term: '', part: 'term' });
    else if (this.#fact && name === 'dd') Object.assign(this.#fact, { value: '', part: 'value' });
    else if (name === 'div' && attributes['class'] === 'text' && this.hasText === undefined) {
      this.hasText = false;
      this.#textDepth = this.#open.length;
    } else if (this.#textDepth !== undefined && (name === 'img' || name === 'svg' || name === 'video' || name === 'audio')) this.hasText = true;
  }

  #closeFact(fact: { term: string; value: string; part: 'term' | 'value' | undefined }, name: string): void {
    if (name === 'dd') this.facts.set(fold(fact.term), fold(fact.value));
    if (name === 'dd' || name === 'dt') fact.part = undefined;
    if (name === 'dl') this.#fact = undefined;
  }

  #readAttributes(name: string, attributes: Attributes): void {
    for (const attribute in attributes) {
      if (attribute === 'style' || attribute === 'srcdoc' || /^on[a-z]+$/.test(attribute)) this.inlineCode.push(`${name}[${attribute}]`);
    }
    const { id } = attributes;
    if (id === undefined) return;
    if (this.ids.has(id)) this.duplicateIds.push(id);
    this.ids.add(id);
  }

  #readReferences(name: string, attributes: Attributes): void {
    if (this.#link) this.#link.text += attributes['alt'] ?? (name === 'a' ? '' : (attributes['aria-label'] ?? ''));
    if (name === 'a') {
      this.closeLink();
      if (attributes['name']) this.ids.add(attributes['name']);
      if (attributes['href'] !== undefined) {
        const [address, label, rel] = [attributes['href'], attributes['aria-label'] || undefined, attributes['rel'] || undefined];
        this.#link = { address, label, rel, hidden: this.#open.at(-1) === true, text: '' };
      }
    } else if (name === 'link' && attributes['href'] !== undefined) {
      this.#add({ kind: kindOfRelation(attributes['rel'] ?? ''), element: name, attribute: 'href', value: attributes['href'] });
    }
    const named = referenceAttributes.get(name);
    if (!named) return;
    for (const [attribute, kind] of named) {
      const value = attributes[attribute];
      if (value === undefined) continue;
      for (const address of attribute === 'srcset' ? candidatesOf(value) : [value]) this.#add({ kind, element: name, attribute, value: address });
    }
  }

  #readMeta(attributes: Attributes): void {
    const content = attributes['content'] ?? '';
    if (attributes['name']) {
      if (this.metas.has(attributes['name'])) this.repeatedMetas.add(attributes['name']);
      this.metas.set(attributes['name'], content);
    }
    if (/^utf-?8$/i.test(attributes['charset'] ?? '')) this.unicode = true;
    else if (attributes['http-equiv']?.toLowerCase() === 'content-type' && /charset=utf-?8/i.test(content)) this.unicode = true;
    if (attributes['http-equiv']?.toLowerCase() !== 'refresh') return;
    this.redirect ??= refreshTarget(content);
    if (this.redirect !== undefined) this.#add({ kind: 'link', element: 'meta', attribute: 'content', value: this.redirect });
  }

  #add(reference: Omit<PageReference, 'text'>): void {
    this.references.push({ ...reference, text: '' });
  }
}

export function parseSitePage(file: string, html: string): SitePage {
  const reader = new PageReader();
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.end(html);
  reader.closeLink();
  const { lang, redirect, mainHeadings, unicode, metas, repeatedMetas, references, ids, duplicateIds, inlineCode, facts, hasText } = reader;
  const { imagesWithoutAlternative, imagesNamedAsFiles, structuredData } = reader;
  return {
    path: pagePathOf(file),
    file,
    html,
    lang,
    title: reader.title === undefined ? undefined : fold(reader.title),
    mainHeadings,
    unicode,
    metas,
    repeatedMetas,
    redirect,
    references,
    ids,
    duplicateIds,
    inlineCode,
    text: reader.text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[\n ]*/g, '\n')
      .trim(),
    imagesWithoutAlternative,
    imagesNamedAsFiles,
    structuredData,
    facts,
    hasText,
    structure: reader.structure.finish(),
    complete: /<\/(?:html|body)>\s*$/i.test(html.slice(-40)),
  };
}
