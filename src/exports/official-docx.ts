import { absoluteUrl, documentPath, type DisclosureDocument, type Portal } from '#disclosure';
import { joinArchives, makeArchive } from './archives.ts';
import { toOfficialBlocks, type OfficialBlock, type ParagraphStyle, type Run } from './official-blocks.ts';
import { makeOfficialTemplate, type OfficialTemplate } from './official-template.ts';
import { toTitleLines, widthOf } from './title-lines.ts';

// Characters below a blank but tab and line ends may not stand in XML.
const noCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escape = (text: string) =>
  text.replace(noCharacter, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const black = '<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体" w:cs="黑体"/>';

function writeRun({ text, bold, number }: Run, look = ''): string {
  const properties = `${number ? black : ''}${bold ? '<w:b/>' : ''}${look}`;
  const words = text.split('\n').map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`);
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${words.join('<w:br/>')}</w:r>`;
}

/** 16 pt in twentieths. */
const character = 320;

/** A day stands four characters from the edge, the name of the organ in its middle above it; a long name keeps two characters and pushes the day in. */
function rightIndents(name: string, day: string): { readonly name: number; readonly day: number } {
  const overhang = (widthOf(name) - widthOf(day)) / 2;
  const shift = Math.max(4, 2 + overhang);
  return { day: Math.round(shift * character), name: Math.round((shift - overhang) * character) };
}

/** The note of attachments stands two characters in; the names begin below one another, also in lines that go on. */
function hangingIndent(line: string): string {
  const [, word, number] = /^(附件：)?(\d+\.)?/.exec(line)!;
  const hanging = widthOf(`${word ?? ''}${number ?? ''}`);
  const left = 2 + widthOf(`附件：${number ?? ''}`);
  return `<w:ind w:left="${left * character}" w:hanging="${hanging * character}"/>`;
}

/** The text's 156 mm in twentieths of a point. */
const textWidth = 8844;

/** The blank on both sides of a cell's text, in characters. */
const cellPadding = 1.5;

/** Widths of columns in twentieths of a point: by what they hold, but none so narrow or so wide that it or the others cannot be read. */
function columnWidths(rows: readonly (readonly (readonly Run[])[])[]): readonly number[] {
  const columns = Math.max(...rows.map((row) => row.length), 1);
  const needs = Array.from(
    { length: columns },
    (_, at) =>
      Math.min(Math.max(...rows.map((row) => widthOf((row[at] ?? []).map(({ text }) => text).join(''))), 2), Math.max(60 / columns, 5)) + cellPadding,
  );
  const whole = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => Math.floor((need * textWidth) / whole));
}

function writeTable(rows: readonly (readonly (readonly Run[])[])[]): string {
  const widths = columnWidths(rows);
  const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('');
  const body = rows.map((row, index) => {
    const cells = row.map(
      (runs, at) =>
        `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="400" w:lineRule="exact"/></w:pPr>${runs
          .map((run) => writeRun(index === 0 ? { ...run, bold: true } : run, '<w:sz w:val="24"/>'))
          .join('')}</w:p></w:tc>`,
    );
    return `<w:tr><w:trPr><w:cantSplit/>${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
  });
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>${grid}${body.join('')}</w:tbl><w:p/>`;
}

function writeBlocks(blocks: readonly OfficialBlock[]): string {
  const textOf = (block: OfficialBlock | undefined) => (block?.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '');
  const day = textOf(blocks.find((block) => block.kind === 'paragraph' && block.style === 'SignatureDay'));
  const names = blocks.filter((block) => block.kind === 'paragraph' && block.style === 'Signature').map(textOf);
  const longest = names.reduce((long, name) => (widthOf(name) > widthOf(long) ? name : long), '');
  let before: ParagraphStyle | undefined;
  return blocks
    .map((block, at) => {
      if (block.kind === 'table') {
        before = undefined;
        return writeTable(block.rows);
      }
      let layout = '';
      let blank = '';
      if (block.style === 'AttachmentNote') {
        layout = hangingIndent(textOf(block));
        if (before !== 'AttachmentNote') blank = '<w:p/>';
      } else if (block.style === 'Signature' || block.style === 'SignatureDay') {
        // The organ's own middle is that of the day.
        const own =
          block.style === 'Signature'
            ? rightIndents(textOf(block), day).name + rightIndents(longest, day).day - rightIndents(textOf(block), day).day
            : rightIndents(longest, day).day;
        layout = `<w:ind w:right="${own}"/>`;
        if (before !== 'Signature') blank = '<w:p><w:pPr><w:keepNext/></w:pPr></w:p>'.repeat(2);
      }
      // The lines of a title are further apart than those of the page's grid.
      if (block.style === 'Title') layout = '<w:snapToGrid w:val="0"/>';
      const next = blocks[at + 1];
      // No signature stands on a page of its own.
      if (block.style === 'Body' && next?.kind === 'paragraph' && next.style === 'Signature') layout = '<w:keepNext/>';
      before = block.style;
      const runs = block.style === 'Title' ? [{ text: toTitleLines(textOf(block)).join('\n') }] : block.runs;
      return `${blank}<w:p><w:pPr><w:pStyle w:val="${block.style}"/>${layout}</w:pPr>${runs.map((run) => writeRun(run)).join('')}</w:p>`;
    })
    .join('');
}

function coreProperties(portal: Portal, document: DisclosureDocument): string {
  const day = `${(document.dated ?? document.published).slice(0, 10)}T00:00:00Z`;
  const creator = document.issuers.map((id) => portal.organName(id)).join('、');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(document.title)}</dc:title><dc:creator>${escape(creator)}</dc:creator><dc:identifier>${escape(document.documentNumber ?? document.id)}</dc:identifier><dc:source>${escape(absoluteUrl(portal.site, documentPath(document)))}</dc:source><dc:language>zh-CN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}

let template: Promise<OfficialTemplate> | undefined;

/** What is a document's own in its file, from the first time that it is asked for until the second: its page and its file ask once each. */
const asked = new Map<string, { readonly document: DisclosureDocument; readonly body: string; readonly own: Uint8Array }>();

function writeOwnParts(portal: Portal, document: DisclosureDocument, body: string, { before, after }: OfficialTemplate): Uint8Array {
  const known = asked.get(document.id);
  asked.delete(document.id);
  if (known?.document === document && known.body === body) return known.own;
  const names = document.issuers.map((id) => portal.organName(id));
  const encoder = new TextEncoder();
  const own = makeArchive({
    'docProps/core.xml': encoder.encode(coreProperties(portal, document)),
    'word/document.xml': encoder.encode(before + writeBlocks(toOfficialBlocks(document, body, names)) + after),
  });
  asked.set(document.id, { document, body, own });
  return own;
}

/**
 * A document laid out by GB/T 9704—2012 as DOCX; the same document gives the same bytes. The library makes the empty document
 * once, and only its paragraphs are written for each of the many documents.
 * @param body the Markdown or MDX text
 */
export async function toOfficialDocx(portal: Portal, document: DisclosureDocument, body: string): Promise<Uint8Array<ArrayBuffer>> {
  const made = await (template ??= makeOfficialTemplate());
  return joinArchives(made.shared, writeOwnParts(portal, document, body, made));
}
