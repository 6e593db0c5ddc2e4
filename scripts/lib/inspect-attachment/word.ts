import type { InspectedCell } from '#audit';
import type { InspectionBuilder } from './inspection.ts';
import { userOfPath } from './office-properties.ts';
import { readXml, type Attributes } from './xml.ts';

/** Kinds of text by the part of a Word document that holds them. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/, ''],
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/footnotes\.xml$/, '脚注'],
  [/^word\/endnotes\.xml$/, '尾注'],
  [/^word\/comments\.xml$/, '批注'],
  [/^word\/glossary\/document\.xml$/, '文档部件'],
];

/** What part of a Word document a file is; `undefined` for one without paragraphs. The body has no name. */
export function wordPart(name: string): string | undefined {
  return parts.find(([pattern]) => pattern.test(name))?.[1];
}

interface Piece {
  text: string;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly isInserted: boolean;
}

interface Table {
  readonly number: number;
  readonly rows: (InspectedCell | undefined)[][];
  row: (InspectedCell | undefined)[];
  column: number;
  span: number;
  cell: string[];
}

const white = /^F{6}$/i;
const deletion = new Set(['del', 'moveFrom']);
const insertion = new Set(['ins', 'moveTo']);
const fields = new Set(['descr', 'title', 'alt']);
/** What a form field of the old kind says beside its value. */
const inForm = new Set(['helpText', 'statusText', 'default', 'listEntry', 'format']);

class WordReader {
  readonly #builder: InspectionBuilder;
  readonly #part: string;
  #paragraphs = 0;
  #tables = 0;
  #comments = 0;
  /** A text box stands inside a paragraph and has paragraphs of its own. */
  readonly #open: Piece[][] = [];
  readonly #table: Table[] = [];
  #deleted = 0;
  #inserted = 0;
  #inRun = false;
  #inProperties = false;
  #hidden = false;
  #taking: 'text' | 'code' | undefined;
  #code = '';

