import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphStyleOptions,
} from 'docx';
import { unzipSync } from 'fflate';
import { makeArchive } from './archives.ts';
import type { ParagraphStyle } from './official-blocks.ts';

/** Sizes in half-points: 二号, 三号, 四号. */
const [second, third, fourth] = [44, 32, 28];
/** 22 lines on 225 mm: 28.95 pt, in twentieths of a point. */
const linePitch = 579;
/** Lines of a title of 22 pt, in twentieths of a point. */
const titlePitch = 640;
/** 28 characters on 156 mm: characters of 16 pt stand a quarter of a point closer, in twentieths of a point. */
const characterSpacing = -5;

/** Millimetres in twentieths of a point. */
const fromMillimetres = (length: number) => Math.round((length * 1440) / 25.4);

/** A font by its name, for every kind of character. */
const font = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });
const [imitationSong, black, regular, smallTitle] = [font('仿宋_GB2312'), font('黑体'), font('楷体_GB2312'), font('方正小标宋简体')];

export const officialFonts = { body: imitationSong, heading: black, title: smallTitle } as const;

const spacing = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const twoCharacters = { firstLineChars: 200, firstLine: third * 20 };

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;
const centred: Look['paragraph'] = { alignment: AlignmentType.CENTER, spacing, keepNext: true };
const heading = (name: typeof black, outlineLevel: number): Look => ({
  run: { font: name, size: third },
  paragraph: { spacing, indent: twoCharacters, outlineLevel, keepNext: true },
});

const looks: Record<ParagraphStyle, Look> = {
  Title: {
    run: { font: smallTitle, size: second },
    paragraph: { ...centred, outlineLevel: 0, spacing: { ...spacing, line: titlePitch, before: linePitch, after: linePitch } },
  },
  DocumentNumber: { run: {}, paragraph: { alignment: AlignmentType.CENTER, spacing } },
  Addressee: { run: {}, paragraph: { spacing } },
  Body: { run: {}, paragraph: { spacing, indent: twoCharacters, alignment: AlignmentType.JUSTIFIED } },
  Heading1: heading(black, 1),
  Heading2: heading(regular, 2),
  Heading3: heading(imitationSong, 3),
  Heading4: heading(imitationSong, 4),
  Chapter: {
    run: { font: black, size: third },
    paragraph: { ...centred, outlineLevel: 1, spacing: { ...spacing, before: linePitch / 3, after: linePitch / 3 } },
  },
  AttachmentNote: { run: {}, paragraph: { spacing } },
  Signature: { run: {}, paragraph: { spacing, alignment: AlignmentType.RIGHT, keepNext: true } },
  SignatureDay: { run: {}, paragraph: { spacing, alignment: AlignmentType.RIGHT, indent: { right: 4 * third * 10 } } },
  Note: { run: {}, paragraph: { spacing, indent: twoCharacters } },
};

/** `— 1 —` in 四号 宋体, one character from the outer edge. */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const indent = alignment === AlignmentType.LEFT ? { left: fourth * 10 } : { right: fourth * 10 };
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: font('宋体'), size: fourth });
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [run] })] });
}

/** The page of GB/T 9704—2012: A4, margins 37, 35, 28 and 26 mm, 22 lines, the number at the outer edge. */
export const officialSection = {
  properties: {
    page: {
      size: { width: fromMillimetres(210), height: fromMillimetres(297) },
      margin: {
        top: fromMillimetres(37),
        bottom: fromMillimetres(35),
        left: fromMillimetres(28),
        right: fromMillimetres(26),
        header: fromMillimetres(15),
        // The number's upper edge is 7 mm below the text.
        footer: fromMillimetres(22),
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch },
  },
  footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
} as const;

/** Stands where the paragraphs of a document go. */
const placeholder = 'PARAGRAPHS';

/** What is the same in the DOCX of all documents. */
export interface OfficialTemplate {
  /** An archive of all other parts but the properties. */
  readonly shared: Uint8Array;
  /** `word/document.xml` before and after its paragraphs. */
  readonly before: string;
  readonly after: string;
}

/** An empty official document by GB/T 9704—2012, the fonts of the standard by name. */
export async function makeOfficialTemplate(): Promise<OfficialTemplate> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: imitationSong, size: third, characterSpacing, language: { value: 'en-US', eastAsia: 'zh-CN' } },
          paragraph: { spacing },
        },
      },
      paragraphStyles: Object.entries(looks).map(([id, look]) => ({
        id,
        name: id.replace(/(\d)$/, ' $1').toLowerCase(),
        basedOn: 'Normal',
        quickFormat: true,
        ...look,
      })),
    },
    sections: [{ ...officialSection, children: [new Paragraph(placeholder)] }],
  });
  const all = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const main = all['word/document.xml'];
  const parts = Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'word/document.xml' && name !== 'docProps/core.xml'));
  const [before, after, ...rest] = new TextDecoder().decode(main).split(/<w:p>(?:(?!<w:p>).)*PARAGRAPHS.*?<\/w:p>/s);
  if (before === undefined || after === undefined || rest.length > 0) throw new Error('The template has no single place for its paragraphs.');
  return { shared: makeArchive(parts), before, after };
}
