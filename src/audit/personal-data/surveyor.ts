import type { ContentPlace } from '#disclosure';
import type { ReadingContext } from '../reading-context.ts';
import type { TextBody } from '../rule.ts';
import type { Hit, TextContext } from './detector.ts';
import { findInLine, findInText, mayHoldPersonalData } from './index.ts';
import { findMarkdownTables } from './markdown-tables.ts';
import { countCandidates, findMaskedNumbers, mayHoldMask, type MaskedNumber } from './masks.ts';
import { fullName, isHealthHead, labelOf, readHeads } from './name-lists.ts';
import { nameBeforeNumber } from './persons.ts';

/** Where something stands: the line that a finding names, and in words the place inside an attachment; nothing for a content file. */
export interface SurveyPlace {
  readonly where: ContentPlace;
  /** `附件“名单.xlsx”的工作表“名单”C5`. */
  readonly inside?: string;
}

/** The same kind of thing in one column, or in the same kind of places, of one attachment; in a content file always a single one. */
export interface SurveyGroup<Detail> {
  /** Groups with the same key are one; without a key each is by itself. */
  readonly key?: string | undefined;
  readonly place: SurveyPlace;
  readonly detail: Detail;
  /** How many there are; `detail` and `place` are those of the first. */
  count: number;
}

export interface Datum {
  readonly title: string;
  readonly masked: string;
  readonly isCertain: boolean;
}

export interface WeakMask {
  readonly number: MaskedNumber;
  readonly candidates: number;
}

/** A number of which not all is shown, of one row of a list. */
export interface ListedMask extends MaskedNumber {
  /** The person's full name; `undefined` where it is masked too. */
  readonly name: string | undefined;
  readonly place: SurveyPlace;
  /** The file, so that two lists can be told apart. */
  readonly source: string;
}

export interface Trace {
  readonly kind: 'author' | 'position' | 'device';
  readonly shown: string;
}

class Groups<Detail> {
  readonly #list: SurveyGroup<Detail>[] = [];
  readonly #byKey = new Map<string, SurveyGroup<Detail>>();

  /** @param key those with the same key are told in one finding; without one each is told by itself. */
  add(key: string | undefined, place: SurveyPlace, detail: Detail, count = 1): void {
    const known = key === undefined ? undefined : this.#byKey.get(key);
    if (known) {
      known.count += count;
      return;
    }
    const group = { key, place, detail, count };
    this.#list.push(group);
    if (key !== undefined) this.#byKey.set(key, group);
  }

  addAll(groups: readonly SurveyGroup<Detail>[]): void {
    for (const { key, place, detail, count } of groups) this.add(key, place, detail, count);
  }

  list(): readonly SurveyGroup<Detail>[] {
    return this.#list;
  }
}

/** What was found about persons in some texts and tables; the data themselves are not kept. */
export interface PersonFindings {
  readonly data: readonly SurveyGroup<Datum>[];
  readonly healthColumns: readonly SurveyGroup<string>[];
  readonly weakMasks: readonly SurveyGroup<WeakMask>[];
  /** Masked dates of birth that the same row shows. */
  readonly shownBirths: readonly SurveyGroup<MaskedNumber>[];
  readonly listedMasks: readonly ListedMask[];
  readonly traces: readonly SurveyGroup<Trace>[];
}

interface Cell {
  readonly text: string;
  readonly isNumber?: boolean | undefined;
  readonly note?: string | undefined;
}

/** A table to be looked at: its cells, and how to name a place in it. */
interface Table {
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  place(row: number, column: number): SurveyPlace;
  /** One finding for all cells of a column whose notes agree; `undefined` for a finding for each. */
  groupOf(column: number, note: string | undefined): string | undefined;
  /** Names the table itself. */
  readonly source: string;
}

const birthIn = /(?<y>(?:19|20)\d{2})\s*[-/.年]?\s*(?<m>0?[1-9]|1[0-2])(?:\s*[-/.月]?\s*(?<d>0?[1-9]|[12]\d|3[01])日?)?/;

