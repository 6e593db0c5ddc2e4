import type { ContentPlace } from '#disclosure';
import type { AttachmentInspection, InspectedTable, InspectionGap } from '../attachment-inspection.ts';
import { at } from '../places.ts';
import type { ContentSubject } from '../rule.ts';
import type { Hit, OfficeContacts, TextContext } from './detector.ts';
import { findInLine, findInText, maskPersonalData, mayHoldPersonalData } from './index.ts';
import { findMarkdownTables } from './markdown-tables.ts';
import { countCandidates, findMaskedNumbers, mayHoldMask, type MaskedNumber } from './masks.ts';
import { fullName, isHealthHead, labelOf, readHeads } from './name-lists.ts';
import { officeContactsOf, officeNamer } from './office-contacts.ts';
import { isPersonName, maskName, nameBeforeNumber } from './persons.ts';
import { shownTexts } from './shown-texts.ts';

/** Where something stands: the line that a finding names, and in words the place inside an attachment; nothing for a content file. */
export interface SurveyPlace {
  readonly where: ContentPlace;
  /** `附件“名单.xlsx”的工作表“名单”C5`. */
  readonly inside?: string;
}

/** The same kind of thing in one column, or in the same kind of places, of one attachment; in a content file always a single one. */
export interface SurveyGroup<Detail> {
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

/** What one look at everything that is published has found about persons; the data themselves are not kept. */
export interface Survey {
  readonly data: readonly SurveyGroup<Datum>[];
  readonly healthColumns: readonly SurveyGroup<string>[];
  readonly weakMasks: readonly SurveyGroup<WeakMask>[];
  /** Masked dates of birth that the same row shows. */
  readonly shownBirths: readonly SurveyGroup<MaskedNumber>[];
  readonly listedMasks: readonly ListedMask[];
  readonly traces: readonly SurveyGroup<Trace>[];
  readonly gaps: readonly { readonly place: SurveyPlace; readonly gap: InspectionGap; readonly key: string }[];
  readonly texts: number;
  readonly attachments: number;
}

class Groups<Detail> {
  readonly #groups = new Map<string, SurveyGroup<Detail>>();

  /** @param key those with the same key are told in one finding; without one each is told by itself. */
  add(key: string | undefined, place: SurveyPlace, detail: Detail): void {
    const group = key === undefined ? undefined : this.#groups.get(key);
    if (group) group.count += 1;
    else this.#groups.set(key ?? `#${this.#groups.size}`, { place, detail, count: 1 });
  }

