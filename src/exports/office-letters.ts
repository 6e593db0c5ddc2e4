import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { applicationForm, partsOf, type FormLine, type LetterChoices, type ReplyTemplate } from '#disclosure';
import { withFixedTime } from './fixed-zip.ts';

/** Half-points: 二号, 三号 and 小四 of GB/T 9704-2012 and of forms. */
const titleSize = 44;
const bodySize = 32;
const formSize = 24;

const bodyFont = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' };
const headingFont = { ascii: 'Times New Roman', eastAsia: '黑体', hAnsi: 'Times New Roman' };

const run = (text: string, size: number, heading = false) => new TextRun({ text, size, font: heading ? headingFont : bodyFont });

const title = (text: string) => new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [run(text, titleSize, true)] });

/** A paragraph of a letter: two characters of indent, lines of 28 points. */
const paragraph = (text: string) =>
  new Paragraph({ indent: { firstLine: 640 }, spacing: { line: 560, lineRule: 'exact' }, children: [run(text, bodySize)] });

const heading = (text: string) => new Paragraph({ spacing: { before: 120, line: 560, lineRule: 'exact' }, children: [run(text, bodySize, true)] });

async function toFile(name: string, children: (Paragraph | Table)[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({ title: name, creator: '', lastModifiedBy: '', sections: [{ children }] });
  return withFixedTime(new Uint8Array(await Packer.toArrayBuffer(file)));
}

/** A reply template as a DOCX file to be filled in. */
export function toReplyDocx(template: ReplyTemplate, organ: string, choices: LetterChoices): Promise<Uint8Array<ArrayBuffer>> {
  const addressee = template.id === 'third-party' ? '【第三方】' : template.id === 'joint-organ' ? '【共同制作机关】' : '【申请人】';
  return toFile(template.title, [
    title(template.title),
    new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { after: 240 }, children: [run('【文号】', bodySize)] }),
    new Paragraph({ children: [run(`${addressee}：`, bodySize)] }),
    ...partsOf(template, choices).flatMap((part) => [heading(part.title), ...part.paragraphs.map(paragraph)]),
    new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { before: 480 }, children: [run(`${organ}（印章）`, bodySize)] }),
    new Paragraph({ alignment: AlignmentType.RIGHT, children: [run('【年】年【月】月【日】日', bodySize)] }),
  ]);
}

function answerOf({ write = 0, choices = [], note }: FormLine): Paragraph[] {
  const lines = choices.length > 0 ? [choices.map((choice) => `□ ${choice}`).join('　')] : Array.from({ length: write }, () => '');
  return [...lines, ...(note === undefined ? [] : [note])].map(
    (text) => new Paragraph({ spacing: { before: 60, after: 60 }, children: [run(text, formSize)] }),
  );
}

/** The application form as a DOCX file. */
export function toApplicationFormDocx(organ: string): Promise<Uint8Array<ArrayBuffer>> {
  const cell = (children: Paragraph[], width: number, columnSpan = 1) =>
    new TableCell({ children, columnSpan, width: { size: width, type: WidthType.PERCENTAGE } });
  const rows = applicationForm.flatMap((group) => [
    new TableRow({ cantSplit: true, children: [cell([new Paragraph({ keepNext: true, children: [run(group.title, formSize, true)] })], 100, 2)] }),
    ...group.lines.map(
      (line) =>
        new TableRow({ cantSplit: true, children: [cell([new Paragraph({ children: [run(line.title, formSize)] })], 30), cell(answerOf(line), 70)] }),
    ),
  ]);
  return toFile('政府信息公开申请表', [
    title('政府信息公开申请表'),
    new Paragraph({ spacing: { after: 120 }, children: [run(`受理机关：${organ}`, formSize)] }),
    new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }),
    new Paragraph({ spacing: { before: 120 }, children: [run('公民、法人两栏只填写其中一栏；请附身份证明。本表不需要填写申请的用途。', formSize)] }),
  ]);
}
