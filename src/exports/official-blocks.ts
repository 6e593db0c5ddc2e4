import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { formatDay, isSignatureDay, isSignatureName, joinHanLines, markStrong, readPlaceNumber, type DisclosureDocument } from '#disclosure';

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** The number of an article, in 黑体. */
  readonly number?: boolean;
}

/** What a paragraph of an official document is, by GB/T 9704—2012; named as the styles of the DOCX. */
export type ParagraphStyle =
  | 'Title'
  | 'DocumentNumber'
  | 'Addressee'
  | 'Body'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Chapter'
  | 'AttachmentNote'
  | 'Signature'
  | 'SignatureDay'
  | 'Note';

export type OfficialBlock =
  | { readonly kind: 'paragraph'; readonly style: ParagraphStyle; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Run[])[])[] };

interface LooseNode {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly start?: number | null;
  readonly alt?: string | null;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly LooseNode[];
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

function readRuns(nodes: readonly LooseNode[], bold = false): Run[] {
  let inside = bold;
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'html') {
      // Strong text that was marked up before parsing.
      if (/^<\/?strong>$/.test(node.value ?? '')) inside = bold || !node.value!.startsWith('</');
      return /^<br\s*\/?>$/.test(node.value ?? '') ? [{ text: '\n', bold: inside }] : [];
    }
    if (node.type === 'image') return [{ text: `（图：${node.alt || '见网页'}，请到本页地址查看）`, bold: inside }];
    if (node.type === 'break') return [{ text: '\n', bold: inside }];
    if (node.type === 'text' || node.type === 'inlineCode') return [{ text: joinHanLines(node.value ?? '').replace(/\s*\n\s*/g, ' '), bold: inside }];
    const strongHere = node.type === 'strong' || (node.type === 'mdxJsxTextElement' && node.name === 'strong');
    return readRuns(node.children ?? [], inside || strongHere);
  });
}

const ownTitle = /(?:办法|规定|细则|方案|规划|规程|预案|决定|制度|规则|条例|标准|目录|要点|计划|指南|意见)(?:（[^）]*）)?$/u;

/** The rank of a heading by its own number; without one by its depth in the text. */
function headingStyle(text: string, depth: number): ParagraphStyle {
  if (readPlaceNumber(text)?.id.startsWith('chapter-') || /^第\S{1,4}节\s/.test(text)) return 'Chapter';
  if (/^[一二三四五六七八九十百]+、/.test(text)) return 'Heading1';
  if (/^（[一二三四五六七八九十百]+）/.test(text)) return 'Heading2';
  if (/^\d+[.．、]/.test(text)) return 'Heading3';
  if (/^[（(]\d+[）)]/.test(text)) return 'Heading4';
  if (depth <= 2 && ownTitle.test(text)) return 'Title';
  return depth <= 2 ? 'Heading1' : depth === 3 ? 'Heading2' : depth === 4 ? 'Heading3' : 'Heading4';
}

function* readBlocks(nodes: readonly LooseNode[], prefix = ''): Iterable<OfficialBlock> {
  let first = prefix;
  const marked = (runs: readonly Run[]): readonly Run[] => {
    const all = first === '' ? runs : [{ text: first }, ...runs];
    first = '';
    return all;
  };
  for (const node of nodes) {
    const children = node.children ?? [];
    if (node.type === 'heading') {
      const runs = readRuns(children);
      yield { kind: 'paragraph', style: headingStyle(textOf(runs).trim(), node.depth ?? 2), runs };
    } else if (node.type === 'paragraph') {
      const runs = marked(readRuns(children));
      const [start, ...rest] = runs;
      const isNumber = start?.bold === true && readPlaceNumber(start.text) !== undefined;
      if (textOf(runs).trim() !== '')
        yield { kind: 'paragraph', style: 'Body', runs: isNumber ? [{ text: start.text, number: true }, ...rest] : runs };
    } else if (node.type === 'list') {
      for (const [index, item] of children.entries()) yield* readBlocks(item.children ?? [], node.ordered ? `${(node.start ?? 1) + index}. ` : '');
    } else if (node.type === 'table') {
      yield { kind: 'table', rows: children.map((row) => (row.children ?? []).map((cell) => readRuns(cell.children ?? []))) };
    } else if (node.type === 'code') {
      yield { kind: 'paragraph', style: 'Body', runs: [{ text: node.value ?? '' }] };
    } else if (node.type === 'mdxJsxFlowElement') {
      const wordsOf = (name: string) =>
        node.attributes?.find((attribute) => attribute.name === name && typeof attribute.value === 'string')?.value as string | undefined;
      const title = wordsOf('title') ?? wordsOf('caption') ?? wordsOf('alt');
      const shown =
        node.name === 'Figure' || node.name === 'Media'
          ? `（${node.name === 'Figure' ? '图' : '音视频'}：${title ?? '见网页'}，请到本页地址查看）`
          : title;
      if (shown !== undefined) yield { kind: 'paragraph', style: 'Body', runs: [{ text: shown, bold: true }] };
      yield* readBlocks(children);
    } else if (!['html', 'yaml', 'definition', 'thematicBreak'].includes(node.type)) {
      yield* readBlocks(children);
    }
  }
}

