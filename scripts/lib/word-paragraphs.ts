import { strFromU8, unzipSync } from 'fflate';
import type { WordParagraph } from '#proofreading';
import { walkXml } from './walk-xml.ts';
import { WordNumbers, styleLists, type ListPlace } from './word-numbering.ts';

/**
 * The paragraphs of a Word file (.docx) with their numbers, automatic ones included, deleted text of tracked changes left out.
 * @throws when the file is no Word file or is damaged.
 */
export function readWordFile(bytes: Uint8Array): readonly WordParagraph[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/(?:document|styles|numbering)\.xml$/.test(name) });
  const part = (name: string) => (parts[`word/${name}.xml`] ? strFromU8(parts[`word/${name}.xml`]!) : '');
  const document = part('document');
  if (document === '') throw new Error('the archive holds no word/document.xml');
  const styles = styleLists(part('styles'));
  const numbers = new WordNumbers(part('numbering'));

  const paragraphs: WordParagraph[] = [];
  const open: { text: string; number: number; cell: boolean; style: string; list?: string; level?: number }[] = [];
  let count = 0;
  let cells = 0;
  let skipped = 0;
  let inText = false;
  walkXml(
    document,
    (name, attributes) => {
      const current = open.at(-1);
      const value = attributes['w:val'] ?? '';
      switch (name) {
        case 'w:p':
          count += 1;
          open.push({ text: '', number: count, cell: cells > 0, style: '' });
          break;
        case 'w:tc':
          cells += 1;
          break;
        // What was deleted, former properties, and the copy of a drawing for old programs.
        case 'w:pPrChange':
        case 'w:del':
        case 'w:moveFrom':
        case 'mc:Fallback':
          skipped += 1;
          break;
        case 'w:pStyle':
          if (current && skipped === 0) current.style = value;
          break;
        case 'w:numId':
          if (current && skipped === 0) current.list = value;
          break;
        case 'w:ilvl':
          if (current && skipped === 0) current.level = Number(value);
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
      else if (name === 'w:pPrChange' || name === 'w:del' || name === 'w:moveFrom' || name === 'mc:Fallback') skipped -= 1;
      else if (name === 'w:p') {
        const { text, number, cell, style, list, level } = open.pop()!;
        const inherited = styles.get(style);
        const place: ListPlace | undefined = list === undefined ? inherited : { list, level: level ?? inherited?.level ?? 0 };
        const label = place && place.list !== '0' ? numbers.next(place) : '';
        paragraphs.push({ text, number, cell, label: label ?? '', numbered: label === undefined });
      }
    },
    (words) => {
      const current = open.at(-1);
      if (inText && skipped === 0 && current) current.text += words;
    },
  );
  return paragraphs.sort((a, b) => a.number - b.number);
}
