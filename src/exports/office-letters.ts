import {
  AlignmentType,
  Document,
  HeightRule,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { applicationForm, partsOf, type FormLine, type LetterChoices, type ReplyTemplate } from '#disclosure';
import { withFixedTime } from './fixed-zip.ts';
import { officialFonts, officialSection } from './official-template.ts';

/** Half-points: 二号, 三号 and 小四 of GB/T 9704—2012 and of forms. */
const titleSize = 44;
const bodySize = 32;
const formSize = 24;

/** Two characters of 16 pt, in twentieths of a point. */
const twoCharacters = 640;
/** In twentieths of a point. */
const spacing = { line: 579, lineRule: LineRuleType.EXACT };
/** A line of a form that is filled in by hand: 7.5 mm, in twentieths of a point. */
const handwriting = { value: 425, rule: HeightRule.ATLEAST };

type Font = keyof typeof officialFonts;
const run = (text: string, size: number, font: Font = 'body') => new TextRun({ text, size, font: officialFonts[font] });

const title = (text: string) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [run(text, titleSize, 'title')] });

/** A paragraph of a letter; `together` keeps it on the page of the one after it. */
const paragraph = (text: string, font: Font = 'body', together = font === 'heading') =>
  new Paragraph({ indent: { firstLine: twoCharacters }, spacing, keepNext: together, children: [run(text, bodySize, font)] });

/** A line of a letter to the right, some characters from the edge. */
const toTheRight = (text: string, characters: number, before = 0) =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    indent: { right: characters * bodySize * 10 },
    spacing: { ...spacing, before },
    keepNext: before > 0,
    children: [run(text, bodySize)],
  });

type Section = Pick<ISectionOptions, 'properties' | 'footers'>;

async function toFile(name: string, children: (Paragraph | Table)[], section: Section): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    title: name,
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: section.footers !== undefined,
    styles: { default: { document: { run: { language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: [{ ...section, children }],
  });
  return withFixedTime(new Uint8Array(await Packer.toArrayBuffer(file)));
}

/** A reply template as a DOCX file to be filled in. */
export function toReplyDocx(template: ReplyTemplate, organ: string, choices: LetterChoices): Promise<Uint8Array<ArrayBuffer>> {
  const addressee = template.id === 'third-party' ? '【第三方】' : template.id === 'joint-organ' ? '【共同制作机关】' : '【申请人】';
  const parts = partsOf(template, choices);
  const last = parts.at(-1)?.paragraphs.at(-1);
  const children = [
    title(template.title),
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { ...spacing, after: 240 }, children: [run('【文号】', bodySize)] }),
    new Paragraph({ spacing, children: [run(`${addressee}：`, bodySize)] }),
    ...parts.flatMap((part) => [paragraph(part.title, 'heading'), ...part.paragraphs.map((text) => paragraph(text, 'body', text === last))]),
    toTheRight(`${organ}（印章）`, 2, 579),
    toTheRight('【成文日期】', 4),
  ];
  return toFile(template.title, children, officialSection);
}

function answerOf({ write = 0, choices = [], note }: FormLine): Paragraph[] {
  const lines = choices.length > 0 ? [choices.map((choice) => `□ ${choice}`).join('　')] : Array.from({ length: write }, () => '');
  return [...lines, ...(note === undefined ? [] : [note])].map(
    (text) => new Paragraph({ spacing: { before: 60, after: 60 }, children: [run(text, formSize)] }),
  );
}

/** A4 with margins of 15 and 20 mm, so that the form stands on one sheet. */
const formPage = { size: { width: 11906, height: 16838 }, margin: { top: 850, right: 1134, bottom: 850, left: 1134 } };

/** The application form as a DOCX file. */
export function toApplicationFormDocx(organ: string): Promise<Uint8Array<ArrayBuffer>> {
  const cell = (children: Paragraph[], width: number, columnSpan = 1) =>
    new TableCell({ children, columnSpan, verticalAlign: VerticalAlignTable.CENTER, width: { size: width, type: WidthType.PERCENTAGE } });
  const rows = applicationForm.flatMap((group) => [
    new TableRow({
      cantSplit: true,
      height: handwriting,
      children: [cell([new Paragraph({ keepNext: true, children: [run(group.title, formSize, 'heading')] })], 100, 2)],
    }),
    ...group.lines.map(
      (line) =>
        new TableRow({
          cantSplit: true,
          height: handwriting,
          children: [cell([new Paragraph({ children: [run(line.title, formSize)] })], 30), cell(answerOf(line), 70)],
        }),
    ),
  ]);
  const children = [
    title('政府信息公开申请表'),
    new Paragraph({ spacing: { after: 120 }, children: [run(`受理机关：${organ}`, formSize)] }),
    new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }),
    new Paragraph({ spacing: { before: 120 }, children: [run('公民、法人两栏只填写其中一栏；请附身份证明。本表不需要填写申请的用途。', formSize)] }),
  ];
  return toFile('政府信息公开申请表', children, { properties: { page: formPage } });
}
