import { attachmentPath, documentPath, type DisclosureDocument, type Portal } from '#disclosure';
import { TextMatcher } from './text-matcher.ts';

/** Shorter texts stand in other documents by chance. */
const shortest = 6;

/** A text that betrays a document. */
export interface WithheldTrace {
  readonly text: string;
  readonly name: '标题' | '索引号' | '附件名称' | '地址' | '附件地址';
  readonly document: DisclosureDocument;
}

/** The longest part of a text that HTML, JSON, XML and CSV write alike. */
function plainPart(text: string): string {
  return text.split(/[&<>"'\\\s]+/).reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function tracesOf(document: DisclosureDocument): WithheldTrace[] {
  const texts: [name: WithheldTrace['name'], text: string | undefined][] = [
    ['标题', document.title],
    ['索引号', document.indexNumber],
    ...(document.attachments ?? []).map(({ title }): [WithheldTrace['name'], string] => ['附件名称', title]),
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

/** The traces of all documents of a portal that are not disclosed. */
export class WithheldTraces {
  readonly #traces: readonly WithheldTrace[];
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

  tracesIn(text: string): readonly WithheldTrace[] {
    return this.#matcher.find(text).map((index) => this.#traces[index]!);
  }

  /** The document whose own page or attachment a file is. */
  ownerOf(file: string): DisclosureDocument | undefined {
    const second = file.indexOf('/', file.indexOf('/') + 1);
    return second < 0 ? undefined : this.#folders.get(file.slice(0, second));
  }
}

const cache = new WeakMap<Portal, WithheldTraces>();

/** Made once for a portal. */
export function withheldTracesOf(portal: Portal): WithheldTraces {
  let withheld = cache.get(portal);
  if (!withheld) cache.set(portal, (withheld = new WithheldTraces(portal)));
  return withheld;
}

/** Names the content file and never the title: reports are passed around. */
export function describeWithheld({ source, disclosure }: DisclosureDocument): string {
  return `content/${source.file}（公开属性“${disclosure}”）`;
}