  constructor(part: string, builder: InspectionBuilder) {
    this.#part = part;
    this.#builder = builder;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'p') this.#open.push([]);
    else if (name === 'tbl') this.#table.push({ number: (this.#tables += 1), rows: [], row: [], column: 0, span: 1, cell: [] });
    else if (name === 'tr') this.#startRow();
    else if (name === 'tc') this.#startCell();
    else if (name === 'gridSpan') this.#setSpan(Number(attributes['val']) || 1);
    else if (name === 'r') [this.#inRun, this.#hidden] = [true, false];
    else if (name === 'rPr') this.#inProperties = true;
    else if (name === 't' || name === 'delText') this.#taking = 'text';
    else if (name === 'instrText' || name === 'delInstrText') this.#taking = 'code';
    else if (name === 'tab' && this.#inRun && !this.#inProperties) this.#add('\t');
    else if ((name === 'br' || name === 'cr') && this.#inRun) this.#add('\n');
    else if (name === 'noBreakHyphen') this.#add('-');
    else if (this.#inProperties) this.#readProperty(name, attributes);
    if (name === 'comment') this.#comments += 1;
    if (deletion.has(name) && !this.#inProperties) this.#deleted += 1;
    if (insertion.has(name) && !this.#inProperties) this.#inserted += 1;
    this.#readAttributes(name, attributes);
  }

  text(text: string): void {
    if (this.#taking === 'text') this.#add(text);
    else if (this.#taking === 'code') this.#code += text;
  }

  close(name: string): void {
    if (name === 'p') this.#endParagraph();
    else if (name === 'tc') this.#endCell();
    else if (name === 'tr') this.#table.at(-1)?.rows.push(this.#table.at(-1)!.row);
    else if (name === 'tbl') this.#endTable();
    else if (name === 'r') this.#inRun = false;
    else if (name === 'rPr') this.#inProperties = false;
    else if (name === 't' || name === 'delText' || name === 'instrText' || name === 'delInstrText') this.#taking = undefined;
    if (deletion.has(name) && !this.#inProperties) this.#deleted = Math.max(0, this.#deleted - 1);
    if (insertion.has(name) && !this.#inProperties) this.#inserted = Math.max(0, this.#inserted - 1);
  }

  #readProperty(name: string, { val }: Attributes): void {
    const isOn = val === undefined || !/^(?:0|false|off|none)$/.test(val);
    if (((name === 'vanish' || name === 'webHidden') && isOn) || (name === 'color' && white.test(val ?? ''))) this.#hidden = true;
    if (name === 'sz' && Number(val) > 0 && Number(val) <= 4) this.#hidden = true;
  }

  #readAttributes(name: string, attributes: Attributes): void {
    const { author } = attributes;
    if (author !== undefined) this.#builder.author(name === 'comment' ? '批注的作者' : '修订的作者', author);
    for (const key in attributes) {
      if (fields.has(key) && (name === 'docPr' || name === 'cNvPr' || name === 'imagedata' || name === 'shape' || name === 'hlinkClick'))
        this.#builder.text('图片说明', attributes[key]!);
    }
    if (name === 'docPr' || name === 'cNvPr') this.#builder.text('图片名称', attributes['name'] ?? '');
    if (name === 'alias' || name === 'tag') this.#builder.text('内容控件的名称', attributes['val'] ?? '');
    if (name === 'hyperlink') this.#builder.text('链接提示', attributes['tooltip'] ?? '');
    if (name === 'bookmarkStart') this.#builder.text('书签名称', attributes['name'] ?? '');
    if (name === 'textpath') this.#builder.text('艺术字', attributes['string'] ?? '');
    if (name === 'fldSimple') this.#builder.text(`${this.#placeOf(1)}的域代码`, attributes['instr'] ?? '');
    if (inForm.has(name)) this.#builder.text('表单域', attributes['val'] ?? '');
    if (name === 'listItem') this.#builder.text('下拉列表的选项', `${attributes['displayText'] ?? ''}\n${attributes['value'] ?? ''}`);
  }

  #add(text: string): void {
    const pieces = this.#open.at(-1);
    if (!pieces) return;
    const own = { isHidden: this.#hidden, isDeleted: this.#deleted > 0, isInserted: this.#inserted > 0 };
    const last = pieces.at(-1);
    if (last?.isHidden === own.isHidden && last.isDeleted === own.isDeleted && last.isInserted === own.isInserted) last.text += text;
    else pieces.push({ text, ...own });
  }

  /** @param ahead 1 while the paragraph is still open, which is counted when it ends. */
  #placeOf(ahead = 0): string {
    const table = this.#table.at(-1);
    const inPart = this.#part === '批注' ? `批注${this.#comments}` : this.#part;
    if (table) return `${inPart}表格${table.number}第${table.rows.length + 1}行第${table.column + 1}列`;
    return this.#part === '' ? `第${this.#paragraphs + ahead}段` : inPart;
  }

  #endParagraph(): void {
    const pieces = this.#open.pop() ?? [];
    if (this.#open.length === 0 && this.#table.length === 0) this.#paragraphs += 1;
    const place = this.#placeOf();
    if (this.#code !== '') {
      this.#builder.text(`${place}的域代码`, this.#code);
      this.#builder.author(`域代码里的本机路径`, userOfPath(this.#code.replaceAll('\\\\', '\\')));
      this.#code = '';
    }
    const shown = pieces
      .filter(({ isHidden, isDeleted }) => !isHidden && !isDeleted)
      .map(({ text }) => text)
      .join('');
    const cell = this.#table.at(-1);
    if (cell) cell.cell.push(shown);
    else this.#builder.text(place, shown);
    if (pieces.every(({ isHidden, isDeleted }) => !isHidden && !isDeleted)) return;
    for (const { text, isHidden, isDeleted } of pieces) {
      if (isDeleted) this.#builder.text(place, text, '修订中已删除的文字');
      else if (isHidden) this.#builder.text(place, text, '隐藏文字');
    }
    // A number may be parted by a change or by what is hidden.
    const isParted = pieces.some((piece, index) => /\d\s*$/.test(piece.text) && /^\s*[\dXx]/.test(pieces[index + 1]?.text ?? ''));
    if (!isParted) return;
    this.#builder.text(
      place,
      pieces
        .filter(({ isInserted }) => !isInserted)
        .map(({ text }) => text)
        .join(''),
      '修订之前的文字',
    );
    this.#builder.text(
      place,
      pieces
        .filter(({ isDeleted }) => !isDeleted)
        .map(({ text }) => text)
        .join(''),
      '一部分是隐藏文字',
    );
  }

  #startRow(): void {
    const table = this.#table.at(-1);
    if (table) [table.row, table.column] = [[], 0];
  }

  #startCell(): void {
    const table = this.#table.at(-1);
    if (table) [table.cell, table.span] = [[], 1];
  }

  #setSpan(span: number): void {
    const table = this.#table.at(-1);
    if (table) table.span = Math.min(64, span);
  }

  #endCell(): void {
    const table = this.#table.at(-1);
    if (!table) return;
    const text = table.cell.join('\n').trim();
    if (table.column < 2_000) table.row[table.column] = text === '' ? undefined : { text, at: `第${table.rows.length + 1}行第${table.column + 1}列` };
    table.column += table.span;
  }

  #endTable(): void {
    const table = this.#table.pop();
    if (!table) return;
    this.#builder.table({ place: `${this.#part}表格${table.number}`, rows: table.rows.map((row) => Array.from(row)) });
    // A table inside a cell is told by itself; the cell goes on.
  }
}

/** A part of a Word document: body, header, note or comment. Paragraphs of the body are counted without those of tables. */
export function inspectWordPart(xml: string, part: string, builder: InspectionBuilder): void {
  const reader = new WordReader(part, builder);
  readXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
}
