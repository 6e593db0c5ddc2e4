import type { ContentPlace } from '#disclosure';
import type { AttachmentInspection, InspectedTable, InspectionGap } from '../attachment-inspection.ts';
import { at } from '../places.ts';
import { readingContextOf, type ReadingContext } from '../reading-context.ts';
import type { ContentSubject, TextBody } from '../rule.ts';
import { findInText, maskPersonalData } from './index.ts';
import { findMaskedNumbers, mayHoldMask } from './masks.ts';
import { officeNamer } from './office-contacts.ts';
import { isPersonName, maskName, nameBeforeNumber } from './persons.ts';
import { shownTexts } from './shown-texts.ts';
import { Surveyor, type PersonFindings, type SurveyPlace } from './surveyor.ts';

/** What one look at everything that is published has found about persons. */
export interface Survey extends PersonFindings {
  readonly gaps: readonly { readonly place: SurveyPlace; readonly gap: InspectionGap; readonly key: string }[];
  readonly texts: number;
  readonly attachments: number;
}

interface KnownBody {
  readonly file: string;
  readonly context: ReadingContext;
  readonly persons: PersonFindings;
}

const kept = new WeakMap<TextBody, KnownBody>();

/** What a body says about persons; a body that did not change is not looked at again. */
export function personsIn(file: string, body: TextBody, context: ReadingContext): PersonFindings {
  const known = kept.get(body);
  if (known?.context === context && known.file === file) return known.persons;
  const surveyor = new Surveyor(context);
  surveyor.addBody(file, body);
  const persons = surveyor.findings();
  keepPersonsIn(file, body, context, persons);
  return persons;
}

/** Keeps what was found in a body elsewhere. */
export function keepPersonsIn(file: string, body: TextBody, context: ReadingContext, persons: PersonFindings): void {
  kept.set(body, { file, context, persons });
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

function surveyContent(surveyor: Surveyor, subject: ContentSubject, context: ReadingContext): number {
  let texts = 0;
  for (const shown of shownTexts(subject)) {
    texts += 1;
    if (shown.body) surveyor.addFindings(personsIn(shown.file, shown.body, context));
    else surveyor.addText(shown.text, shown.where(0).file, (line) => ({ where: shown.where(line) }));
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
  const context = readingContextOf(subject.settings, subject.portal.site, subject.asOf);
  const surveyor = new Surveyor(context);
  const texts = surveyContent(surveyor, subject, context);
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
  return { ...surveyor.findings(), gaps, texts, attachments };
}

const surveys = new WeakMap<ContentSubject, Survey>();

/** Looks at everything once, for all rules about persons. */
export function surveyPersonalData(subject: ContentSubject): Survey {
  let survey = surveys.get(subject);
  if (!survey) surveys.set(subject, (survey = makeSurvey(subject)));
  return survey;
}