const paragraph = (style: ParagraphStyle, text: string): OfficialBlock => ({ kind: 'paragraph', style, runs: [{ text }] });
const plain = (block: OfficialBlock | undefined) => (block?.kind === 'paragraph' && block.style === 'Body' ? textOf(block.runs).trim() : undefined);

/**
 * A document as the paragraphs of an official document, in their order: number, title, addressee, text, note of attachments,
 * signature, day, 附注. A signature that the text has is used; one that it lacks is written from the issuers and `dated`.
 * @param body the Markdown or MDX text
 * @param issuerNames the names of the issuers
 */
export function toOfficialBlocks(document: DisclosureDocument, body: string, issuerNames: readonly string[]): readonly OfficialBlock[] {
  const parse = (document.source.format === 'mdx' ? mdxToMdast : markdownToMdast) as (source: string) => MdastNode;
  const blocks = [...readBlocks((parse(markStrong(body)) as LooseNode).children ?? [])];
  const isSigned = (line: string | undefined) => line !== undefined && (issuerNames.includes(line) || isSignatureName(line));
  const first = plain(blocks[0]);
  if (first !== undefined && /[：:]$/.test(first)) blocks[0] = paragraph('Addressee', first);

  // The first day that stands on a line of its own ends the document itself; a text that it issues follows.
  const signed = blocks.findIndex((block, index) => index > 0 && isSignatureDay(plain(block) ?? ''));
  let end = blocks.length;
  let afterDay: number | undefined;
  if (signed > 0) {
    blocks[signed] = paragraph('SignatureDay', plain(blocks[signed])!);
    end = signed;
    while (end > 0 && isSigned(plain(blocks[end - 1]))) end -= 1;
    // Without seals the organs stand below one another.
    const organs = blocks.slice(end, signed).flatMap((block) => plain(block)!.split(/\s+/));
    blocks.splice(end, signed - end, ...organs.map((name) => paragraph('Signature', name)));
    afterDay = end + organs.length + 1;
  } else if (document.dated !== undefined) {
    blocks.push(...issuerNames.map((name) => paragraph('Signature', name)), paragraph('SignatureDay', formatDay(document.dated)));
  }
  if (document.disclosure === '主动公开') blocks.splice(afterDay ?? blocks.length, 0, paragraph('Note', '（此件公开发布）'));
  const attachments = document.attachments ?? [];
  if (attachments.length > 0 && !blocks.some((block) => /^附件\d*[：:]/.test(plain(block) ?? ''))) {
    const several = attachments.length > 1;
    const lines = attachments.map(
      ({ title }, index) => `${index === 0 ? '附件：' : ''}${several ? `${index + 1}.` : ''}${title.replace(/^附件\d*[：:]?\s*/, '')}`,
    );
    blocks.splice(end, 0, ...lines.map((line) => paragraph('AttachmentNote', line)));
  }
  return [...(document.documentNumber ? [paragraph('DocumentNumber', document.documentNumber)] : []), paragraph('Title', document.title), ...blocks];
}
