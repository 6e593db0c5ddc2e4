import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { WordParagraph } from '#proofreading';

/** Walks an XML part; names keep their prefix (`w:p`). */
function walk(
  xml: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  close: (name: string) => void,
  text?: (words: string) => void,
): void {
  const parser = new Parser({ onopentag: open, onclosetag: close, ontext: text }, { xmlMode: true, decodeEntities: true });
  parser.end(xml);
}

/** Ids of styles whose paragraphs Word numbers, also those that rest on such a style. */
function numberedStyles(xml: string): ReadonlySet<string> {
  const numbered = new Set<string>();
  const parents = new Map<string, string>();
  let style = '';
  walk(
    xml,
    (name, attributes) => {
      if (name === 'w:style') style = attributes['w:styleId'] ?? '';
      if (name === 'w:basedOn') parents.set(style, attributes['w:val'] ?? '');
      if (name === 'w:numPr') numbered.add(style);
    },
    () => undefined,
  );
  for (const [child] of parents) {
    const seen = new Set<string>();
    for (let current: string | undefined = child; current !== undefined && !seen.has(current); current = parents.get(current)) {
      seen.add(current);
      if (numbered.has(current)) numbered.add(child);
    }
  }
  return numbered;
}

/** `list/level` of lists whose sign is a dot and no number. */
function bulletLevels(xml: string): ReadonlySet<string> {
  const abstract = new Map<string, Set<string>>();
  const bullets = new Set<string>();
  let list = '';
  let level = '';
  walk(
    xml,
    (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') list = attributes['w:abstractNumId'] ?? '';
      else if (name === 'w:lvl') level = attributes['w:ilvl'] ?? '0';
      else if (name === 'w:numFmt' && (value === 'bullet' || value === 'none')) abstract.set(list, (abstract.get(list) ?? new Set()).add(level));
      else if (name === 'w:num') list = `num ${attributes['w:numId'] ?? ''}`;
      else if (name === 'w:abstractNumId') for (const found of abstract.get(value) ?? []) bullets.add(`${list.slice(4)}/${found}`);
    },
    () => undefined,
  );
  return bullets;
}

/**
 * The paragraphs of a Word file (.docx) with their numbers, deleted text of tracked changes left out.
 * @throws when the file is no Word file or is damaged.
 */
export function readWordFile(bytes: Uint8Array): readonly WordParagraph[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/(?:document|styles|numbering)\.xml$/.test(name) });
  const part = (name: string) => (parts[`word/${name}.xml`] ? strFromU8(parts[`word/${name}.xml`]!) : '');
  const document = part('document');
  if (document === '') throw new Error('the archive holds no word/document.xml');
  const styles = numberedStyles(part('styles'));
  const bullets = bulletLevels(part('numbering'));

  const paragraphs: WordParagraph[] = [];
  const open: { text: string; number: number; cell: boolean; style: string; list?: string; level: string; stopped: boolean }[] = [];
  let count = 0;
  let cells = 0;
  let skipped = 0;
  let inText = false;
  walk(
    document,
    (name, attributes) => {
      const current = open.at(-1);
      const value = attributes['w:val'] ?? '';
      switch (name) {
        case 'w:p':
          count += 1;
          open.push({ text: '', number: count, cell: cells > 0, style: '', level: '0', stopped: false });
          break;
        case 'w:tc':
          cells += 1;
          break;
        // What was deleted, and the copy of a drawing for old programs.
        case 'w:del':
        case 'w:moveFrom':
        case 'mc:Fallback':
          skipped += 1;
          break;
        case 'w:pStyle':
          if (current) current.style = value;
          break;
        case 'w:numId':
          if (current) [current.list, current.stopped] = [value, value === '0'];
          break;
        case 'w:ilvl':
          if (current) current.level = value;
          break;
        case 'w:t':
          inText = true;
          break;
        case 'w:br':
        case 'w:cr':
          if (current && skipped === 0) current.text += '\n';
          break;
        case 'w:tab':
          if (current && skipped === 0 && !('w:pos' in attributes)) current.text += '\t';
          break;
      }
    },
    (name) => {
      if (name === 'w:t') inText = false;
      else if (name === 'w:tc') cells -= 1;
      else if (name === 'w:del' || name === 'w:moveFrom' || name === 'mc:Fallback') skipped -= 1;
      else if (name === 'w:p') {
        const { text, number, cell, style, list, level, stopped } = open.pop()!;
        const numbered = !stopped && (list !== undefined ? !bullets.has(`${list}/${level}`) : styles.has(style));
        paragraphs.push({ text, number, cell, numbered });
      }
    },
    (words) => {
      const current = open.at(-1);
      if (inText && skipped === 0 && current) current.text += words;
    },
  );
  return paragraphs.sort((a, b) => a.number - b.number);
}
