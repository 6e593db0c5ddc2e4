import { attachmentPath, cite, documentPath, type DisclosureDocument, type Portal } from '#disclosure';
import type { SiteRule } from '../rule.ts';
import { TextMatcher } from '../text-matcher.ts';

/** Shorter texts stand in other documents by chance. */
const shortest = 6;

/** A text that betrays a document. */
interface Trace {
  readonly text: string;
  readonly name: string;
  readonly document: DisclosureDocument;
}

/** The longest part of a text that HTML, JSON, XML and CSV write alike. */
function plainPart(text: string): string {
  return text.split(/[&<>"'\\\s]+/).reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function tracesOf(document: DisclosureDocument): Trace[] {
  const texts: [name: string, text: string | undefined][] = [
    ['标题', document.title],
    ['索引号', document.indexNumber],
    ...(document.attachments ?? []).map(({ title }): [string, string] => ['附件名称', title]),
  ];
  const traces = texts.map(([name, text]) => ({ name, text: plainPart(text ?? ''), document })).filter(({ text }) => text.length >= shortest);
  return [...traces, { name: '地址', text: documentPath(document), document }, { name: '附件地址', text: attachmentPath(document.id, ''), document }];
}

/** What the portal says of itself on purpose: a withheld text that is part of it betrays nothing. */
function publicTexts(portal: Portal): string {
  const named = [...portal.organs.map(({ name }) => name), ...portal.columns.flatMap(({ title, description }) => [title, description])];
  const published = portal.documents.flatMap(({ title, attachments = [] }) => [title, ...attachments.map((attachment) => attachment.title)]);
  return [portal.site.name, ...named, ...published].join('\n');
}

class Withheld {
  readonly #traces: readonly Trace[];
  readonly #matcher: TextMatcher;
  readonly #folders: ReadonlyMap<string, DisclosureDocument>;

  constructor(portal: Portal) {
    const all = portal.withheld.flatMap(tracesOf);
    const known = new Set(new TextMatcher(all.map(({ text }) => text)).find(publicTexts(portal)));
    this.#traces = all.filter((_, index) => !known.has(index));
    this.#matcher = new TextMatcher(this.#traces.map(({ text }) => text));
    this.#folders = new Map(
      portal.withheld.flatMap((document) => [`${document.column}/${document.id}`, `attachments/${document.id}`].map((folder) => [folder, document])),
    );
  }

  tracesIn(text: string): readonly Trace[] {
    return this.#matcher.find(text).map((index) => this.#traces[index]!);
  }

  /** The document whose own page or attachment a file is. */
  ownerOf(file: string): DisclosureDocument | undefined {
    const second = file.indexOf('/', file.indexOf('/') + 1);
    return second < 0 ? undefined : this.#folders.get(file.slice(0, second));
  }
}

const cache = new WeakMap<Portal, Withheld>();

function withheldOf(portal: Portal): Withheld {
  let withheld = cache.get(portal);
  if (!withheld) cache.set(portal, (withheld = new Withheld(portal)));
  return withheld;
}

/** Names the content file and never the title: reports are passed around. */
function describe({ source, disclosure }: DisclosureDocument): string {
  return `content/${source.file}（公开属性“${disclosure}”）`;
}

const fix = '从引用它的内容里删去这一处，重新生成网站并检查已发布的网站；经审查可以公开的，先把 disclosure 改为“主动公开”。';

function* explain(traces: readonly Trace[]): Iterable<string> {
  for (const { name, document } of traces) yield `这里出现了不公开的文件 ${describe(document)}的${name}。`;
}

export const withheldDocuments: SiteRule = {
  id: 'withheld-documents',
  version: 1,
  title: '依申请公开、不予公开的文件没有出现在网站上',
  inapplicable: '没有依申请公开、不予公开的文件',
  basis: [cite('disclosure-regulation', 17)],
  severity: 'error',
  subject: 'site',
  *checkPage(page, { portal }, count) {
    if (!portal || portal.withheld.length === 0) return;
    count();
    const withheld = withheldOf(portal);
    // The page of a withheld document itself is told once, as a file.
    if (withheld.ownerOf(page.file)) return;
    for (const message of new Set(explain(withheld.tracesIn(page.html)))) yield { where: { page: page.path }, message, fix };
  },
  *checkSite({ portal, files, assets }, count) {
    if (!portal || portal.withheld.length === 0) return;
    const withheld = withheldOf(portal);
    for (const file of files.keys()) {
      count();
      const owner = withheld.ownerOf(file);
      if (owner)
        yield {
          where: { page: `/${file}` },
          message: `不公开的文件 ${describe(owner)}的网页或附件在网站里。`,
          fix: '删去输出文件夹里的这个文件，重新生成网站；已经发布过的，立即从服务器上撤下。',
        };
    }
    for (const [file, text] of assets) {
      if (withheld.ownerOf(file)) continue;
      for (const message of new Set(explain(withheld.tracesIn(text)))) yield { where: { page: `/${file}` }, message, fix };
    }
  },
};
