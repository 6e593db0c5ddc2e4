import { buildPortal, ContentReader, readSettings, type Day, type Finding, type WorkingCalendar } from '#disclosure';
import type { AttachmentInspections } from '../attachment-inspection.ts';
import type { AttachmentFile, ContentHistory, ContentRule, ContentSubject, FormerCatalogue, TextBody } from '../rule.ts';
import { auditContent } from '../run.ts';
import { validContent } from './valid-content.ts';
import { testCalendar } from './working-calendar.ts';

/** What becomes of files of the valid content: a new text, a function of the old one, or `null` for none. */
export type ContentChanges = Readonly<Record<string, string | null | ((text: string) => string)>>;

export interface ContentCircumstances {
  /** Default: the files that the valid content names. */
  readonly attachments?: readonly AttachmentFile[];
  /** Default: every attachment can be searched. */
  readonly unsearchable?: ReadonlyMap<string, string>;
  /** Default: attachments were not looked at. */
  readonly inspections?: AttachmentInspections;
  /** Default: nobody has looked. */
  readonly history?: ContentHistory;
  readonly formerCatalogue?: FormerCatalogue;
  /** Default: 2026-11-20. */
  readonly asOf?: Day;
  /** Default: the true arrangement of 2026, before it weekends only. */
  readonly calendar?: WorkingCalendar;
}

const validAttachments: readonly AttachmentFile[] = [{ document: 'county-budget-2026', file: 'budget-2026.xlsx', bytes: 12_000 }];

function changedContent(changes: ContentChanges): Map<string, string> {
  const texts = validContent();
  for (const [file, change] of Object.entries(changes)) {
    const before = texts.get(file);
    if (typeof change === 'string') {
      texts.set(file, change);
      continue;
    }
    if (before === undefined) throw new Error(`the valid content has no ${file}`);
    if (change === null) {
      texts.delete(file);
      continue;
    }
    const after = change(before);
    if (after === before) throw new Error(`the change leaves ${file} as it was`);
    texts.set(file, after);
  }
  return texts;
}

/**
 * For tests: the valid content with changes, read as a content folder is, without a disk. MDX texts are not checked.
 * @throws when a change hits nothing, or when site.yaml is left unusable.
 */
export function contentSubject(changes: ContentChanges = {}, circumstances: ContentCircumstances = {}): ContentSubject {
  const {
    attachments = validAttachments,
    asOf = '2026-11-20',
    calendar = testCalendar,
    unsearchable = new Map(),
    inspections = new Map(),
  } = circumstances;
  const texts = changedContent(changes);
  const settings = readSettings(texts);
  const { site } = settings;
  if (!site) throw new Error(`site.yaml cannot be used: ${settings.problems.map((problem) => problem.message).join(' ')}`);
  const reader = new ContentReader(settings);
  const bodies = new Map<string, TextBody>();
  for (const [file, text] of texts) {
    if (!/^(?:documents|pages)\//.test(file)) continue;
    const { body, source } = reader.add(file, text);
    if (body) bodies.set(file, { text: body, firstLine: source.bodyLine });
  }
  return {
    portal: buildPortal({ ...settings, site }, reader, asOf),
    settings,
    problems: [...settings.problems, ...reader.problems],
    unreadable: reader.unreadable,
    bodies,
    registers: reader.registers,
    attachments,
    unsearchable,
    inspections,
    filesRead: texts.size,
    asOf,
    calendar,
    ...(circumstances.history && { history: circumstances.history }),
    ...(circumstances.formerCatalogue && { formerCatalogue: circumstances.formerCatalogue }),
  };
}

/** What one rule finds in the valid content after changes. */
export function findingsOf(rule: ContentRule, changes: ContentChanges = {}, circumstances: ContentCircumstances = {}): readonly Finding[] {
  return auditContent([rule], contentSubject(changes, circumstances)).findings;
}

/** A change that replaces one piece of text; the piece must be there. */
export function replace(before: string | RegExp, after: string): (text: string) => string {
  return (text) => text.replace(before, after);
}

export { validContent };
