import type { AttachmentInspection, InspectedTable, InspectedText, InspectedTrace, InspectionGap } from '#audit';

/** Why a file or a part of it was not looked at, as the rest of a sentence about it. */
export class InspectionRefusal extends Error {}

const megabyte = 1024 * 1024;
const tooLarge = '解开后太大，没有全部检查';

/** What one attachment may cost, with everything packed into it. */
export class InspectionBudget {
  #bytes = 300 * megabyte;
  #characters = 40_000_000;
  #files = 20_000;

  /** Bytes that a packed file may have at most. */
  get room(): number {
    return Math.min(this.#bytes, 150 * megabyte);
  }

  unpack(bytes: number): void {
    this.#bytes -= bytes;
    if (this.#bytes < 0) throw new InspectionRefusal(tooLarge);
  }

  openFiles(count: number): void {
    this.#files -= count;
    if (this.#files < 0) throw new InspectionRefusal('里面的文件太多，没有全部检查');
  }

  /** Whether a text of so many characters may still be kept. */
  keep(characters: number): boolean {
    this.#characters -= characters;
    return this.#characters >= 0;
  }

  refuse(): never {
    throw new InspectionRefusal(tooLarge);
  }
}

/** Gathers what a file holds; a packed file has a part of its own, whose places begin with its name. */
export class InspectionBuilder {
  readonly budget: InspectionBudget;
  /** How many files the part is packed into. */
  readonly depth: number;
  readonly #prefix: string;
  readonly #found: { texts: InspectedText[]; tables: InspectedTable[]; traces: InspectedTrace[]; gaps: InspectionGap[] };
  readonly #authors = new Set<string>();

  constructor(parent?: InspectionBuilder, name = '') {
    this.budget = parent?.budget ?? new InspectionBudget();
    this.depth = parent ? parent.depth + 1 : 0;
    this.#prefix = parent ? `${parent.#prefix}${name}的` : '';
    this.#found = parent ? parent.#found : { texts: [], tables: [], traces: [], gaps: [] };
  }

  /** A part for a file inside this one; `name`: `压缩包内“表.xlsx”`. */
  part(name: string): InspectionBuilder {
    return new InspectionBuilder(this, name);
  }

  text(place: string, text: string, note?: string): void {
    if (text.trim() === '') return;
    if (!this.budget.keep(text.length)) return this.#overflow();
    this.#found.texts.push({ place: `${this.#prefix}${place}`, text, ...(note !== undefined && { note }) });
  }

  table(table: InspectedTable): void {
    if (table.rows.length === 0) return;
    const length = table.rows.reduce((sum, row) => sum + row.reduce((own, cell) => own + (cell ? cell.text.length + 8 : 1), 0), 0);
    if (!this.budget.keep(length)) return this.#overflow();
    this.#found.tables.push({ ...table, place: `${this.#prefix}${table.place}` });
  }

  /** Someone who is named as the maker of something; told once for each place. */
  author(place: string, value: string | undefined): void {
    const name = value?.trim();
    if (!name || this.#authors.has(`${place}\0${name}`)) return;
    this.#authors.add(`${place}\0${name}`);
    this.#found.traces.push({ kind: 'author', place: `${this.#prefix}${place}`, value: name });
    // What is no name may be a number.
    this.text(place, name);
  }

  /** Whether something that was found says this. */
  has(text: string): boolean {
    return this.#found.texts.some((found) => found.text.includes(text)) || this.#found.traces.some(({ value }) => value.includes(text));
  }

  trace(kind: 'position' | 'device', place: string, value: string): void {
    this.#found.traces.push({ kind, place: `${this.#prefix}${place}`, value });
  }

  gap(reason: string, place?: string): void {
    const own = place ?? (this.#prefix === '' ? undefined : this.#prefix.slice(0, -1));
    this.#found.gaps.push({ ...(own !== undefined && { place: place === undefined ? own : `${this.#prefix}${place}` }), reason });
  }

  build(): AttachmentInspection {
    return this.#found;
  }

  #overflow(): void {
    const reason = '内容太长，只检查了前面一部分';
    if (!this.#found.gaps.some((gap) => gap.reason === reason)) this.#found.gaps.push({ place: '后面的内容', reason });
  }
}