/** The pattern of an identity number after the date of birth in another cell has been put in; `undefined` when they disagree. */
function fillBirth(pattern: string, birth: string): string | undefined {
  const parts = birthIn.exec(birth)?.groups;
  if (!parts || pattern.length !== 18) return undefined;
  const digits = `${parts['y']}${parts['m']!.padStart(2, '0')}${parts['d']?.padStart(2, '0') ?? '**'}`;
  let filled = '';
  for (const [index, character] of [...pattern.slice(6, 14)].entries()) {
    if (character !== '*' && digits[index] !== '*' && character !== digits[index]) return undefined;
    filled += character === '*' ? digits[index]! : character;
  }
  return pattern.slice(0, 6) + filled + pattern.slice(14);
}

/** Looks at texts and tables one after another, and gathers what it finds about persons. */
export class Surveyor {
  readonly data = new Groups<Datum>();
  readonly healthColumns = new Groups<string>();
  readonly weakMasks = new Groups<WeakMask>();
  readonly shownBirths = new Groups<MaskedNumber>();
  readonly listedMasks: ListedMask[] = [];
  readonly traces = new Groups<Trace>();
  readonly #context: ReadingContext;

  constructor(context: ReadingContext) {
    this.#context = context;
  }

  context(more: Omit<TextContext, 'latest' | 'office'> = {}): TextContext {
    return { ...more, latest: this.#context.asOf, office: this.#context.office };
  }

  /** What has been found. */
  findings(): PersonFindings {
    const { data, healthColumns, weakMasks, shownBirths, listedMasks, traces } = this;
    return {
      data: data.list(),
      healthColumns: healthColumns.list(),
      weakMasks: weakMasks.list(),
      shownBirths: shownBirths.list(),
      listedMasks,
      traces: traces.list(),
    };
  }

  /** Adds what another has found. */
  addFindings({ data, healthColumns, weakMasks, shownBirths, listedMasks, traces }: PersonFindings): void {
    this.data.addAll(data);
    this.healthColumns.addAll(healthColumns);
    this.weakMasks.addAll(weakMasks);
    this.shownBirths.addAll(shownBirths);
    this.listedMasks.push(...listedMasks);
    this.traces.addAll(traces);
  }

  addHit(key: string | undefined, place: SurveyPlace, { title, masked, isCertain }: Hit): void {
    this.data.add(key === undefined ? undefined : `${key}|${title}`, place, { title, masked, isCertain });
  }

  addMask(key: string, place: SurveyPlace, number: MaskedNumber): number {
    const candidates = countCandidates(number, this.#context.asOf);
    const least = this.#context.leastCandidates;
    if (
      candidates > 0 &&
      candidates < least[number.kind === 'identity-number' ? 'identityNumber' : number.kind === 'bank-card' ? 'bankCard' : 'mobileNumber']
    )
      this.weakMasks.add(`${key}|${number.kind}`, place, { number, candidates });
    return candidates;
  }

  addText(text: string, source: string, place: (line: number) => SurveyPlace, skip: ReadonlySet<number> = new Set()): void {
    const seen = new Set<string>();
    for (const { line, hit } of findInText(text, this.context())) {
      // A link may hold the same number as its text and as its address.
      const key = `${line} ${hit.title} ${hit.value}`;
      if (skip.has(line) || seen.has(key)) continue;
      seen.add(key);
      this.addHit(undefined, place(line), hit);
    }
    if (!mayHoldMask(text)) return;
    for (const [index, line] of text.split('\n').entries()) {
      if (skip.has(index)) continue;
      for (const number of findMaskedNumbers(line)) {
        this.addMask(source, place(index), number);
        this.listedMasks.push({ ...number, name: nameBeforeNumber(number.before), place: place(index), source });
      }
    }
  }

  /** The text of a document or page, with the tables in it. */
  addBody(file: string, { text, firstLine }: TextBody): void {
    const place = (line: number): SurveyPlace => ({ where: { file, line: firstLine + line } });
    const tables = text.includes('|') ? findMarkdownTables(text.split('\n')) : [];
    this.addText(text, file, place, new Set(tables.flatMap(({ rows }) => rows.map(({ line }) => line))));
    for (const [index, { rows }] of tables.entries()) {
      this.addTable({
        rows: rows.map(({ cells }) => cells.map((cell) => ({ text: cell }))),
        source: `${file}#${index}`,
        place: (row) => place(rows[row]!.line),
        groupOf: () => undefined,
      });
    }
  }

  addTable(table: Table): void {
    const texts = table.rows.map((row) => row.map((cell) => cell?.text));
    const heads = readHeads(texts);
    for (const [index, row] of table.rows.entries()) {
      if (row.length >= 11) this.#addBoxes(table, row, index);
      const name = index > heads.row && heads.nameColumn !== undefined ? fullName(texts[index]![heads.nameColumn]) : undefined;
      for (const [column, cell] of row.entries()) {
        if (!cell || cell.text.trim() === '') continue;
        const label = labelOf(heads, texts[index]!, column);
        this.#addCell(table, cell, index, column, { label, inNameList: heads.isNameList && index > heads.row });
        for (const number of findMaskedNumbers(cell.text, label)) {
          const place = table.place(index, column);
          if (this.addMask(table.source, place, number) === 0) continue;
          this.listedMasks.push({ ...number, name, place, source: table.source });
          const birth = heads.birthColumn === undefined || heads.birthColumn === column ? undefined : texts[index]![heads.birthColumn];
          this.#addBirth(table, number, birth, place);
        }
      }
    }
    if (heads.isNameList) this.#addHealth(table, texts, heads);
  }

  #addCell(table: Table, cell: Cell, row: number, column: number, { label, inNameList }: { label: string; inNameList: boolean }): void {
    if (!mayHoldPersonalData(cell.text, label)) return;
    const context = this.context({ label, inNameList, ...(cell.isNumber && { isNumber: true }) });
    const place = () => table.place(row, column);
    const lines = cell.text.includes('\n') ? [...findInText(cell.text, context)].map(({ hit }) => hit) : findInLine(cell.text, context);
    for (const hit of lines) this.addHit(table.groupOf(column, cell.note), place(), hit);
  }

  /** Forms give each digit a cell of its own. */
  #addBoxes(table: Table, row: readonly (Cell | undefined)[], index: number): void {
    for (let column = 0; column < row.length; column += 1) {
      let digits = '';
      while (/^[\dXx]$/.test(row[column + digits.length]?.text.trim() ?? '')) digits += row[column + digits.length]!.text.trim();
      if (digits.length < 11) continue;
      for (const hit of findInLine(digits, this.context())) this.addHit(table.groupOf(column, undefined), table.place(index, column), hit);
      column += digits.length;
    }
  }

  #addBirth(table: Table, number: MaskedNumber, birth: string | undefined, place: SurveyPlace): void {
    if (number.kind !== 'identity-number' || birth === undefined) return;
    const pattern = fillBirth(number.pattern, birth);
    if (pattern === undefined || pattern === number.pattern) return;
    const { asOf, leastCandidates } = this.#context;
    const candidates = countCandidates({ ...number, pattern }, asOf);
    if (candidates > 0 && candidates < leastCandidates.identityNumber) this.shownBirths.add(table.source, place, number);
  }

  #addHealth(table: Table, texts: readonly (readonly (string | undefined)[])[], heads: ReturnType<typeof readHeads>): void {
    for (const [column, label] of heads.labels.entries()) {
      if (!isHealthHead(label)) continue;
      const first = texts.findIndex(
        (row, index) =>
          index > heads.row && fullName(row[heads.nameColumn!]) !== undefined && !/^(?:\s*|无|否|[-—/]+|\*+)$/.test((row[column] ?? '').trim()),
      );
      if (first >= 0) this.healthColumns.add(`${table.source}|${column}`, table.place(heads.row, column), label);
    }
  }
}