  list(): SurveyGroup<Detail>[] {
    return [...this.#groups.values()];
  }
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

class Surveyor {
  readonly data = new Groups<Datum>();
  readonly healthColumns = new Groups<string>();
  readonly weakMasks = new Groups<WeakMask>();
  readonly shownBirths = new Groups<MaskedNumber>();
  readonly listedMasks: ListedMask[] = [];
  readonly traces = new Groups<Trace>();
  readonly #subject: ContentSubject;
  readonly #office: OfficeContacts;

  constructor(subject: ContentSubject) {
    this.#subject = subject;
    this.#office = officeContactsOf(subject.portal);
  }

  context(more: Omit<TextContext, 'latest' | 'office'> = {}): TextContext {
    return { ...more, latest: this.#subject.asOf, office: this.#office };
  }

  addHit(key: string | undefined, place: SurveyPlace, { title, masked, isCertain }: Hit): void {
    this.data.add(key === undefined ? undefined : `${key}|${title}`, place, { title, masked, isCertain });
  }

  addMask(key: string, place: SurveyPlace, number: MaskedNumber): number {
    const candidates = countCandidates(number, this.#subject.asOf);
    const least = this.#subject.portal.site.personalData.leastCandidates;
    if (
      candidates > 0 &&
      candidates < least[number.kind === 'identity-number' ? 'identityNumber' : number.kind === 'bank-card' ? 'bankCard' : 'mobileNumber']
    )
      this.weakMasks.add(`${key}|${number.kind}`, place, { number, candidates });
    return candidates;
  }

  addText(text: string, source: string, place: (line: number) => SurveyPlace, skip: ReadonlySet<number> = new Set()): void {
    for (const { line, hit } of findInText(text, this.context())) if (!skip.has(line)) this.addHit(undefined, place(line), hit);
    if (!mayHoldMask(text)) return;
    for (const [index, line] of text.split('\n').entries()) {
      if (skip.has(index)) continue;
      for (const number of findMaskedNumbers(line)) {
        this.addMask(source, place(index), number);
        this.listedMasks.push({ ...number, name: nameBeforeNumber(number.before), place: place(index), source });
      }
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
    const { asOf, portal } = this.#subject;
    const candidates = countCandidates({ ...number, pattern }, asOf);
    if (candidates > 0 && candidates < portal.site.personalData.leastCandidates.identityNumber) this.shownBirths.add(table.source, place, number);
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

/** Numbers of paragraphs and pages do not part what belongs into one finding. */
const groupOfPlace = (place: string) => place.replace(/\d+/g, '#');

class AttachmentSurvey {
  readonly #surveyor: Surveyor;
  readonly #subject: ContentSubject;
  readonly #isOffice: (name: string) => boolean;

  constructor(surveyor: Surveyor, subject: ContentSubject) {
    this.#surveyor = surveyor;
    this.#subject = subject;
    this.#isOffice = officeNamer(subject.portal);
  }

  add(inspection: AttachmentInspection, file: string, where: ContentPlace, key: string): void {
    const name = this.#mask(file.slice(file.lastIndexOf('/') + 1));
    let last = { place: '', masked: '' };
    const placeOf = (place: string, note?: string, at = ''): SurveyPlace => {
      if (last.place !== place) last = { place, masked: this.#mask(place) };
      return { where, inside: `附件“${name}”的${last.masked}${at}${note === undefined ? '' : `（${note}）`}` };
    };
    this.#addTexts(inspection, placeOf, key);
    for (const [index, table] of inspection.tables.entries()) this.#addTable(table, placeOf, `${key}#${index}`);
    for (const { kind, place, value } of inspection.traces) {
      if (kind === 'author' && !isPersonName(value, this.#isOffice)) continue;
      const shown = kind === 'author' ? maskName(value) : kind === 'device' ? `${value.slice(0, 2)}***` : '';
      this.#surveyor.traces.add(`${key}|${kind}|${groupOfPlace(place)}`, placeOf(place), { kind, shown });
    }
  }

  #addTexts({ texts }: AttachmentInspection, placeOf: (place: string, note?: string) => SurveyPlace, key: string): void {
    const surveyor = this.#surveyor;
    let last = '';
    let seen = new Set<string>();
    for (const { place, text, note } of texts) {
      if (place !== last) [last, seen] = [place, new Set()];
      const group = `${key}|${groupOfPlace(place)}|${note ?? ''}`;
      for (const { hit } of findInText(text, surveyor.context())) {
        if (seen.has(`${hit.title}${hit.value}`)) continue;
        seen.add(`${hit.title}${hit.value}`);
        surveyor.addHit(group, placeOf(place, note), hit);
      }
      // Each line by itself: what stands before a number names it.
      for (const number of mayHoldMask(text) ? text.split('\n').flatMap((line) => findMaskedNumbers(line)) : []) {
        if (seen.has(number.pattern)) continue;
        seen.add(number.pattern);
        surveyor.addMask(key, placeOf(place, note), number);
        surveyor.listedMasks.push({ ...number, name: nameBeforeNumber(number.before), place: placeOf(place, note), source: key });
      }
    }
  }

  #addTable(table: InspectedTable, placeOf: (place: string, note?: string, at?: string) => SurveyPlace, source: string): void {
    const note = (own: string | undefined) => [table.note, own].filter(Boolean).join('，') || undefined;
    this.#surveyor.addTable({
      rows: table.rows,
      source,
      place: (row, column) => {
        const cell = table.rows[row]![column];
        return placeOf(table.place, note(cell?.note), cell?.at);
      },
      groupOf: (column, own) => `${source}|${column}|${(own ?? '').replace(/\d+/g, '#')}`,
    });
  }

  #mask(text: string): string {
    return maskPersonalData(text, this.#subject.asOf);
  }
}

function surveyContent(surveyor: Surveyor, subject: ContentSubject): number {
  let texts = 0;
  for (const { text, where, isMarkdown } of shownTexts(subject)) {
    texts += 1;
    const source = where(0).file;
    const place = (line: number): SurveyPlace => ({ where: where(line) });
    const tables = isMarkdown && text.includes('|') ? findMarkdownTables(text.split('\n')) : [];
    surveyor.addText(text, source, place, new Set(tables.flatMap(({ rows }) => rows.map(({ line }) => line))));
    for (const [index, { rows }] of tables.entries()) {
      surveyor.addTable({
        rows: rows.map(({ cells }) => cells.map((cell) => ({ text: cell }))),
        source: `${source}#${index}`,
        place: (row) => place(rows[row]!.line),
        groupOf: () => undefined,
      });
    }
  }
  return texts;
}

/** Attachments that are published, or lie in the folder of what is: with the place that a finding names. */
function* inspectedFiles({ portal, attachments, asOf }: ContentSubject): Generator<{ key: string; file: string; where: ContentPlace }> {
  for (const { document: id, file } of attachments) {
    const document = portal.document(id);
    if (!document && !portal.page(id)) continue;
    const index = document?.attachments?.findIndex((listed) => listed.file === file) ?? -1;
    const where = index >= 0 ? at(document!, `attachments.${index}.file`) : { file: maskPersonalData(`attachments/${id}/${file}`, asOf), line: 1 };
    yield { key: `${id}/${file}`, file, where };
  }
}

function makeSurvey(subject: ContentSubject): Survey {
  const surveyor = new Surveyor(subject);
  const texts = surveyContent(surveyor, subject);
  const inAttachments = new AttachmentSurvey(surveyor, subject);
  const gaps: Survey['gaps'][number][] = [];
  let attachments = 0;
  for (const { key, file, where } of inspectedFiles(subject)) {
    const inspection = subject.inspections.get(key);
    if (!inspection) continue;
    attachments += 1;
    inAttachments.add(inspection, file, where, key);
    const name = maskPersonalData(file, subject.asOf);
    for (const gap of inspection.gaps) {
      const inside = `附件“${name}”${gap.place === undefined ? '' : `里的${maskPersonalData(gap.place, subject.asOf)}`}`;
      gaps.push({ place: { where, inside }, gap, key });
    }
  }
  const { data, healthColumns, weakMasks, shownBirths, listedMasks, traces } = surveyor;
  return {
    data: data.list(),
    healthColumns: healthColumns.list(),
    weakMasks: weakMasks.list(),
    shownBirths: shownBirths.list(),
    listedMasks,
    traces: traces.list(),
    gaps,
    texts,
    attachments,
  };
}

const surveys = new WeakMap<ContentSubject, Survey>();

/** Looks at everything once, for all rules about persons. */
export function surveyPersonalData(subject: ContentSubject): Survey {
  let survey = surveys.get(subject);
  if (!survey) surveys.set(subject, (survey = makeSurvey(subject)));
  return survey;
}
